$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chime

resource RetentionResource {
    operations: [
        GetRetentionSettings
        PutRetentionSettings
    ]
}

resource RedactionResource {
    operations: [
        RedactConversationMessage
        RedactRoomMessage
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}/retention-settings", code: 200)
operation GetRetentionSettings {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString
    }

    output := {
        RetentionSettings: RetentionSettings
        InitiateDeletionTimestamp: Iso8601Timestamp
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/accounts/{AccountId}/retention-settings", code: 204)
operation PutRetentionSettings {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        RetentionSettings: RetentionSettings
    }

    output := {
        RetentionSettings: RetentionSettings
        InitiateDeletionTimestamp: Iso8601Timestamp
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/conversations/{ConversationId}/messages/{MessageId}?operation=redact", code: 200)
operation RedactConversationMessage {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        ConversationId: NonEmptyString

        @required
        @httpLabel
        MessageId: NonEmptyString
    }

    output := {}

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}/rooms/{RoomId}/messages/{MessageId}?operation=redact", code: 200)
operation RedactRoomMessage {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        @httpLabel
        RoomId: NonEmptyString

        @required
        @httpLabel
        MessageId: NonEmptyString
    }

    output := {}

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

structure RetentionSettings {
    RoomRetentionSettings: RoomRetentionSettings
    ConversationRetentionSettings: ConversationRetentionSettings
}

structure RoomRetentionSettings {
    RetentionDays: RetentionDays
}

structure ConversationRetentionSettings {
    RetentionDays: RetentionDays
}

@range(min: 1, max: 5475)
integer RetentionDays
