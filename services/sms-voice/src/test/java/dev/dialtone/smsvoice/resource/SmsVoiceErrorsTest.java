package dev.dialtone.smsvoice.resource;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.DescribePhoneNumbersRequest;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.RequestPhoneNumberRequest;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmsVoiceErrorsTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "Terraform and AWS's agent skill see Reason, then Fields in lower camel case; the text of a field is"
                            + " guessed in saysWhatEachConstraintWants")
    void namesEveryAbsentMember() {
        ValidationException refusal = refuse("RequestPhoneNumber", RequestPhoneNumberRequest.SCHEMA, Map.of());

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.MISSING_PARAMETER);
        assertThat(refusal.message())
                .isEqualTo("Validation Exception - Reason=\"MISSING_PARAMETER\""
                        + " Fields=\"isoCountryCode,messageType,numberCapabilities,numberType\"");
        assertThat(refusal.fields())
                .contains(field(
                        "isoCountryCode",
                        "Value null at 'isoCountryCode' failed to satisfy constraint: Member must not be null"));
    }

    @Test
    @Evidence(value = GUESS, detail = "texts as AWS's older services have them")
    void saysWhatEachConstraintWants() {
        ValidationException refusal = refuse(
                "DescribePhoneNumbers",
                DescribePhoneNumbersRequest.SCHEMA,
                Map.of("PhoneNumberIds", List.of("a", "b!"), "MaxResults", 0, "NextToken", ""));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_PARAMETER);
        assertThat(refusal.fields())
                .containsExactly(
                        field(
                                "phoneNumberIds.2.member",
                                "Value 'b!' at 'phoneNumberIds.2.member' failed to satisfy constraint: Member must"
                                        + " satisfy regular expression pattern: ^[A-Za-z0-9_:/-]+$"),
                        field(
                                "nextToken",
                                "Value '' at 'nextToken' failed to satisfy constraint: Member must have length greater"
                                        + " than or equal to 1"),
                        field(
                                "nextToken",
                                "Value '' at 'nextToken' failed to satisfy constraint: Member must satisfy regular"
                                        + " expression pattern: ^.+$"),
                        field(
                                "maxResults",
                                "Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater"
                                        + " than or equal to 1"));
        assertThat(refusal.message()).endsWith("Fields=\"phoneNumberIds.2.member,nextToken,maxResults\"");
    }

    @Test
    @Evidence(value = MODEL, detail = "bounds and values; their texts are guessed in saysWhatEachConstraintWants")
    void saysTheUpperBoundsAndTheValuesOfAnEnum() {
        ValidationException refusal = refuse(
                "RequestPhoneNumber",
                RequestPhoneNumberRequest.SCHEMA,
                Map.of("MessageType", MessageType.of("OTHER"), "ClientToken", "x".repeat(300)));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_PARAMETER);
        assertThat(refusal.fields())
                .contains(
                        field(
                                "messageType",
                                "Value 'OTHER' at 'messageType' failed to satisfy constraint: Member must satisfy enum"
                                        + " value set: [TRANSACTIONAL, PROMOTIONAL]"),
                        field(
                                "clientToken",
                                "Value '" + "x".repeat(256) + "…' at 'clientToken' failed to satisfy constraint:"
                                        + " Member must have length less than or equal to 64"));
    }

    @Test
    @Evidence(value = CLIENT, detail = "the order Reason, Fields was seen; the reason is in the model")
    void refusesPageTokens() {
        ValidationException refusal =
                (ValidationException) sms.service.errors().invalidPageToken(operation("DescribePhoneNumbers"));

        assertThat(refusal.message())
                .isEqualTo("Validation Exception - Reason=\"INVALID_NEXT_TOKEN\" Fields=\"nextToken\"");
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_NEXT_TOKEN);
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS documents neither error nor reason")
    void refusesReusedClientTokens() {
        ValidationException refusal =
                (ValidationException) sms.service.errors().tokenReused(operation("RequestPhoneNumber"), "token");

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_PARAMETER);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly("clientToken");
    }

    @Test
    @Evidence(value = MODEL, detail = "every operation declares ValidationException")
    void answersWithAnErrorThatTheOperationDeclares() {
        assertThat(sms.service.model().operations())
                .allSatisfy(operation -> assertThat(operation.errors()).contains(ValidationException.SCHEMA));
    }

    private Operation<?, ?> operation(String name) {
        return Objects.requireNonNull(sms.service.model().operation(name));
    }

    private ValidationException refuse(String name, Schema<?> schema, Map<String, Object> values) {
        Draft<?> draft = new Draft<>(schema);
        values.forEach((member, value) -> draft.set(Objects.requireNonNull(schema.member(member)), value));
        Problems problems = new Problems();
        assertThat((Object) draft.finish(problems)).isNull();
        return (ValidationException) sms.service.errors().invalid(operation(name), problems);
    }

    private static ValidationExceptionField field(String name, String message) {
        return ValidationExceptionField.builder().name(name).message(message).build();
    }
}
