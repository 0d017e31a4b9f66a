$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

resource AccountResource {
    operations: [
        DescribeAccountAttributes
        DescribeAccountLimits
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "AccountAttributes")
operation DescribeAccountAttributes {
    input := {
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        AccountAttributes: AccountAttributeList
        NextToken: NextToken
    }
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "AccountLimits")
operation DescribeAccountLimits {
    input := {
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        AccountLimits: AccountLimitList
        NextToken: NextToken
    }
}

list AccountAttributeList {
    member: AccountAttribute
}

structure AccountAttribute {
    @required
    Name: AccountAttributeName

    @required
    Value: String
}

enum AccountAttributeName {
    ACCOUNT_TIER
    DEFAULT_PROTECT_CONFIGURATION_ID
}

list AccountLimitList {
    member: AccountLimit
}

structure AccountLimit {
    @required
    Name: AccountLimitName

    @required
    Used: PrimitiveLong = 0

    @required
    Max: PrimitiveLong = 0
}

enum AccountLimitName {
    PHONE_NUMBERS
    POOLS
    CONFIGURATION_SETS
    OPT_OUT_LISTS
    SENDER_IDS
    REGISTRATIONS
    REGISTRATION_ATTACHMENTS
    VERIFIED_DESTINATION_NUMBERS
}
