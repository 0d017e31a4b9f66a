package dev.dialtone.connect.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.IdempotencyException;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Problem;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.state.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ConnectErrorsTest {
    private final Client client = new Client(new World());
    private final ConnectErrors errors = new ConnectErrors();

    private static Problem problem(String member, Constraint constraint, @Nullable Object value) {
        return new Problem(List.of(member), constraint, value, false);
    }

    private @Nullable String worded(Problem... problems) {
        return errors.invalid(client.operation("ClaimPhoneNumber"), all(problems))
                .getMessage();
    }

    private static Problems all(Problem... problems) {
        Problems all = new Problems();
        for (Problem problem : problems) {
            all.add(problem);
        }
        return all;
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "nobody has shown how Connect words a broken constraint")
    void namesEveryMember() {
        assertThat(worded(
                        problem("PhoneNumber", new Constraint.Required(), null),
                        problem("MaxResults", new Constraint.Range("1", "10"), 11)))
                .isEqualTo("2 validation errors detected: "
                        + "Value null at 'PhoneNumber' failed to satisfy constraint: Member must not be null; "
                        + "Value '11' at 'MaxResults' failed to satisfy constraint: "
                        + "Member must have value less than or equal to 10");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the alias is @sensitive")
    void hidesSensitiveValues() {
        Problem problem = new Problem(List.of("InstanceAlias"), Constraint.Matches.of("^a"), "secret", true);
        assertThat(errors.invalid(client.operation("CreateInstance"), all(problem)))
                .hasMessage("1 validation error detected: Value at 'InstanceAlias' failed to satisfy constraint: "
                        + "Member must satisfy regular expression pattern: ^a");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the errors that an operation declares")
    void answersWithDeclaredErrorsOnly() {
        Problem problem = problem("PhoneNumber", new Constraint.Required(), null);
        for (String operation : List.of("ClaimPhoneNumber", "ListPhoneNumbers", "TagResource")) {
            assertThat(errors.invalid(client.operation(operation), all(problem)))
                    .isInstanceOf(InvalidParameterException.class);
            assertThat(errors.invalidPageToken(client.operation(operation)))
                    .isInstanceOf(InvalidParameterException.class);
        }
        for (String operation : List.of("CreateInstance", "DescribeInstance", "ListInstances", "DeleteInstance")) {
            assertThat(errors.invalid(client.operation(operation), all(problem)))
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(errors.invalidPageToken(client.operation(operation)))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "IdempotencyException; the instance operations do not declare it")
    void answersReusedToken() {
        for (String operation :
                List.of("ClaimPhoneNumber", "UpdatePhoneNumber", "UpdatePhoneNumberMetadata", "ReleasePhoneNumber")) {
            assertThat(errors.tokenReused(client.operation(operation), "t"))
                    .isInstanceOf(IdempotencyException.class)
                    .hasMessage("The client token t was used with other parameters");
        }
        for (String operation : List.of("CreateInstance", "DeleteInstance")) {
            assertThat(errors.tokenReused(client.operation(operation), "t"))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }
}
