package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AttachmentStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateRegistrationAssociationResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateRegistrationAttachmentResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationAssociationFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationAssociationFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationAttachmentFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationAttachmentFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationAttachmentsInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationFieldValueInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

/** Field values, attachments and associations of registrations. */
@ExtendWith(DialtoneServer.class)
class RegistrationPartsTest {
    private static final String NAME = "companyInfo.companyName";
    private static final String IMAGE = "messagingUseCase.optInImage";

    @Test
    @Evidence(value = MODEL, detail = "put, describe by section, path and page, delete")
    void keepsFieldValues(PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        String id = registrar.create(RegistrationFixture.BRAND);
        registrar.write(id, NAME, "Example Corp");
        registrar.choose(id, "companyInfo.legalType", "GOVERNMENT");
        registrar.write(id, "companyInfo.stockSymbol", "EXMP");

        assertThat(sms
                        .describeRegistrationFieldValuesPaginator(
                                all -> all.registrationId(id).maxResults(2))
                        .registrationFieldValues()
                        .stream()
                        .map(RegistrationFieldValueInformation::fieldPath))
                .containsExactly(NAME, "companyInfo.legalType", "companyInfo.stockSymbol");
        registrar.write(id, "contactInfo.dbaName", "Example");
        assertThat(sms.describeRegistrationFieldValues(
                                some -> some.registrationId(id).sectionPath("contactInfo"))
                        .registrationFieldValues())
                .singleElement()
                .satisfies(value -> assertThat(value.textValue()).isEqualTo("Example"));
        assertThat(sms.deleteRegistrationFieldValue(
                                delete -> delete.registrationId(id).fieldPath("companyInfo.stockSymbol"))
                        .textValue())
                .isEqualTo("EXMP");
        assertThat(sms.describeRegistrationFieldValues(some ->
                                some.registrationId(id).versionNumber(1L).fieldPaths("companyInfo.stockSymbol"))
                        .registrationFieldValues())
                .isEmpty();
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "the skill aws-sms-voice of AWS's agent toolkit: INVALID_PARAMETER, textValue; live observations of"
                            + " 2026-10-06: REGISTRATION_FIELD_CANNOT_BE_DELETED")
    void refusesTextsThatDoNotFit(PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        String id = registrar.create(RegistrationFixture.BRAND);

        Errors.invalid(() -> registrar.write(id, NAME, " "), "INVALID_PARAMETER", "textValue");
        Errors.invalid(() -> registrar.write(id, "companyInfo.taxId", "12-3456789"), "INVALID_PARAMETER", "textValue");
        registrar.write(registrar.create(RegistrationFixture.TOLL_FREE), "companyInfo.taxId", "12-3456789");
        registrar.write(id, NAME, "Example Corp");
        Errors.invalid(
                () -> sms.deleteRegistrationFieldValue(
                        delete -> delete.registrationId(id).fieldPath(NAME)),
                "REGISTRATION_FIELD_CANNOT_BE_DELETED",
                "fieldPath");
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "members and reason of choices after those of texts; the other reasons by their names")
    void refusesFieldValuesThatDoNotFit(PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        String id = registrar.create(RegistrationFixture.BRAND);

        Errors.invalid(
                () -> registrar.choose(id, "companyInfo.legalType", "OTHER"), "INVALID_PARAMETER", "selectChoices");
        Errors.invalid(() -> registrar.write(id, "a.b", "A"), "UNKNOWN_REGISTRATION_FIELD", "fieldPath");
        Errors.invalid(
                () -> sms.putRegistrationFieldValue(
                        put -> put.registrationId(id).fieldPath(NAME)),
                "MISSING_PARAMETER",
                "selectChoices",
                "textValue",
                "registrationAttachmentId");
        Errors.invalid(
                () -> sms.putRegistrationFieldValue(put ->
                        put.registrationId(id).fieldPath(NAME).textValue("A").selectChoices("B")),
                "PARAMETERS_CANNOT_BE_USED_TOGETHER",
                "selectChoices",
                "textValue");
        Errors.invalid(
                () -> sms.describeRegistrationFieldValues(
                        some -> some.registrationId(id).versionNumber(2L)),
                "UNKNOWN_REGISTRATION_VERSION",
                "versionNumber");
        Errors.notFound(() -> registrar.write("registration-1", NAME, "A"), "registration", "registration-1");
        Errors.notFound(
                () -> sms.deleteRegistrationFieldValue(
                        delete -> delete.registrationId("registration-1").fieldPath(NAME)),
                "registration",
                "registration-1");
        Errors.notFound(
                () -> sms.describeRegistrationFieldValues(some -> some.registrationId("registration-1")),
                "registration",
                "registration-1");
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "the skill aws-sms-voice and AWS's sender ID scripts: ids, and two states in seconds; an account could not"
                            + " delete a file that was in use")
    void keepsAttachments(PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        Tag tag = Tag.builder().key("a").value("b").build();
        CreateRegistrationAttachmentResponse file = sms.createRegistrationAttachment(create ->
                create.attachmentBody(SdkBytes.fromUtf8String("%PDF-1.7")).tags(tag));
        String id = file.registrationAttachmentId();
        assertThat(id).matches("attachment-[0-9a-f]{32}");
        assertThat(file.registrationAttachmentArn()).endsWith(":registration-attachment/" + id);
        assertThat(file.attachmentStatus()).isEqualTo(AttachmentStatus.UPLOAD_IN_PROGRESS);
        assertThat(sms.listTagsForResource(tags -> tags.resourceArn(file.registrationAttachmentArn()))
                        .tags())
                .containsExactly(tag);
        registrar.pass();
        assertThat(sms.describeRegistrationAttachments(
                                some -> some.registrationAttachmentIds(file.registrationAttachmentArn()))
                        .registrationAttachments()
                        .get(0)
                        .attachmentStatus())
                .isEqualTo(AttachmentStatus.UPLOAD_COMPLETE);
        String url = sms.createRegistrationAttachment(create -> create.attachmentUrl("s3://bucket/file.png"))
                .registrationAttachmentId();
        registrar.pass();
        assertThat(
                        sms
                                .describeRegistrationAttachmentsPaginator(all -> all.maxResults(1))
                                .registrationAttachments()
                                .stream()
                                .map(RegistrationAttachmentsInformation::registrationAttachmentId))
                .containsExactly(id, url);
        assertThat(sms.describeRegistrationAttachments(some -> some.filters(RegistrationAttachmentFilter.builder()
                                .name(RegistrationAttachmentFilterName.ATTACHMENT_STATUS)
                                .values("UPLOAD_FAILED")
                                .build()))
                        .registrationAttachments())
                .isEmpty();

        String registration = registrar.create(RegistrationFixture.TOLL_FREE);
        sms.putRegistrationFieldValue(put -> put.registrationId(registration)
                .fieldPath(IMAGE)
                .registrationAttachmentId(file.registrationAttachmentArn()));
        Errors.conflict(
                () -> sms.deleteRegistrationAttachment(delete -> delete.registrationAttachmentId(id)),
                "RESOURCE_DELETION_NOT_ALLOWED",
                "registration-attachment",
                id);
        assertThat(sms.deleteRegistrationAttachment(delete -> delete.registrationAttachmentId(url))
                        .attachmentStatus())
                .isEqualTo(AttachmentStatus.DELETED);
        Errors.notFound(
                () -> sms.deleteRegistrationAttachment(delete -> delete.registrationAttachmentId(url)),
                "registration-attachment",
                url);
        Errors.notFound(
                () -> sms.describeRegistrationAttachments(some -> some.registrationAttachmentIds(url)),
                "registration-attachment",
                url);
        Errors.notFound(
                () -> sms.putRegistrationFieldValue(
                        put -> put.registrationId(registration).fieldPath(IMAGE).registrationAttachmentId(url)),
                "registration-attachment",
                url);
    }

