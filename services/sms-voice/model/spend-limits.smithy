$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource SpendLimitResource {
    operations: [
        DescribeSpendLimits
        SetTextMessageSpendLimitOverride
        DeleteTextMessageSpendLimitOverride
        SetVoiceMessageSpendLimitOverride
        DeleteVoiceMessageSpendLimitOverride
        SetMediaMessageSpendLimitOverride
        DeleteMediaMessageSpendLimitOverride
        SetRcsMessageSpendLimitOverride
        DeleteRcsMessageSpendLimitOverride
        SetNotifyMessageSpendLimitOverride
        DeleteNotifyMessageSpendLimitOverride
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "SpendLimits")
operation DescribeSpendLimits {
    input := {
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        SpendLimits: SpendLimitList
        NextToken: NextToken
    }
}

operation SetTextMessageSpendLimitOverride {
    input := {
        @required
        MonthlyLimit: MonthlyLimit
    }

    output := with [SpendLimitState] {}
}

operation DeleteTextMessageSpendLimitOverride {
    input := {}

    output := with [SpendLimitState] {}
}

operation SetVoiceMessageSpendLimitOverride {
    input := {
        @required
        MonthlyLimit: MonthlyLimit
    }

    output := with [SpendLimitState] {}
}

operation DeleteVoiceMessageSpendLimitOverride {
    input := {}

    output := with [SpendLimitState] {}
}

operation SetMediaMessageSpendLimitOverride {
    input := {
        @required
        MonthlyLimit: MonthlyLimit
    }

    output := with [SpendLimitState] {}
}

operation DeleteMediaMessageSpendLimitOverride {
    input := {}

    output := with [SpendLimitState] {}
}

operation SetRcsMessageSpendLimitOverride {
    input := {
        @required
        MonthlyLimit: MonthlyLimit
    }

    output := with [SpendLimitState] {}
}

operation DeleteRcsMessageSpendLimitOverride {
    input := {}

    output := with [SpendLimitState] {}
}

operation SetNotifyMessageSpendLimitOverride {
    input := {
        @required
        MonthlyLimit: MonthlyLimit
    }

    output := with [SpendLimitState] {}
}

operation DeleteNotifyMessageSpendLimitOverride {
    input := {}

    output := with [SpendLimitState] {}
}

@mixin
structure SpendLimitState {
    MonthlyLimit: MonthlyLimit
}

list SpendLimitList {
    member: SpendLimit
}

structure SpendLimit {
    @required
    Name: SpendLimitName

    @required
    EnforcedLimit: PrimitiveLong = 0

    @required
    MaxLimit: PrimitiveLong = 0

    @required
    Overridden: PrimitiveBoolean = false
}

enum SpendLimitName {
    TEXT_MESSAGE_MONTHLY_SPEND_LIMIT
    VOICE_MESSAGE_MONTHLY_SPEND_LIMIT
    MEDIA_MESSAGE_MONTHLY_SPEND_LIMIT
    NOTIFY_MESSAGE_MONTHLY_SPEND_LIMIT
    RCS_MESSAGE_MONTHLY_SPEND_LIMIT
}

@range(min: 0, max: 1000000000)
long MonthlyLimit

// What Dialtone keeps; not part of the wire contract.

@stored
structure SpendLimitOverride with [SpendLimitState] {
    @required
    $MonthlyLimit
}
