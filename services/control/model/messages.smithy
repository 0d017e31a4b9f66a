$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#answersLater

// What accounts have sent, as the people they sent to would see it.

resource MessageResource {
    operations: [
        ListMessages
        WaitForMessages
        GetMessage
        DecideMessage
        DeleteMessage
        DeleteMessages
    ]
}

@readonly
@http(method: "GET", uri: "/_dialtone/messages", code: 200)
operation ListMessages {
    input := with [AccountScoped] {
        // Numbers with or without the plus sign, which is a blank in a query unless it is written as %2B.
        @httpQuery("to")
        to: String

        @httpQuery("from")
        from: String

        @httpQuery("channel")
        channel: MessageChannel

        // A part of the body.
        @httpQuery("contains")
        contains: String

        // On the account's clock; a message of that very time is shown.
        @httpQuery("since")
        since: DateTime

        @httpQuery("limit")
        limit: MessageLimit
    }

    output := {
        @required
        messages: MessageList

        // How many have left the inbox to make room; the oldest leave first.
        @required
        dropped: Long
    }
}

// Answers as soon as there are enough messages.
@answersLater
@http(method: "POST", uri: "/_dialtone/messages/wait", code: 200)
operation WaitForMessages {
    input := with [AccountScoped] {
        to: WaitParty
        from: WaitParty
        channel: MessageChannel
        contains: WaitText
        since: DateTime

        // How many are enough, those that are there already included; absent: 1.
        count: MessageLimit

        // In real time, whatever the account's clock shows; absent: 30. Takes fractions.
        timeoutSeconds: WaitSeconds
    }

    output := {
        @required
        messages: MessageList
    }

    errors: [
        WaitTimedOut
        TooManyWaits
    ]
}

// There were not enough messages in time.
@error("client")
@httpError(408)
structure WaitTimedOut with [ErrorBody] {
    // Those that there are.
    @required
    messages: MessageList
}

// As many wait as may, in the account or in all accounts together.
@error("client")
@httpError(429)
@retryable
structure TooManyWaits with [ErrorBody] {}

@range(min: 0, max: 300)
double WaitSeconds

// What somebody asks for is kept while it waits, so it has an end.
@length(max: 100)
string WaitParty

@length(max: 10000)
string WaitText

@readonly
@http(method: "GET", uri: "/_dialtone/messages/{messageId}", code: 200)
operation GetMessage {
    input := with [AccountScoped] {
        @required
        @httpLabel
        messageId: String
    }

    output := with [MessageState] {}

    errors: [
        NotFound
    ]
}

// Lets this become of a message now, whatever would have been.
@http(method: "POST", uri: "/_dialtone/messages/{messageId}/outcome", code: 200)
operation DecideMessage {
    input := with [AccountScoped] {
        @required
        @httpLabel
        messageId: String

        @required
        outcome: MessageStatus
    }

    output := with [MessageState] {}

    errors: [
        NotFound
    ]
}

@idempotent
@http(method: "DELETE", uri: "/_dialtone/messages/{messageId}", code: 204)
operation DeleteMessage {
    input := with [AccountScoped] {
        @required
        @httpLabel
        messageId: String
    }

    errors: [
        NotFound
    ]
}

@idempotent
@http(method: "DELETE", uri: "/_dialtone/messages", code: 204)
operation DeleteMessages {
    input := with [AccountScoped] {}
}

@mixin
structure MessageState {
    @required
    messageId: String

    @required
    channel: MessageChannel

    from: String

    @required
    to: String

    // Absent when there is only a file.
    body: String

    @required
    mediaUrls: MediaUrlList

    // How many messages it is sent and paid as.
    @required
    parts: Integer

    encoding: MessageEncoding

    // In US dollars, without the carrier's fee.
    @required
    price: Double

    @required
    carrierFee: Double

    // AWS's words for what has become of the message.
    @required
    status: String

    // The one-time codes found in the body.
    @required
    codes: CodeList

    // The name of the configuration set.
    configurationSet: String

    @required
    context: ContextMap

    @required
    accountId: AccountId

    @required
    region: String

    @required
    sentAt: DateTime

    // RECEIVED or FAILED: what the sender has said about it.
    feedback: String

    // AWS's own objects, in the order in which they were emitted.
    @required
    events: EventDocumentList
}

list MessageList {
    member: MessageInformation
}

structure MessageInformation with [MessageState] {}

enum MessageChannel {
    TEXT
    MEDIA
    VOICE
    RCS
}

enum MessageEncoding {
    GSM
    UNICODE
}

list MediaUrlList {
    member: String
}

map ContextMap {
    key: String
    value: String
}

list EventDocumentList {
    member: Document
}

list CodeList {
    member: String
}

@range(min: 1, max: 10000)
integer MessageLimit
