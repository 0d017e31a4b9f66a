package dev.dialtone.smsvoice.registration;

import static dev.dialtone.smsvoice.model.AttachmentStatus.UPLOAD_COMPLETE;
import static dev.dialtone.smsvoice.model.AttachmentStatus.UPLOAD_IN_PROGRESS;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.smsvoice.model.AttachmentCreation;
import dev.dialtone.smsvoice.model.AttachmentStatus;
import dev.dialtone.smsvoice.model.AttachmentUploadErrorReason;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateRegistrationAttachmentRequest;
import dev.dialtone.smsvoice.model.CreateRegistrationAttachmentResult;
import dev.dialtone.smsvoice.model.DeleteRegistrationAttachmentRequest;
import dev.dialtone.smsvoice.model.DeleteRegistrationAttachmentResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationAttachmentsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationAttachmentsResult;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAttachment;
import dev.dialtone.smsvoice.model.RegistrationAttachmentOperations;
import dev.dialtone.smsvoice.model.RegistrationAttachmentsInformation;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Files for fields of registrations. Their bytes are looked at and not kept, for no operation shows them; a URL is not
 * fetched.
 */
final class RegistrationAttachments implements RegistrationAttachmentOperations {
    private static final ResourceType TYPE = ResourceType.REGISTRATION_ATTACHMENT;

    /** By the guide; the contract allows three times as much. */
    static final int MOST_BYTES = 500 * 1024;

    private static final Duration DAY = Duration.ofHours(24);

    static final TimedTransition UPLOAD = ResourceKit.transition(
                    TYPE,
                    UPLOAD_IN_PROGRESS.value(),
                    UPLOAD_COMPLETE.value(),
                    Duration.ofMillis(20),
                    Duration.ofSeconds(10))
            .completedByUse();

    private final RegistrationStores stores;
    private final RegistrationRecords records;
    private final ResourceKit kit;

    RegistrationAttachments(RegistrationStores stores, RegistrationRecords records, ResourceKit kit) {
        this.stores = stores;
        this.records = records;
        this.kit = kit;
    }

    @Override
    public CreateRegistrationAttachmentResult createRegistrationAttachment(
            CreateRegistrationAttachmentRequest input, RequestContext context) {
        Scope scope = context.scope();
        NewTags tags = kit.tags().checked(scope, input.tags());
        refuseUnlessOneSource(input);
        if (input.attachmentBody() != null) {
            refuseUnlessFitting(input.attachmentBody());
        }
        kit.requireQuota(
                scope,
                ServiceQuotaExceededExceptionReason.REGISTRATION_ATTACHMENTS_PER_ACCOUNT,
                stores.registrationAttachments);
        kit.quotas()
                .require(
                        scope,
                        ServiceQuotaExceededExceptionReason.REGISTRATION_ATTACHMENTS_CREATED_PER_DAY,
                        createdToday(context) + 1);
        String id = "attachment-" + context.account().ids().hex(32);
        RegistrationAttachment attachment = stores.registrationAttachments.create(
                context,
                RegistrationAttachment.builder()
                        .registrationAttachmentArn(stores.registrationAttachments.arn(context, id))
                        .registrationAttachmentId(id)
                        .attachmentStatus(UPLOAD_IN_PROGRESS)
                        .attachmentUrl(input.attachmentUrl())
                        .createdTimestamp(context.now())
                        .build(),
                tags.byKey());
        stores.attachmentCreations.put(
                scope,
                id,
                AttachmentCreation.builder()
                        .registrationAttachmentId(id)
                        .createdTimestamp(context.now())
                        .build());
        return CreateRegistrationAttachmentResult.builder()
                .from(attachment)
                .tags(tags.shown())
                .build();
    }

