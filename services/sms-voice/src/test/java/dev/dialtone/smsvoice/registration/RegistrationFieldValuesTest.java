package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
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

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    @Evidence(value = MODEL, detail = "text, choices or an attachment")
    void takesEveryKindOfValue() {
        String id = registrations.create(RegistrationFixture.TOLL_FREE);
        String attachment = registrations.attachment();

        PutRegistrationFieldValueResult text = registrations.write(id, NAME, "Example Corp");
        PutRegistrationFieldValueResult choice = registrations.choose(id, "companyInfo.businessType", "GOVERNMENT");
        PutRegistrationFieldValueResult file =
                registrations.put(id, IMAGE, input -> input.registrationAttachmentId(attachment));

        assertThat(text.textValue()).isEqualTo("Example Corp");
        assertThat(text.versionNumber()).isEqualTo(1);
        assertThat(text.registrationId()).isEqualTo(id);
        assertThat(text.selectChoices()).isNull();
        assertThat(choice.selectChoices()).containsExactly("GOVERNMENT");
        assertThat(file.registrationAttachmentId()).isEqualTo(attachment);
        assertThat(file.fieldPath()).isEqualTo(IMAGE);
        registrations.write(id, NAME, "Another");
        assertThat(values(id, input -> input.fieldPaths(List.of(NAME))))
                .containsExactly(RegistrationFieldValueInformation.builder()
                        .fieldPath(NAME)
                        .textValue("Another")
                        .build());
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the rule; reasons by their names")
    void wantsExactlyOneKindOfValue() {
        String id = registrations.create(RegistrationFixture.TOLL_FREE);

        assertInvalid(
                () -> registrations.put(id, NAME, input -> input),
                ValidationExceptionReason.MISSING_PARAMETER,
                "selectChoices",
                "textValue",
                "registrationAttachmentId");
        assertInvalid(
                () -> registrations.put(id, NAME, input -> input.textValue("A").selectChoices(List.of("B"))),
                ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER,
                "selectChoices",
                "textValue");
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "the skill aws-sms-voice of AWS's agent toolkit and an account's 10DLC runbook: INVALID_PARAMETER, textValue")
    void refusesTextsThatBreakTheirDefinition() {
        String id = registrations.create(RegistrationFixture.TOLL_FREE);

        assertBroken(
                () -> registrations.write(id, NAME, "x".repeat(101)),
                "textValue",
                NAME + " takes 1 to 100 characters, not 101");
        assertBroken(
                () -> registrations.write(id, NAME, "   "), "textValue", NAME + " has to match ^(?=\\s*\\S)[\\s\\S]+$");
        assertThat(values(id, input -> input)).isEmpty();
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "an account's 10DLC runbook: a dash in the brand's tax id is INVALID_PARAMETER; AWS End User Messaging SMS"
                            + " guide, toll-free form: 12-3456789")
    void takesDashesInTaxIdsOfTollFreeNumbersOnly() {
        String tollFree = registrations.create(RegistrationFixture.TOLL_FREE);
        String brand = registrations.create(RegistrationFixture.BRAND);

        registrations.write(tollFree, "companyInfo.taxId", "12-3456789");
        registrations.write(brand, "companyInfo.taxId", "123456789");
        assertBroken(
                () -> registrations.write(brand, "companyInfo.taxId", "12-3456789"),
                "textValue",
                "companyInfo.taxId has to match ^[A-Za-z0-9]+$");
    }

    @Test
    @Evidence(value = CLIENT, detail = "an account's toll-free history: a bare host passes as the company's website")
    void takesAWebsiteWithoutAScheme() {
        String id = registrations.create(RegistrationFixture.TOLL_FREE);

        registrations.write(id, "companyInfo.website", "example.com");
    }

    @Test
    @Evidence(value = GUESS, detail = "members and reason after those of texts, which are seen")
    void refusesOtherValuesThatBreakTheirDefinition() {
        String id = registrations.create(RegistrationFixture.TOLL_FREE);
        String campaign = registrations.create(RegistrationFixture.CAMPAIGN);
        String attachment = registrations.attachment();
        String type = "companyInfo.businessType";
        String subUseCases = "campaignUseCase.subUseCases";

        assertBroken(() -> registrations.choose(id, NAME, "A"), "selectChoices", NAME + " takes a text");
        assertBroken(
                () -> registrations.put(id, NAME, input -> input.registrationAttachmentId(attachment)),
                "registrationAttachmentId",
                NAME + " takes a text");
        assertBroken(() -> registrations.write(id, IMAGE, "A"), "textValue", IMAGE + " takes an attachment");
        assertBroken(() -> registrations.write(id, type, "GOVERNMENT"), "textValue", type + " takes choices");
        assertBroken(
                () -> registrations.choose(id, type, "OTHER"),
                "selectChoices",
                type + " takes PRIVATE_PROFIT; PUBLIC_PROFIT; NON_PROFIT; SOLE_PROPRIETOR; GOVERNMENT, not OTHER");
        assertBroken(
                () -> registrations.choose(id, type, "GOVERNMENT", "NON_PROFIT"),
                "selectChoices",
                type + " takes 1 to 1 choices, not 2");
        assertBroken(() -> registrations.choose(id, type), "selectChoices", type + " takes 1 to 1 choices, not 0");
        assertBroken(
                () -> registrations.choose(campaign, subUseCases, "MARKETING", "MARKETING"),
                "selectChoices",
                subUseCases + " takes each choice once");
        registrations.choose(campaign, subUseCases, "MARKETING", "POLLING_VOTING");
        assertInvalid(
                () -> registrations.write(id, "companyInfo.none", "A"),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_FIELD,
                "fieldPath");
        assertThat(values(id, input -> input)).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "not found is declared, and registration-attachment a type of resource")
    void refusesAttachmentsThatAreNotThere() {
        String id = registrations.create(RegistrationFixture.TOLL_FREE);

        ResourceNotFoundException unknown = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> registrations.put(id, IMAGE, input -> input.registrationAttachmentId("attachment-1")));

        assertThat(unknown.resourceType()).isEqualTo(ResourceType.REGISTRATION_ATTACHMENT);
        assertThat(unknown.resourceId()).isEqualTo("attachment-1");
    }

    @Test
    @Evidence(value = GUESS, detail = "that an attachment has to be whole; the reason by its name")
    void takesAttachmentsWhenTheyAreWhole() {
        world.keepsItsTime("pinpoint-sms-voice-v2/registration-attachment/UPLOAD_IN_PROGRESS-UPLOAD_COMPLETE");
        String id = registrations.create(RegistrationFixture.TOLL_FREE);
        String uploading = registrations
                .attach(input -> input.attachmentBody(Blob.ofUtf8("%PDF-1.7")))
                .registrationAttachmentArn();

        ConflictException early = SmsVoiceFixture.refusal(
                ConflictException.class,
                () -> registrations.put(id, IMAGE, input -> input.registrationAttachmentId(uploading)));

        assertThat(early.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        assertThat(early.resourceType()).isEqualTo(ResourceType.REGISTRATION_ATTACHMENT);
        registrations.pass();
        registrations.put(id, IMAGE, input -> input.registrationAttachmentId(uploading));
    }

    @Test
    @Evidence(value = CLIENT, detail = "a registration that requires updates is edited in a new version only")
    void refusesToEditWhatIsNoDraft() {
        String id = registrations.brand();

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> registrations.write(id, NAME, "Another"), () -> delete(id, "companyInfo.stockSymbol"))) {
            ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, call);
            assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.EDIT_REGISTRATION_FIELD_VALUES_NOT_ALLOWED);
            assertThat(refusal.resourceId()).isEqualTo(id);
        }
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "live observations of 2026-10-06: REGISTRATION_FIELD_CANNOT_BE_DELETED for a REQUIRED field")
    void keepsRequiredValues() {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.write(id, NAME, "Example Corp");

        assertInvalid(
                () -> delete(id, NAME), ValidationExceptionReason.REGISTRATION_FIELD_CANNOT_BE_DELETED, "fieldPath");

        assertThat(values(id, input -> input)).hasSize(1);
    }

    @Test
    @Evidence(value = GUESS, detail = "that deleting nothing is no error")
    void deletesValuesThatAreNotRequired() {
        String id = registrations.create(RegistrationFixture.BRAND);
        String symbol = "companyInfo.stockSymbol";
        registrations.write(id, NAME, "Example Corp");
        registrations.write(id, symbol, "EXMP");

        DeleteRegistrationFieldValueResult deleted = delete(id, symbol);

        assertThat(deleted.textValue()).isEqualTo("EXMP");
        assertThat(deleted.fieldPath()).isEqualTo(symbol);
        assertThat(deleted.versionNumber()).isEqualTo(1);
        assertThat(delete(id, symbol).textValue()).isNull();
        assertThat(values(id, input -> input)).hasSize(1);
        assertInvalid(
                () -> delete(id, "companyInfo.none"),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_FIELD,
                "fieldPath");
    }

    @Test
    @Evidence(value = MODEL, detail = "section, paths, version and pages; the order of the form is chosen")
    void describesBySectionPathVersionAndPage() {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.write(id, "contactInfo.dbaName", "Example");
        registrations.write(id, "companyInfo.city", "Any Town");
        registrations.write(id, NAME, "Example Corp");

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
        assertThat(SmsVoiceFixture.refusal(
                                ResourceNotFoundException.class, () -> values("registration-1", input -> input))
                        .resourceType())
                .isEqualTo(ResourceType.REGISTRATION);
    }

    private static void assertBroken(ThrowingCallable call, String member, String message) {
        ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, call);
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_PARAMETER);
        assertThat(refusal.fields())
                .containsExactly(ValidationExceptionField.builder()
                        .name(member)
                        .message(message)
                        .build());
    }

    private static void assertInvalid(ThrowingCallable call, ValidationExceptionReason reason, String... fields) {
        ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly(fields);
    }

    private DeleteRegistrationFieldValueResult delete(String id, String path) {
        return registrations.sms.caller.deleteRegistrationFieldValue(
                b -> b.registrationId(id).fieldPath(path));
    }

    private DescribeRegistrationFieldValuesResult describe(
            String id, UnaryOperator<DescribeRegistrationFieldValuesRequest.Builder> change) {
        return registrations.sms.caller.describeRegistrationFieldValues(b -> change.apply(b.registrationId(id)));
    }

    private List<RegistrationFieldValueInformation> values(
            String id, UnaryOperator<DescribeRegistrationFieldValuesRequest.Builder> change) {
        return describe(id, change).registrationFieldValues();
    }

    private static List<String> paths(List<RegistrationFieldValueInformation> values) {
        return values.stream().map(RegistrationFieldValueInformation::fieldPath).toList();
    }
}
