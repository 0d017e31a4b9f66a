package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.AttachmentStatus;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateRegistrationAttachmentResult;
import dev.dialtone.smsvoice.model.DeleteRegistrationAttachmentResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationAttachmentsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationAttachmentsResult;
import dev.dialtone.smsvoice.model.RegistrationAttachmentFilter;
import dev.dialtone.smsvoice.model.RegistrationAttachmentFilterName;
import dev.dialtone.smsvoice.model.RegistrationAttachmentsInformation;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationAttachmentsTest {
    private static final Blob PDF = Blob.ofUtf8("%PDF-1.7");

    @RegisterExtension
    final World world = new World();

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "the skill aws-sms-voice: attachment- and the ARN; AWS's sender ID scripts wait for UPLOAD_COMPLETE")
    void uploadsAFile() {
        List<Tag> tags = List.of(Tag.builder().key("a").value("b").build());

        CreateRegistrationAttachmentResult file =
                registrations.attach(input -> input.attachmentBody(PDF).tags(tags));

        String id = file.registrationAttachmentId();
        assertThat(id).matches("attachment-[0-9a-f]{32}");
        assertThat(file.registrationAttachmentArn())
                .isEqualTo("arn:aws:sms-voice:us-east-1:111122223333:registration-attachment/" + id);
        assertThat(file.attachmentStatus()).isEqualTo(AttachmentStatus.UPLOAD_IN_PROGRESS);
        assertThat(file.tags()).isEqualTo(tags);
        assertThat(described(id).attachmentStatus()).isEqualTo(AttachmentStatus.UPLOAD_IN_PROGRESS);
        registrations.pass();
        assertThat(described(id).attachmentStatus()).isEqualTo(AttachmentStatus.UPLOAD_COMPLETE);
        assertThat(described(id).attachmentUrl()).isNull();
        assertThat(described(id).attachmentUploadErrorReason()).isNull();
    }

    @Test
    @Evidence(
            value = MODEL,
            detail = "CreateRegistrationAttachment: PDF, JPEG and PNG, a URL of S3; AttachmentUrl is shown")
    void takesPdfJpegPngAndUrls() {
        registrations.attach(
                input -> input.attachmentBody(Blob.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})));
        registrations.attach(input ->
                input.attachmentBody(Blob.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0})));
        String url = registrations
                .attach(input -> input.attachmentUrl("s3://bucket/file.pdf"))
                .registrationAttachmentId();
        registrations.pass();

        assertThat(described(url).attachmentUrl()).isEqualTo("s3://bucket/file.pdf");
        assertThat(described(url).attachmentStatus()).isEqualTo(AttachmentStatus.UPLOAD_COMPLETE);
    }

    @Test
    @Evidence(
            value = MODEL,
            detail = "CreateRegistrationAttachment: 500 KB, three types, one source; the reasons that are named for it")
    void refusesWhatDoesNotFit() {
        byte[] large = Arrays.copyOf(PDF.toBytes(), RegistrationAttachments.MOST_BYTES + 1);

        assertInvalid(
                () -> registrations.attach(input -> input),
                ValidationExceptionReason.MISSING_PARAMETER,
                "attachmentBody",
                "attachmentUrl");
        assertInvalid(
                () -> registrations.attach(input -> input.attachmentBody(PDF).attachmentUrl("s3://bucket/file.pdf")),
                ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER,
                "attachmentBody",
                "attachmentUrl");
        assertInvalid(
                () -> registrations.attach(input -> input.attachmentBody(Blob.ofUtf8("GIF89a"))),
                ValidationExceptionReason.ATTACHMENT_TYPE_NOT_SUPPORTED,
                "attachmentBody");
        assertInvalid(
                () -> registrations.attach(input -> input.attachmentBody(Blob.of(large))),
                ValidationExceptionReason.MAXIMUM_SIZE_EXCEEDED,
                "attachmentBody");
        registrations.attach(
                input -> input.attachmentBody(Blob.of(Arrays.copyOf(large, RegistrationAttachments.MOST_BYTES))));
        assertThat(ids(input -> input)).hasSize(1);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 attachments")
    void refusesTheTwentySixthAttachment() {
        for (int i = 0; i < 25; i++) {
            registrations.attach(input -> input.attachmentBody(PDF));
        }

        ServiceQuotaExceededException refusal = SmsVoiceFixture.refusal(
                ServiceQuotaExceededException.class, () -> registrations.attach(input -> input.attachmentBody(PDF)));

        assertThat(refusal.reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.REGISTRATION_ATTACHMENTS_PER_ACCOUNT);
    }

    @Test
    @Evidence(value = MODEL, detail = "ids and ARNs, the filter, pages")
    void describesByIdFilterAndPage() {
        String first = registrations.attachment();
        CreateRegistrationAttachmentResult second = registrations.attach(input -> input.attachmentBody(PDF));

        assertThat(ids(input -> input.registrationAttachmentIds(List.of(second.registrationAttachmentArn(), first))))
                .containsExactly(second.registrationAttachmentId(), first);
        assertThat(ids(filter("UPLOAD_COMPLETE"))).containsExactly(first);
        DescribeRegistrationAttachmentsResult page = describe(input -> input.maxResults(1));
        assertThat(ids(input -> input.maxResults(1).nextToken(page.nextToken())))
                .containsExactly(second.registrationAttachmentId());
        assertInvalid(
                () -> describe(filter("DONE")),
                ValidationExceptionReason.INVALID_FILTER_VALUES,
                "filters.1.member.values.1.member");
        assertThat(SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> described("attachment-1"))
                        .resourceType())
                .isEqualTo(ResourceType.REGISTRATION_ATTACHMENT);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "an account could not delete a file that was in use; the state DELETED is the model's")
    void deletesAFileThatNoDraftUses() {
        String id = registrations.attachment();
        String registration = registrations.create(RegistrationFixture.TOLL_FREE);
        registrations.put(registration, "messagingUseCase.optInImage", input -> input.registrationAttachmentId(id));

        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> delete(id));
        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.REGISTRATION_ATTACHMENT);
        assertThat(refusal.resourceId()).isEqualTo(id);
        registrations.delete(registration);
        assertThat(delete(id).attachmentStatus()).isEqualTo(AttachmentStatus.DELETED);
        assertThat(SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> delete(id))
                        .resourceId())
                .isEqualTo(id);
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the reason; the number, and that deleted ones count, are inferred")
    void refusesMoreThanADayMayHave() {
        for (int i = 0; i < 100; i++) {
            delete(registrations.attachment());
        }

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, registrations::attachment);
        assertThat(refusal.reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.REGISTRATION_ATTACHMENTS_CREATED_PER_DAY);
        assertThat(ids(input -> input)).isEmpty();
        world.account.timeline().advance(Duration.ofHours(24));
        assertThat(ids(input -> input.registrationAttachmentIds(List.of(registrations.attachment()))))
                .hasSize(1);
    }

    private static void assertInvalid(ThrowingCallable call, ValidationExceptionReason reason, String... fields) {
        ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly(fields);
    }

    private static UnaryOperator<DescribeRegistrationAttachmentsRequest.Builder> filter(String status) {
        return input -> input.filters(List.of(RegistrationAttachmentFilter.builder()
                .name(RegistrationAttachmentFilterName.ATTACHMENT_STATUS)
                .values(List.of(status))
                .build()));
    }

    private DeleteRegistrationAttachmentResult delete(String id) {
        return registrations.sms.caller.deleteRegistrationAttachment(b -> b.registrationAttachmentId(id));
    }

    private DescribeRegistrationAttachmentsResult describe(
            UnaryOperator<DescribeRegistrationAttachmentsRequest.Builder> change) {
        return registrations.sms.caller.describeRegistrationAttachments(change);
    }

    private RegistrationAttachmentsInformation described(String id) {
        return describe(input -> input.registrationAttachmentIds(List.of(id)))
                .registrationAttachments()
                .get(0);
    }

    private List<String> ids(UnaryOperator<DescribeRegistrationAttachmentsRequest.Builder> change) {
        return describe(change).registrationAttachments().stream()
                .map(RegistrationAttachmentsInformation::registrationAttachmentId)
                .toList();
    }
}
