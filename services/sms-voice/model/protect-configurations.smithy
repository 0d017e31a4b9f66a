$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

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
        $ProtectConfigurationArn

        @required
        $ProtectConfigurationId

        @required
        $CreatedTimestamp

        @required
        $AccountDefault

        @required
        $DeletionProtectionEnabled

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
        $ProtectConfigurationArn

        @required
        $ProtectConfigurationId

        @required
        $CreatedTimestamp

        @required
        $AccountDefault

        @required
        $DeletionProtectionEnabled
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
        $ProtectConfigurationArn

        @required
        $ProtectConfigurationId

        @required
        $CreatedTimestamp

        @required
        $AccountDefault

        @required
        $DeletionProtectionEnabled
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

    output := {
        @required
        ConfigurationSetArn: String

        @required
        ConfigurationSetName: ConfigurationSetName

        @required
        ProtectConfigurationArn: ProtectConfigurationArn

        @required
        ProtectConfigurationId: ProtectConfigurationId
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

    output := {
        @required
        ConfigurationSetArn: String

        @required
        ConfigurationSetName: ConfigurationSetName

        @required
        ProtectConfigurationArn: ProtectConfigurationArn

        @required
        ProtectConfigurationId: ProtectConfigurationId
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

    output := {
        @required
        ProtectConfigurationArn: ProtectConfigurationArn

        @required
        ProtectConfigurationId: ProtectConfigurationId

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

    output := {
        @required
        ProtectConfigurationArn: ProtectConfigurationArn

        @required
        ProtectConfigurationId: ProtectConfigurationId

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
structure ProtectConfigurationState {
    ProtectConfigurationArn: ProtectConfigurationArn
    ProtectConfigurationId: ProtectConfigurationId
    CreatedTimestamp: Timestamp
    AccountDefault: PrimitiveBoolean = false
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
    $ProtectConfigurationArn

    @required
    $ProtectConfigurationId

    @required
    $CreatedTimestamp

    @required
    $AccountDefault

    @required
    $DeletionProtectionEnabled
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
