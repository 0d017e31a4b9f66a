$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource ProtectOverrideResource {
    operations: [
        PutProtectConfigurationRuleSetNumberOverride
        ListProtectConfigurationRuleSetNumberOverrides
        DeleteProtectConfigurationRuleSetNumberOverride
    ]
}

operation PutProtectConfigurationRuleSetNumberOverride {
    input := {
        @idempotencyToken
        ClientToken: ClientToken

        @required
        ProtectConfigurationId: ProtectConfigurationIdOrArn

        @required
        DestinationPhoneNumber: PhoneNumber

        @required
        Action: ProtectConfigurationRuleOverrideAction

        ExpirationTimestamp: Timestamp
    }

    output := with [ProtectConfigurationIdentity, NumberOverrideState] {}

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RuleSetNumberOverrides")
operation ListProtectConfigurationRuleSetNumberOverrides {
    input := {
        @required
        ProtectConfigurationId: ProtectConfigurationIdOrArn

        Filters: ListProtectConfigurationRuleSetNumberOverrideFilter
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := with [ProtectConfigurationIdentity] {
        RuleSetNumberOverrides: ProtectConfigurationRuleSetNumberOverrideList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteProtectConfigurationRuleSetNumberOverride {
    input := {
        @required
        ProtectConfigurationId: ProtectConfigurationIdOrArn

        @required
        DestinationPhoneNumber: PhoneNumber
    }

    output := with [ProtectConfigurationIdentity, NumberOverrideState] {}

    errors: [
        ResourceNotFoundException
    ]
}

@mixin
structure NumberOverrideState {
    @required
    DestinationPhoneNumber: PhoneNumber

    @required
    CreatedTimestamp: Timestamp

    @required
    Action: ProtectConfigurationRuleOverrideAction

    IsoCountryCode: IsoCountryCode
    ExpirationTimestamp: Timestamp
}

enum ProtectConfigurationRuleOverrideAction {
    ALLOW
    BLOCK
}

@length(min: 0, max: 100)
list ListProtectConfigurationRuleSetNumberOverrideFilter {
    member: ProtectConfigurationRuleSetNumberOverrideFilterItem
}

structure ProtectConfigurationRuleSetNumberOverrideFilterItem {
    @required
    Name: ProtectConfigurationRuleSetNumberOverrideFilterName

    @required
    Values: FilterValueList
}

enum ProtectConfigurationRuleSetNumberOverrideFilterName {
    ISO_COUNTRY_CODE = "iso-country-code"
    DESTINATION_PHONE_NUMBER_BEGINS_WITH = "destination-phone-number-begins-with"
    ACTION = "action"
    EXPIRES_BEFORE = "expires-before"
    EXPIRES_AFTER = "expires-after"
    CREATED_BEFORE = "created-before"
    CREATED_AFTER = "created-after"
}

@length(min: 1, max: 100)
list ProtectConfigurationRuleSetNumberOverrideList {
    member: ProtectConfigurationRuleSetNumberOverride
}

structure ProtectConfigurationRuleSetNumberOverride with [NumberOverrideState] {}

// What Dialtone keeps; not part of the wire contract.

@stored
structure NumberOverride with [NumberOverrideState] {}