    @Override
    public DescribeRegistrationAttachmentsResult describeRegistrationAttachments(
            DescribeRegistrationAttachmentsRequest input, RequestContext context) {
        Page<RegistrationAttachmentsInformation> page = new Listing<>(
                        stores.registrationAttachments, "registrationAttachmentIds")
                .page(
                        context,
                        input,
                        input.registrationAttachmentIds(),
                        null,
                        RegistrationFilters.ofAttachments(input.filters()))
                .map(attachment -> RegistrationAttachmentsInformation.builder()
                        .from(attachment)
                        .build());
        return DescribeRegistrationAttachmentsResult.builder()
                .registrationAttachments(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteRegistrationAttachmentResult deleteRegistrationAttachment(
            DeleteRegistrationAttachmentRequest input, RequestContext context) {
        Scope scope = context.scope();
        RegistrationAttachment attachment = stores.registrationAttachments.require(
                context, input.registrationAttachmentId(), "registrationAttachmentId");
        String id = attachment.registrationAttachmentId();
        if (isInUse(scope, id)) {
            throw SmsVoiceErrors.conflict(ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED, TYPE, id);
        }
        scope.account().timedTransitions().cancel(scope, UPLOAD, id);
        stores.registrationAttachments.remove(scope, id);
        return DeleteRegistrationAttachmentResult.builder()
                .from(attachment)
                .attachmentStatus(AttachmentStatus.DELETED)
                .build();
    }

    /** The id of an attachment that a request names by id or ARN, else not found. */
    String requireId(RequestContext context, String idOrArn) {
        return stores.registrationAttachments
                .require(context, idOrArn, "registrationAttachmentId")
                .registrationAttachmentId();
    }

    /** Refuses an attachment that is not there whole. */
    void refuseUnlessUploaded(Scope scope, String id) {
        boolean isUploaded = stores.registrationAttachments
                .find(scope, id)
                .filter(attachment -> attachment.attachmentStatus().equals(UPLOAD_COMPLETE))
                .isPresent();
        if (!isUploaded) {
            throw SmsVoiceErrors.conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE, TYPE, id);
        }
    }

    /** The file is there, or a fault has it not arrive. */
    void finish(Scope scope, String id) {
        boolean fails = Endings.take(scope, UPLOAD, id).isPresent();
        stores.registrationAttachments.update(
                scope,
                id,
                attachment -> attachment.toBuilder()
                        .attachmentStatus(fails ? AttachmentStatus.UPLOAD_FAILED : UPLOAD_COMPLETE)
                        .attachmentUploadErrorReason(fails ? AttachmentUploadErrorReason.INTERNAL_ERROR : null)
                        .build());
    }

    /** How many were made in the last 24 hours, deleted ones included; older ones are forgotten. */
    private int createdToday(RequestContext context) {
        Scope scope = context.scope();
        Instant forgotten = context.now().minus(DAY);
        for (AttachmentCreation creation : stores.attachmentCreations.values(scope)) {
            if (creation.createdTimestamp().isAfter(forgotten)) {
                break;
            }
            stores.attachmentCreations.remove(scope, creation.registrationAttachmentId());
        }
        return stores.attachmentCreations.size(scope);
    }

    private static void refuseUnlessOneSource(CreateRegistrationAttachmentRequest input) {
        boolean hasBody = input.attachmentBody() != null;
        if (hasBody == (input.attachmentUrl() != null)) {
            String message = hasBody ? "Cannot be used together" : "One of the two is needed";
            throw SmsVoiceErrors.invalid(
                    hasBody
                            ? ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER
                            : ValidationExceptionReason.MISSING_PARAMETER,
                    List.of(
                            SmsVoiceErrors.field("attachmentBody", message),
                            SmsVoiceErrors.field("attachmentUrl", message)));
        }
    }

    private static void refuseUnlessFitting(Blob body) {
        if (body.length() > MOST_BYTES) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MAXIMUM_SIZE_EXCEEDED,
                    "attachmentBody",
                    body.length() + " bytes are more than " + MOST_BYTES);
        }
        if (!AttachmentContent.isSupported(body.toBytes())) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.ATTACHMENT_TYPE_NOT_SUPPORTED,
                    "attachmentBody",
                    "The content is neither PDF nor JPEG nor PNG");
        }
    }

    /** Whether a registration's current version has it; older versions only remember its id. */
    private boolean isInUse(Scope scope, String id) {
        for (Registration registration : records.all(scope)) {
            boolean has = records.current(scope, registration).fieldValues().stream()
                    .anyMatch(value -> id.equals(value.registrationAttachmentId()));
            if (has) {
                return true;
            }
        }
        return false;
    }
}
