$version: "2"

namespace dev.dialtone.control

/// The inbox in the form in which LocalStack shows what SES and SNS have sent: /_aws/ses, /_aws/sns/sms-messages.
@title("LocalStack")
resource LocalStackMessageResource {
    operations: [
        LocalStackListMessages
        LocalStackDeleteMessages
    ]
}

/// Lists the inbox, the oldest message first.
@readonly
@http(method: "GET", uri: "/_aws/pinpoint-sms-voice-v2/messages", code: 200)
operation LocalStackListMessages {
    input := with [LocalStackMessageFilters] {}

    output := @documentation("The messages that fit.") {
        /// The oldest first.
        @required
        messages: LocalStackMessageList
    }
}

/// Without filters: all of them.
@idempotent
@http(method: "DELETE", uri: "/_aws/pinpoint-sms-voice-v2/messages", code: 204)
operation LocalStackDeleteMessages {
    input := with [LocalStackMessageFilters] {}
}

@mixin
structure LocalStackMessageFilters with [AccountScoped, AnyQuery] {
    /// The id of a message.
    @httpQuery("id")
    id: String

    /// As LocalStack calls it; goes before account.
    @httpQuery("accountId")
    accountId: AccountId

    /// Where messages were sent.
    @httpQuery("region")
    region: Region

    /// That of the handset, with or without the plus sign.
    @httpQuery("phoneNumber")
    phoneNumber: String
}

list LocalStackMessageList {
    member: LocalStackMessage
}

/// A message in LocalStack's form.
structure LocalStackMessage {
    /// AWS's id.
    @required
    Id: String

    /// Where it was sent.
    @required
    Region: String

    /// When it was sent, by the account's clock.
    @required
    Timestamp: DateTime

    /// The number or name that the handset shows.
    Source: String

    /// That of the handset, in E.164.
    @required
    PhoneNumber: String

    /// Absent when there is only a file.
    Message: String

    /// What kind of message it is.
    @required
    Channel: MessageChannel

    /// AWS's word for what has become of it.
    @required
    Status: String
}
