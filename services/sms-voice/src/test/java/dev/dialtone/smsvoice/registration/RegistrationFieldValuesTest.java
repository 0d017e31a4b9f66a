package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.Filing;
import dev.dialtone.smsvoice.Sms;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.DeleteRegistrationFieldValueResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationFieldValuesRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationFieldValuesResult;
import dev.dialtone.smsvoice.model.PutRegistrationFieldValueResult;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationFieldValuesTest {
    private static final String NAME = "companyInfo.companyName";
    private static final String IMAGE = "messagingUseCase.optInImage";

    @RegisterExtension
    final World world = new World();

    private final Filing filing = new Filing(world);

    @Test
    @Evidence(value = MODEL, detail = "text, choices or an attachment")
    void takesEveryKindOfValue() {
        String id = filing.create(Filing.TOLL_FREE);
        String attachment = filing.attachment();

        PutRegistrationFieldValueResult text = filing.write(id, NAME, "Example Corp");
        PutRegistrationFieldValueResult choice = filing.choose(id, "companyInfo.businessType", "GOVERNMENT");
        PutRegistrationFieldValueResult file =
                filing.put(id, IMAGE, input -> input.registrationAttachmentId(attachment));

        assertThat(text.textValue()).isEqualTo("Example Corp");
        assertThat(text.versionNumber()).isEqualTo(1);
        assertThat(text.registrationId()).isEqualTo(id);
        assertThat(text.selectChoices()).isNull();
        assertThat(choice.selectChoices()).containsExactly("GOVERNMENT");
        assertThat(file.registrationAttachmentId()).isEqualTo(attachment);
        assertThat(file.fieldPath()).isEqualTo(IMAGE);
        filing.write(id, NAME, "Another");
        assertThat(values(id, input -> input.fieldPaths(List.of(NAME))))
                .containsExactly(RegistrationFieldValueInformation.builder()
                        .fieldPath(NAME)
                        .textValue("Another")
                        .build());
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the rule; reasons by their names")
    void wantsExactlyOneKindOfValue() {
        String id = filing.create(Filing.TOLL_FREE);

        assertInvalid(
                () -> filing.put(id, NAME, input -> input),
                ValidationExceptionReason.MISSING_PARAMETER,
                "selectChoices",
                "textValue",
                "registrationAttachmentId");
        assertInvalid(
                () -> filing.put(id, NAME, input -> input.textValue("A").selectChoices(List.of("B"))),
                ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER,
                "selectChoices",
                "textValue");
    }

    @Test
    @Evidence(value = GUESS, detail = "reasons by their names; that the field's path is named")
    void refusesValuesThatBreakTheirDefinition() {
        String id = filing.create(Filing.TOLL_FREE);
        String campaign = filing.create(Filing.CAMPAIGN);
        String attachment = filing.attachment();

        assertBroken(() -> filing.write(id, NAME, "x".repeat(101)), NAME);
        assertBroken(() -> filing.write(id, NAME, "   "), NAME);
        assertBroken(() -> filing.write(id, "companyInfo.website", "example"), "companyInfo.website");
        assertBroken(() -> filing.choose(id, NAME, "A"), NAME);
        assertBroken(() -> filing.put(id, NAME, input -> input.registrationAttachmentId(attachment)), NAME);
        assertBroken(() -> filing.write(id, IMAGE, "A"), IMAGE);
        assertBroken(() -> filing.write(id, "companyInfo.businessType", "GOVERNMENT"), "companyInfo.businessType");
        assertBroken(() -> filing.choose(id, "companyInfo.businessType", "OTHER"), "companyInfo.businessType");
        assertBroken(
                () -> filing.choose(id, "companyInfo.businessType", "GOVERNMENT", "NON_PROFIT"),
                "companyInfo.businessType");
        assertBroken(() -> filing.choose(id, "companyInfo.businessType"), "companyInfo.businessType");
        assertBroken(
                () -> filing.choose(campaign, "campaignUseCase.subUseCases", "MARKETING", "MARKETING"),
                "campaignUseCase.subUseCases");
        filing.choose(campaign, "campaignUseCase.subUseCases", "MARKETING", "POLLING_VOTING");
        assertInvalid(
                () -> filing.write(id, "companyInfo.none", "A"),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_FIELD,
                "fieldPath");
        assertThat(values(id, input -> input)).isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "RNF is declared; that an attachment has to be whole is inferred")
    void refusesAttachmentsThatAreNotThere() {
        String id = filing.create(Filing.TOLL_FREE);
        String uploading = filing.attach(input -> input.attachmentBody(Blob.ofUtf8("%PDF-1.7")))
                .registrationAttachmentArn();

        ResourceNotFoundException unknown = Sms.refusal(
                ResourceNotFoundException.class,
                () -> filing.put(id, IMAGE, input -> input.registrationAttachmentId("registration-attachment-1")));
        assertThat(unknown.resourceType()).isEqualTo(ResourceType.REGISTRATION_ATTACHMENT);
        ConflictException early = Sms.refusal(
                ConflictException.class,
                () -> filing.put(id, IMAGE, input -> input.registrationAttachmentId(uploading)));
        assertThat(early.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        assertThat(early.resourceType()).isEqualTo(ResourceType.REGISTRATION_ATTACHMENT);
        filing.pass();
        filing.put(id, IMAGE, input -> input.registrationAttachmentId(uploading));
    }

    @Test
    @Evidence(value = CLIENT, detail = "a registration that requires updates is edited in a new version only")
    void refusesToEditWhatIsNoDraft() {
        String id = filing.brand();

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> filing.write(id, NAME, "Another"), () -> delete(id, "contactInfo.dbaName"))) {
            ConflictException refusal = Sms.refusal(ConflictException.class, call);
            assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.EDIT_REGISTRATION_FIELD_VALUES_NOT_ALLOWED);
            assertThat(refusal.resourceId()).isEqualTo(id);
        }
    }

    @Test
    @Evidence(value = GUESS, detail = "required fields cannot be deleted; deleting nothing is no error")
    void deletesValuesThatAreNotRequired() {
        String id = filing.create(Filing.BRAND);
        filing.write(id, NAME, "Example Corp");
        filing.write(id, "contactInfo.dbaName", "Example");

        DeleteRegistrationFieldValueResult deleted = delete(id, "contactInfo.dbaName");

        assertThat(deleted.textValue()).isEqualTo("Example");
        assertThat(deleted.fieldPath()).isEqualTo("contactInfo.dbaName");
        assertThat(deleted.versionNumber()).isEqualTo(1);
        assertThat(delete(id, "contactInfo.dbaName").textValue()).isNull();
        assertThat(values(id, input -> input)).hasSize(1);
        assertInvalid(
                () -> delete(id, NAME), ValidationExceptionReason.REGISTRATION_FIELD_CANNOT_BE_DELETED, "fieldPath");
        assertInvalid(
                () -> delete(id, "companyInfo.none"),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_FIELD,
                "fieldPath");
    }

    @Test
    @Evidence(value = MODEL, detail = "section, paths, version and pages; the order of the form is chosen")
    void describesBySectionPathVersionAndPage() {
        String id = filing.create(Filing.BRAND);
        filing.write(id, "contactInfo.dbaName", "Example");
        filing.write(id, "companyInfo.city", "Any Town");
        filing.write(id, NAME, "Example Corp");

        assertThat(paths(values(id, input -> input))).containsExactly(NAME, "companyInfo.city", "contactInfo.dbaName");
        assertThat(paths(values(id, input -> input.sectionPath("companyInfo"))))
                .containsExactly(NAME, "companyInfo.city");
        assertThat(paths(values(id, input -> input.fieldPaths(List.of("companyInfo.city", "companyInfo.state")))))
                .containsExactly("companyInfo.city");
        DescribeRegistrationFieldValuesResult page = describe(id, input -> input.maxResults(2));
        assertThat(page.versionNumber()).isEqualTo(1);
        assertThat(paths(values(id, input -> input.maxResults(2).nextToken(page.nextToken()))))
                .containsExactly("contactInfo.dbaName");
        assertInvalid(
                () -> values(id, input -> input.versionNumber(2L)),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_VERSION,
                "versionNumber");
        assertInvalid(
                () -> values(id, input -> input.sectionPath("none")),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_SECTION,
                "sectionPath");
        assertInvalid(
                () -> values(id, input -> input.fieldPaths(List.of("companyInfo.none"))),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_FIELD,
                "fieldPaths");
        assertThat(Sms.refusal(ResourceNotFoundException.class, () -> values("registration-1", input -> input))
                        .resourceType())
                .isEqualTo(ResourceType.REGISTRATION);
    }

    private static void assertBroken(ThrowingCallable call, String path) {
        assertInvalid(call, ValidationExceptionReason.FIELD_VALIDATION_FAILED, path);
    }

    private static void assertInvalid(ThrowingCallable call, ValidationExceptionReason reason, String... fields) {
        ValidationException refusal = Sms.refusal(ValidationException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly(fields);
    }

    private DeleteRegistrationFieldValueResult delete(String id, String path) {
        return filing.sms.caller.deleteRegistrationFieldValue(
                b -> b.registrationId(id).fieldPath(path));
    }

    private DescribeRegistrationFieldValuesResult describe(
            String id, UnaryOperator<DescribeRegistrationFieldValuesRequest.Builder> change) {
        return filing.sms.caller.describeRegistrationFieldValues(b -> change.apply(b.registrationId(id)));
    }

    private List<RegistrationFieldValueInformation> values(
            String id, UnaryOperator<DescribeRegistrationFieldValuesRequest.Builder> change) {
        return describe(id, change).registrationFieldValues();
    }

    private static List<String> paths(List<RegistrationFieldValueInformation> values) {
        return values.stream().map(RegistrationFieldValueInformation::fieldPath).toList();
    }
}