    @Test
    @Evidence(
            value = MODEL,
            detail = "CreateRegistrationAttachment: 500 KB, three types, one source; the reasons that are named for it")
    void refusesAttachmentsThatDoNotFit(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        SdkBytes pdf = SdkBytes.fromUtf8String("%PDF-1.7");
        Errors.invalid(
                () -> sms.createRegistrationAttachment(create -> {}),
                "MISSING_PARAMETER",
                "attachmentBody",
                "attachmentUrl");
        Errors.invalid(
                () -> sms.createRegistrationAttachment(
                        create -> create.attachmentBody(pdf).attachmentUrl("s3://bucket/a")),
                "PARAMETERS_CANNOT_BE_USED_TOGETHER",
                "attachmentBody",
                "attachmentUrl");
        Errors.invalid(
                () -> sms.createRegistrationAttachment(
                        create -> create.attachmentBody(SdkBytes.fromUtf8String("GIF89a"))),
                "ATTACHMENT_TYPE_NOT_SUPPORTED",
                "attachmentBody");
        Errors.invalid(
                () -> sms.createRegistrationAttachment(
                        create -> create.attachmentBody(SdkBytes.fromUtf8String("%PDF-" + "x".repeat(500 * 1024)))),
                "MAXIMUM_SIZE_EXCEEDED",
                "attachmentBody");
        for (int i = 0; i < 25; i++) {
            sms.createRegistrationAttachment(create -> create.attachmentBody(pdf));
        }
        Errors.quotaExceeded(
                () -> sms.createRegistrationAttachment(create -> create.attachmentBody(pdf)),
                "REGISTRATION_ATTACHMENTS_PER_ACCOUNT");
    }

