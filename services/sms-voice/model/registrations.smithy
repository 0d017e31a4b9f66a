$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource RegistrationResource {
    operations: [
        CreateRegistration
        DescribeRegistrations
        DeleteRegistration
    ]
}

resource RegistrationVersionResource {
    operations: [
        CreateRegistrationVersion
        DescribeRegistrationVersions
        SubmitRegistrationVersion
        DiscardRegistrationVersion
    ]
}

operation CreateRegistration {
    input := {
        @required
        RegistrationType: RegistrationType

        Tags: TagList

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [RegistrationState] {
        @required
        $RegistrationArn

        @required
        $RegistrationId

        @required
        $RegistrationType

        @required
        $RegistrationStatus

        @required
        $CurrentVersionNumber

        Tags: TagList

        @required
        $CreatedTimestamp
    }

    errors: [
        ServiceQuotaExceededException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Registrations")
operation DescribeRegistrations {
    input := {
        RegistrationIds: RegistrationIdList
        Filters: RegistrationFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        @required
        Registrations: RegistrationInformationList

        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteRegistration {
    input := {
        @required
        RegistrationId: RegistrationIdOrArn
    }

    output := with [ReviewedRegistrationState] {
        @required
        $RegistrationArn

        @required
        $RegistrationId

        @required
        $RegistrationType

        @required
        $RegistrationStatus

        @required
        $CurrentVersionNumber

        @required
        $CreatedTimestamp
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation CreateRegistrationVersion {
    input := {
        @required
        RegistrationId: RegistrationIdOrArn
    }

    output := with [RegistrationVersionState] {
        @required
        RegistrationArn: String

        @required
        RegistrationId: String

        @required
        $VersionNumber

        @required
        $RegistrationVersionStatus

        @required
        $RegistrationVersionStatusHistory
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RegistrationVersions")
operation DescribeRegistrationVersions {
    input := {
        @required
        RegistrationId: RegistrationIdOrArn

        VersionNumbers: RegistrationVersionNumberList
        Filters: RegistrationVersionFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        @required
        RegistrationArn: String

        @required
        RegistrationId: String

        @required
        RegistrationVersions: RegistrationVersionInformationList

        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation SubmitRegistrationVersion {
    input := {
        @required
        RegistrationId: RegistrationIdOrArn

        AwsReview: PrimitiveBoolean = false
    }

    output := with [RegistrationVersionState] {
        @required
        RegistrationArn: String

        @required
        RegistrationId: String

        @required
        $VersionNumber

        @required
        $RegistrationVersionStatus

        @required
        $RegistrationVersionStatusHistory

        @required
        AwsReview: PrimitiveBoolean = false
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation DiscardRegistrationVersion {
    input := {
        @required
        RegistrationId: RegistrationIdOrArn
    }

    output := with [RegistrationVersionState] {
        @required
        RegistrationArn: String

        @required
        RegistrationId: String

        @required
        $VersionNumber

        @required
        $RegistrationVersionStatus

        @required
        $RegistrationVersionStatusHistory
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@mixin
structure RegistrationState {
    RegistrationArn: String
    RegistrationId: String
    RegistrationType: RegistrationType
    RegistrationStatus: RegistrationStatus
    CurrentVersionNumber: RegistrationVersionNumber
    AdditionalAttributes: StringMap
    CreatedTimestamp: Timestamp
}

@mixin
structure ReviewedRegistrationState with [RegistrationState] {
    ApprovedVersionNumber: RegistrationVersionNumber
    LatestDeniedVersionNumber: RegistrationVersionNumber
}

@mixin
structure RegistrationVersionState {
    VersionNumber: RegistrationVersionNumber
    RegistrationVersionStatus: RegistrationVersionStatus
    RegistrationVersionStatusHistory: RegistrationVersionStatusHistory
}

@mixin
structure ReviewedVersionState with [RegistrationVersionState] {
    DeniedReasons: RegistrationDeniedReasonInformationList
    Feedback: String
}

enum RegistrationStatus {
    CREATED
    SUBMITTED
    AWS_REVIEWING
    REVIEWING
    REQUIRES_AUTHENTICATION
    PROVISIONING
    COMPLETE
    REQUIRES_UPDATES
    CLOSED
    DELETED
}

map StringMap {
    key: String
    value: String
}

@length(min: 0, max: 5)
list RegistrationIdList {
    member: RegistrationIdOrArn
}

@length(min: 0, max: 20)
list RegistrationFilterList {
    member: RegistrationFilter
}

structure RegistrationFilter {
    @required
    Name: RegistrationFilterName

    @required
    Values: FilterValueList
}

enum RegistrationFilterName {
    REGISTRATION_TYPE = "registration-type"
    REGISTRATION_STATUS = "registration-status"
}

list RegistrationInformationList {
    member: RegistrationInformation
}

structure RegistrationInformation with [ReviewedRegistrationState] {
    @required
    $RegistrationArn

    @required
    $RegistrationId

    @required
    $RegistrationType

    @required
    $RegistrationStatus

    @required
    $CurrentVersionNumber

    @required
    $CreatedTimestamp
}

enum RegistrationVersionStatus {
    DRAFT
    SUBMITTED
    AWS_REVIEWING
    REVIEWING
    REQUIRES_AUTHENTICATION
    APPROVED
    DISCARDED
    DENIED
    REVOKED
    ARCHIVED
    REQUIRES_OFFLINE_REVIEW
}

structure RegistrationVersionStatusHistory {
    @required
    DraftTimestamp: Timestamp

    SubmittedTimestamp: Timestamp
    AwsReviewingTimestamp: Timestamp
    ReviewingTimestamp: Timestamp
    RequiresAuthenticationTimestamp: Timestamp
    ApprovedTimestamp: Timestamp
    DiscardedTimestamp: Timestamp
    DeniedTimestamp: Timestamp
    RevokedTimestamp: Timestamp
    ArchivedTimestamp: Timestamp
}

@length(min: 0, max: 5)
list RegistrationVersionNumberList {
    member: RegistrationVersionNumber
}

@length(min: 0, max: 20)
list RegistrationVersionFilterList {
    member: RegistrationVersionFilter
}

structure RegistrationVersionFilter {
    @required
    Name: RegistrationVersionFilterName

    @required
    Values: FilterValueList
}

enum RegistrationVersionFilterName {
    REGISTRATION_VERSION_STATUS = "registration-version-status"
}

list RegistrationVersionInformationList {
    member: RegistrationVersionInformation
}

structure RegistrationVersionInformation with [ReviewedVersionState] {
    @required
    $VersionNumber

    @required
    $RegistrationVersionStatus

    @required
    $RegistrationVersionStatusHistory
}

list RegistrationDeniedReasonInformationList {
    member: RegistrationDeniedReasonInformation
}

structure RegistrationDeniedReasonInformation {
    @required
    Reason: String

    @required
    ShortDescription: String

    LongDescription: String
    DocumentationTitle: String
    DocumentationLink: String
}

@pattern("^[A-Za-z0-9_]+$")
@length(min: 1, max: 64)
string RegistrationType

@range(min: 1, max: 100000)
long RegistrationVersionNumber

// What Dialtone keeps; not part of the wire contract.

@stored
structure Registration with [ReviewedRegistrationState] {
    @required
    $RegistrationArn

    @required
    $RegistrationId

    @required
    $RegistrationType

    @required
    $RegistrationStatus

    @required
    $CurrentVersionNumber

    @required
    $CreatedTimestamp

    @required
    Associations: RegistrationAssociationMetadataList
}

@stored
structure RegistrationVersion with [ReviewedVersionState] {
    @required
    RegistrationId: String

    @required
    $VersionNumber

    @required
    $RegistrationVersionStatus

    @required
    $RegistrationVersionStatusHistory

    AwsReview: PrimitiveBoolean = false

    @required
    FieldValues: RegistrationFieldValueInformationList
}
