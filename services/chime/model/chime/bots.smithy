$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chime

resource BotResource {
    operations: [
        CreateBot
        GetBot
        ListBots
        UpdateBot
        RegenerateSecurityToken
    ]
}

resource EventsConfigurationResource {
    operations: [
        PutEventsConfiguration
        GetEventsConfiguration
        DeleteEventsConfiguration
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/bots", code: 201)
operation CreateBot {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        DisplayName: SensitiveString

        Domain: NonEmptyString
    }

    output := {
        Bot: Bot
    }

    errors: [
        ResourceLimitExceededException
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}/bots/{BotId}", code: 200)
operation GetBot {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        BotId: NonEmptyString
    }

    output := {
        Bot: Bot
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}/bots", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Bots")
operation ListBots {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @httpQuery("max-results")
        MaxResults: ResultMax

        @httpQuery("next-token")
        NextToken: String
    }

    output := {
        Bots: BotList
        NextToken: String
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/bots/{BotId}", code: 200)
operation UpdateBot {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        BotId: NonEmptyString

        Disabled: NullableBoolean
    }

    output := {
        Bot: Bot
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/bots/{BotId}?operation=regenerate-security-token", code: 200)
operation RegenerateSecurityToken {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        BotId: NonEmptyString
    }

    output := {
        Bot: Bot
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/accounts/{AccountId}/bots/{BotId}/events-configuration", code: 201)
operation PutEventsConfiguration {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        BotId: NonEmptyString

        OutboundEventsHTTPSEndpoint: SensitiveString
        LambdaFunctionArn: SensitiveString
    }

    output := {
        EventsConfiguration: EventsConfiguration
    }

    errors: [
        ResourceLimitExceededException
        NotFoundException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}/bots/{BotId}/events-configuration", code: 200)
operation GetEventsConfiguration {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        BotId: NonEmptyString
    }

    output := {
        EventsConfiguration: EventsConfiguration
    }

    errors: [
        ResourceLimitExceededException
        NotFoundException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/accounts/{AccountId}/bots/{BotId}/events-configuration", code: 204)
operation DeleteEventsConfiguration {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        BotId: NonEmptyString
    }

    errors: [
        ResourceLimitExceededException
    ]
}

structure Bot {
    BotId: String
    UserId: String
    DisplayName: SensitiveString
    BotType: BotType
    Disabled: NullableBoolean
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
    BotEmail: SensitiveString
    SecurityToken: SensitiveString
}

list BotList {
    member: Bot
}

structure EventsConfiguration {
    BotId: String
    OutboundEventsHTTPSEndpoint: SensitiveString
    LambdaFunctionArn: SensitiveString
}

enum BotType {
    CHAT_BOT = "ChatBot"
}
