$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource NotifyConfigurationResource {
    operations: [
        CreateNotifyConfiguration
        DescribeNotifyConfigurations
        UpdateNotifyConfiguration
        DeleteNotifyConfiguration
    ]
}

operation CreateNotifyConfiguration {
    input := {
        @required
        DisplayName: NotifyConfigurationDisplayName

        @required
        UseCase: NotifyConfigurationUseCase

        DefaultTemplateId: NotifyTemplateId
        PoolId: PoolIdOrArn
        EnabledCountries: IsoCountryCodeList

        @required
        EnabledChannels: NotifyEnabledChannelsList

        DeletionProtectionEnabled: Boolean

        @idempotencyToken
        ClientToken: ClientToken

        Tags: TagList
    }

    output := with [NotifyConfigurationState] {
        Tags: TagList
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "NotifyConfigurations")
operation DescribeNotifyConfigurations {
    input := {
        NotifyConfigurationIds: NotifyConfigurationIdList
        Filters: NotifyConfigurationFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        NotifyConfigurations: NotifyConfigurationInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation UpdateNotifyConfiguration {
    input := {
        @required
        NotifyConfigurationId: NotifyConfigurationIdOrArn

        DefaultTemplateId: NotifyTemplateId
        PoolId: NotifyPoolIdOrUnset
        EnabledCountries: IsoCountryCodeList
        EnabledChannels: NotifyEnabledChannelsList
        DeletionProtectionEnabled: Boolean
    }

    output := with [NotifyConfigurationState] {}

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation DeleteNotifyConfiguration {
    input := {
        @required
        NotifyConfigurationId: NotifyConfigurationIdOrArn
    }

    output := with [NotifyConfigurationState] {}

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@mixin
structure NotifyConfigurationState {
    @required
    NotifyConfigurationArn: NotifyConfigurationArn

    @required
    NotifyConfigurationId: NotifyConfigurationId

    @required
    DisplayName: NotifyConfigurationDisplayName

    @required
    UseCase: NotifyConfigurationUseCase

    DefaultTemplateId: NotifyTemplateId
    PoolId: String
    EnabledCountries: IsoCountryCodeList

    @required
    EnabledChannels: NotifyEnabledChannelsList

    @required
    Tier: NotifyConfigurationTier

    @required
    TierUpgradeStatus: TierUpgradeStatus

    @required
    Status: NotifyConfigurationStatus

    RejectionReason: String

    @required
    DeletionProtectionEnabled: PrimitiveBoolean = false

    @required
    CreatedTimestamp: Timestamp
}

@pattern("^[A-Za-z0-9_ -]+$")
@length(min: 1, max: 15)
string NotifyConfigurationDisplayName

@pattern("^arn:\\S+$")
@length(min: 1, max: 256)
string NotifyConfigurationArn

@pattern("^[A-Za-z0-9_-]+$")
@length(min: 1, max: 64)
string NotifyConfigurationId

enum TierUpgradeStatus {
    BASIC
    PENDING_UPGRADE
    ADVANCED
    REJECTED
}

enum NotifyConfigurationStatus {
    PENDING
    ACTIVE
    REJECTED
    REQUIRES_VERIFICATION
}

@length(min: 0, max: 5)
list NotifyConfigurationIdList {
    member: NotifyConfigurationIdOrArn
}

@length(min: 0, max: 20)
list NotifyConfigurationFilterList {
    member: NotifyConfigurationFilter
}

structure NotifyConfigurationFilter {
    @required
    Name: NotifyConfigurationFilterName

    @required
    Values: FilterValueList
}

enum NotifyConfigurationFilterName {
    DISPLAY_NAME = "display-name"
    ENABLED_COUNTRIES = "enabled-countries"
    ENABLED_CHANNELS = "enabled-channels"
    DEFAULT_TEMPLATE = "default-template"
    DEFAULT_POOL = "default-pool"
    USE_CASE = "use-case"
    STATUS = "status"
    DELETION_PROTECTION_ENABLED = "deletion-protection-enabled"
    TIER_UPGRADE_STATUS = "tier-upgrade-status"
}

@length(min: 1, max: 100)
list NotifyConfigurationInformationList {
    member: NotifyConfigurationInformation
}

structure NotifyConfigurationInformation with [NotifyConfigurationState] {}

@pattern("^(?:([A-Za-z0-9_:/-]+|UNSET_DEFAULT_POOL_FOR_NOTIFY))$")
@length(min: 1, max: 256)
string NotifyPoolIdOrUnset

enum NotifyConfigurationUseCase {
    CODE_VERIFICATION
}

@length(min: 1, max: 4)
list NotifyEnabledChannelsList {
    member: NumberCapability
}

enum NotifyConfigurationTier {
    BASIC
    ADVANCED
}

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string NotifyConfigurationIdOrArn

// What Dialtone keeps; not part of the wire contract.

@stored
structure NotifyConfiguration with [NotifyConfigurationState] {
    // The protect configuration that was made with it, and goes with it.
    @required
    ProtectConfigurationId: ProtectConfigurationId
}