    @Test
    @Evidence(value = MODEL, detail = "the reasons that are named for it; which resource they are about is inferred")
    void associatesNumbers(PinpointSmsVoiceV2Client sms, RegistrationFixture registrar) {
        RequestPhoneNumberResponse number = sms.requestPhoneNumber(request -> request.isoCountryCode("US")
                .messageType(MessageType.TRANSACTIONAL)
                .numberCapabilities(NumberCapability.SMS)
                .numberType(RequestableNumberType.TOLL_FREE));
        String id = registrar.create(RegistrationFixture.TOLL_FREE);
        String other = registrar.create(RegistrationFixture.TOLL_FREE);

        CreateRegistrationAssociationResponse association = sms.createRegistrationAssociation(
                associate -> associate.registrationId(id).resourceId(number.phoneNumberArn()));

        assertThat(association.resourceType()).isEqualTo("TOLL_FREE");
        assertThat(association.isoCountryCode()).isEqualTo("US");
        assertThat(association.phoneNumber()).isEqualTo(number.phoneNumber());
        assertThat(sms.listRegistrationAssociations(list -> list.registrationId(id)
                                .filters(
                                        RegistrationAssociationFilter.builder()
                                                .name(RegistrationAssociationFilterName.RESOURCE_TYPE)
                                                .values("TOLL_FREE")
                                                .build(),
                                        RegistrationAssociationFilter.builder()
                                                .name(RegistrationAssociationFilterName.ISO_COUNTRY_CODE)
                                                .values("US")
                                                .build()))
                        .registrationAssociations())
                .singleElement()
                .satisfies(shown -> assertThat(shown.resourceId()).isEqualTo(number.phoneNumberId()));
        Errors.conflict(
                () -> registrar.associate(id, number.phoneNumberId()),
                "RESOURCE_ALREADY_ASSOCIATED",
                "phone-number",
                number.phoneNumberId());
        Errors.conflict(
                () -> registrar.associate(other, number.phoneNumberId()),
                "PHONE_NUMBER_ASSOCIATED_TO_REGISTRATION",
                "phone-number",
                number.phoneNumberId());
        Errors.conflict(
                () -> registrar.associate(other, number.phoneNumberArn().replace("us-east-1", "us-west-2")),
                "PHONE_NUMBER_NOT_IN_REGISTRATION_REGION",
                "phone-number",
                number.phoneNumberId());
        Errors.invalid(
                () -> registrar.associate(other, Canadian.requested(sms).phoneNumberId()),
                "INVALID_REGISTRATION_ASSOCIATION",
                "resourceId");
        Errors.notFound(() -> registrar.associate(id, "phone-1"), "phone-number", "phone-1");
        Errors.notFound(
                () -> registrar.associate("registration-1", number.phoneNumberId()), "registration", "registration-1");
        Errors.notFound(
                () -> sms.listRegistrationAssociations(list -> list.registrationId("registration-1")),
                "registration",
                "registration-1");
    }
}
