$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource RegistrationAttachmentResource {
    operations: [
        CreateRegistrationAttachment
        DescribeRegistrationAttachments
        DeleteRegistrationAttachment
    ]
}

operation CreateRegistrationAttachment {
    input := {
        AttachmentBody: AttachmentBody
        AttachmentUrl: AttachmentUrl
        Tags: TagList

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [RegistrationAttachmentState] {
        @required
        $RegistrationAttachmentArn

        @required
        $RegistrationAttachmentId

        @required
        $AttachmentStatus

        Tags: TagList

        @required
        $CreatedTimestamp
    }

    errors: [
        ServiceQuotaExceededException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RegistrationAttachments")
operation DescribeRegistrationAttachments {
    input := {
        RegistrationAttachmentIds: RegistrationAttachmentIdList
        Filters: RegistrationAttachmentFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        @required
        RegistrationAttachments: RegistrationAttachmentsInformationList

        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteRegistrationAttachment {
    input := {
        @required
        RegistrationAttachmentId: RegistrationAttachmentIdOrArn
    }

    output := with [UploadedAttachmentState] {
        @required
        $RegistrationAttachmentArn

        @required
        $RegistrationAttachmentId

        @required
        $AttachmentStatus

        @required
        $CreatedTimestamp
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@mixin
structure RegistrationAttachmentState {
    RegistrationAttachmentArn: String
    RegistrationAttachmentId: String
    AttachmentStatus: AttachmentStatus
    CreatedTimestamp: Timestamp
}

@mixin
structure UploadedAttachmentState with [RegistrationAttachmentState] {
    AttachmentUploadErrorReason: AttachmentUploadErrorReason
}

@mixin
structure KnownAttachmentState with [UploadedAttachmentState] {
    AttachmentUrl: String
}

@length(min: 1, max: 1572864)
blob AttachmentBody

@pattern("^\\S+$")
@length(min: 1, max: 2048)
string AttachmentUrl

enum AttachmentStatus {
    UPLOAD_IN_PROGRESS
    UPLOAD_COMPLETE
    UPLOAD_FAILED
    DELETED
}

@length(min: 0, max: 5)
list RegistrationAttachmentIdList {
    member: RegistrationIdOrArn
}

@length(min: 0, max: 20)
list RegistrationAttachmentFilterList {
    member: RegistrationAttachmentFilter
}

structure RegistrationAttachmentFilter {
    @required
    Name: RegistrationAttachmentFilterName

    @required
    Values: FilterValueList
}

enum RegistrationAttachmentFilterName {
    ATTACHMENT_STATUS = "attachment-status"
}

list RegistrationAttachmentsInformationList {
    member: RegistrationAttachmentsInformation
}

structure RegistrationAttachmentsInformation with [KnownAttachmentState] {
    @required
    $RegistrationAttachmentArn

    @required
    $RegistrationAttachmentId

    @required
    $AttachmentStatus

    @required
    $CreatedTimestamp
}

enum AttachmentUploadErrorReason {
    INTERNAL_ERROR
}

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string RegistrationAttachmentIdOrArn

// What Dialtone keeps; not part of the wire contract. The bytes are not kept: nothing shows them.

// That an attachment was made, kept for as long as it counts for the day, even if the attachment has gone.
@stored
structure AttachmentCreation {
    @required
    RegistrationAttachmentId: String

    @required
    CreatedTimestamp: Timestamp
}

@stored
structure RegistrationAttachment with [KnownAttachmentState] {
    @required
    $RegistrationAttachmentArn

    @required
    $RegistrationAttachmentId

    @required
    $AttachmentStatus

    @required
    $CreatedTimestamp
}
