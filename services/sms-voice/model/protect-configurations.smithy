$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource ProtectConfigurationResource {
    operations: [
        CreateProtectConfiguration
        DescribeProtectConfigurations
        UpdateProtectConfiguration
        DeleteProtectConfiguration
        AssociateProtectConfiguration
        DisassociateProtectConfiguration
        SetAccountDefaultProtectConfiguration
        DeleteAccountDefaultProtectConfiguration
    ]
}

resource ProtectRuleSetResource {
    operations: [
        GetProtectConfigurationCountryRuleSet
        UpdateProtectConfigurationCountryRuleSet
    ]
}

operation CreateProtectConfiguration {
    input := {
        @idempotencyToken
        ClientToken: ClientToken

        DeletionProtectionEnabled: Boolean
        Tags: TagList
    }

    output := with [ProtectConfigurationState] {
        @required
        AccountDefault: PrimitiveBoolean = false

        Tags: TagList
    }

    errors: [
        ServiceQuotaExceededException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ProtectConfigurations")
operation DescribeProtectConfigurations {
    input := {
        ProtectConfigurationIds: ProtectConfigurationIdList
        Filters: ProtectConfigurationFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        ProtectConfigurations: ProtectConfigurationInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation UpdateProtectConfiguration {
    input := {
        @required
        ProtectConfigurationId: ProtectConfigurationIdOrArn

        DeletionProtectionEnabled: Boolean
    }

    output := with [ProtectConfigurationState] {
        @required
        AccountDefault: PrimitiveBoolean = false
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteProtectConfiguration {
    input := {
        @required
        ProtectConfigurationId: ProtectConfigurationIdOrArn
    }

    output := with [ProtectConfigurationState] {
        @required
        AccountDefault: PrimitiveBoolean = false
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation AssociateProtectConfiguration {
    input := {
        @required
        ProtectConfigurationId: ProtectConfigurationIdOrArn

        @required
        ConfigurationSetName: ConfigurationSetNameOrArn
    }

    output := with [ProtectConfigurationIdentity] {
        @required
        ConfigurationSetArn: String

        @required
        ConfigurationSetName: ConfigurationSetName
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation DisassociateProtectConfiguration {
    input := {
        @required
        ProtectConfigurationId: ProtectConfigurationIdOrArn

        @required
        ConfigurationSetName: ConfigurationSetNameOrArn
    }

    output := with [ProtectConfigurationIdentity] {
        @required
        ConfigurationSetArn: String

        @required
        ConfigurationSetName: ConfigurationSetName
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation SetAccountDefaultProtectConfiguration {
    input := {
        @required
        ProtectConfigurationId: ProtectConfigurationIdOrArn
    }

    output := {
        @required
        DefaultProtectConfigurationArn: ProtectConfigurationArn

        @required
        DefaultProtectConfigurationId: ProtectConfigurationId
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteAccountDefaultProtectConfiguration {
    input := {}

    output := {
        @required
        DefaultProtectConfigurationArn: ProtectConfigurationArn

        @required
        DefaultProtectConfigurationId: ProtectConfigurationId
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation GetProtectConfigurationCountryRuleSet {
    input := {
        @required
        ProtectConfigurationId: ProtectConfigurationIdOrArn

        @required
        NumberCapability: NumberCapability
    }

    output := with [ProtectConfigurationIdentity] {
        @required
        NumberCapability: NumberCapability

        @required
        CountryRuleSet: ProtectConfigurationCountryRuleSet
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation UpdateProtectConfigurationCountryRuleSet {
    input := {
        @required
        ProtectConfigurationId: ProtectConfigurationIdOrArn

        @required
        NumberCapability: NumberCapability

        @required
        CountryRuleSetUpdates: ProtectConfigurationCountryRuleSet
    }

    output := with [ProtectConfigurationIdentity] {
        @required
        NumberCapability: NumberCapability

        @required
        CountryRuleSet: ProtectConfigurationCountryRuleSet
    }

    errors: [
        ResourceNotFoundException
    ]
}

@mixin
structure ProtectConfigurationIdentity {
    @required
    ProtectConfigurationArn: ProtectConfigurationArn

    @required
    ProtectConfigurationId: ProtectConfigurationId
}

@mixin
structure ProtectConfigurationState with [ProtectConfigurationIdentity] {
    @required
    CreatedTimestamp: Timestamp

    @required
    DeletionProtectionEnabled: PrimitiveBoolean = false
}

@length(min: 0, max: 5)
list ProtectConfigurationIdList {
    member: ProtectConfigurationIdOrArn
}

@length(min: 0, max: 20)
list ProtectConfigurationFilterList {
    member: ProtectConfigurationFilter
}

structure ProtectConfigurationFilter {
    @required
    Name: ProtectConfigurationFilterName

    @required
    Values: FilterValueList
}

enum ProtectConfigurationFilterName {
    ACCOUNT_DEFAULT = "account-default"
    DELETION_PROTECTION_ENABLED = "deletion-protection-enabled"
}

@length(min: 1, max: 100)
list ProtectConfigurationInformationList {
    member: ProtectConfigurationInformation
}

structure ProtectConfigurationInformation with [ProtectConfigurationState] {
    @required
    AccountDefault: PrimitiveBoolean = false
}

@length(min: 1, max: 300)
map ProtectConfigurationCountryRuleSet {
    key: IsoCountryCode
    value: ProtectConfigurationCountryRuleSetInformation
}

structure ProtectConfigurationCountryRuleSetInformation {
    @required
    ProtectStatus: ProtectStatus
}

enum ProtectStatus {
    ALLOW
    BLOCK
    MONITOR
    FILTER
}

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string ProtectConfigurationIdOrArn

@pattern("^arn:\\S+$")
@length(min: 1, max: 256)
string ProtectConfigurationArn

@pattern("^[A-Za-z0-9_-]+$")
@length(min: 1, max: 64)
string ProtectConfigurationId

// What Dialtone keeps; not part of the wire contract.

@stored
structure ProtectConfiguration with [ProtectConfigurationState] {
    @required
    CountryRules: ProtectRulesByCapability
}

// A capability without an entry allows every country.
map ProtectRulesByCapability {
    key: NumberCapability
    value: ProtectRulesByCountry
}

// Only the countries whose status is not ALLOW.
map ProtectRulesByCountry {
    key: IsoCountryCode
    value: ProtectStatus
}

// One per account and region at most.
@stored
structure DefaultProtectConfiguration {
    @required
    ProtectConfigurationId: ProtectConfigurationId
}
