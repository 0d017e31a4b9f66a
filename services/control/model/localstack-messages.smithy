$version: "2"

namespace dev.dialtone.control

// The inbox in the form in which LocalStack shows what SES and SNS have sent: /_aws/ses, /_aws/sns/sms-messages.
resource LocalStackMessageResource {
    operations: [
        LocalStackListMessages
        LocalStackDeleteMessages
    ]
}

@readonly
@http(method: "GET", uri: "/_aws/pinpoint-sms-voice-v2/messages", code: 200)
operation LocalStackListMessages {
    input := with [LocalStackMessageFilters] {}

    output := {
        @required
        messages: LocalStackMessageList
    }
}

// Without filters: all of them.
@idempotent
@http(method: "DELETE", uri: "/_aws/pinpoint-sms-voice-v2/messages", code: 204)
operation LocalStackDeleteMessages {
    input := with [LocalStackMessageFilters] {}
}

@mixin
structure LocalStackMessageFilters with [AccountScoped, AnyQuery] {
    @httpQuery("id")
    id: String

    // As LocalStack calls it; goes before account.
    @httpQuery("accountId")
    accountId: AccountId

    @httpQuery("region")
    region: Region

    // That of the handset, with or without the plus sign.
    @httpQuery("phoneNumber")
    phoneNumber: String
}

list LocalStackMessageList {
    member: LocalStackMessage
}

structure LocalStackMessage {
    @required
    Id: String

    @required
    Region: String

    @required
    Timestamp: DateTime

    // The number or name that the handset shows.
    Source: String

    @required
    PhoneNumber: String

    // Absent when there is only a file.
    Message: String

    @required
    Channel: MessageChannel

    @required
    Status: String
}
