package dev.dialtone.chime.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.PhoneNumberType;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChimeErrorsTest {
    private final ServiceErrors errors = new ChimeErrors();

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "Code, status and the first words are AWS's; the rest is as its other services say it")
    void namesEveryBrokenConstraintWithItsField() {
        ModeledException error = invalid("SearchAvailablePhoneNumbers", "Country", "usa", "MaxResults", 501);

        assertThat(error.schema().name()).isEqualTo("BadRequestException");
        assertThat(error.get(0)).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(error)
                .hasMessage(
                        "Service received a bad request: 2 validation errors detected: Value 'usa' at 'Country' failed to satisfy constraint: "
                                + "Member must satisfy regular expression pattern: ^[A-Z]{2}$; Value '501' at 'MaxResults' "
                                + "failed to satisfy constraint: Member must have value less than or equal to 500");
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "Service received a bad request (aws-sdk-ruby 2212 and 2213); what follows is " + "Dialtone's")
    void namesAMissingMember() {
        assertThat(invalid("CreatePhoneNumberOrder", "E164PhoneNumbers", List.of()))
                .hasMessage(
                        "Service received a bad request: 1 validation error detected: Value null at 'ProductType' failed to satisfy constraint: "
                                + "Member must not be null");
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "Service received a bad request (aws-sdk-ruby 2212 and 2213); what follows is " + "Dialtone's")
    void namesBoundsAndEnumValues() {
        assertThat(invalid("SearchAvailablePhoneNumbers", "TollFreePrefix", "80"))
                .hasMessageStartingWith("Service received a bad request: ")
                .hasMessageContaining("Member must have length greater than or equal to 3");
        assertThat(invalid("SearchAvailablePhoneNumbers", "TollFreePrefix", "8000"))
                .hasMessageContaining("Member must have length less than or equal to 3");
        assertThat(invalid("SearchAvailablePhoneNumbers", "MaxResults", 0))
                .hasMessageContaining("Member must have value greater than or equal to 1");
        assertThat(invalid("SearchAvailablePhoneNumbers", "PhoneNumberType", PhoneNumberType.of("Mobile")))
                .hasMessageContaining("Value 'Mobile' at 'PhoneNumberType'")
                .hasMessageContaining("Member must satisfy enum value set: [Local, TollFree]");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "CallingName is sensitive")
    void showsNoSensitiveValue() {
        assertThat(invalid("UpdatePhoneNumberSettings", "CallingName", "Not_allowed"))
                .hasMessageContaining("Value at 'CallingName'")
                .hasMessageNotContaining("Not_allowed");
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "Service received a bad request (aws-sdk-ruby 2212 and 2213); what follows is " + "Dialtone's")
    void refusesAForeignPageToken() {
        assertThat(errors.invalidPageToken(operation("ListPhoneNumbers")))
                .hasMessage("Service received a bad request: NextToken is not valid for this request");
    }

    private ModeledException invalid(String name, @Nullable Object... members) {
        Operation<?, ?> operation = operation(name);
        Draft<?> draft = new Draft<>(operation.input());
        for (int i = 0; i < members.length; i += 2) {
            Member member = Objects.requireNonNull(operation.input().member((String) members[i]));
            draft.set(member, members[i + 1]);
        }
        Problems problems = new Problems();
        draft.finish(problems);
        return errors.invalid(operation, problems);
    }

    private static Operation<?, ?> operation(String name) {
        return Objects.requireNonNull(ChimeNumbers.builder().build().operation(name));
    }
}
