$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#answersLater

/// What accounts have sent, as the people they sent to would see it.
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

/// Lists the inbox, the oldest message first. The last 10,000 are kept.
@readonly
@http(method: "GET", uri: "/_dialtone/messages", code: 200)
operation ListMessages {
    input := with [AccountScoped] {
        /// Numbers with or without the plus sign, which is a blank in a query unless it is written as %2B.
        @httpQuery("to")
        to: String

        /// What the handset shows as the sender.
        @httpQuery("from")
        from: String

        /// The kind of message.
        @httpQuery("channel")
        channel: MessageChannel

        /// A part of the body.
        @httpQuery("contains")
        contains: String

        /// Only those sent in this region. Absent: of all.
        @httpQuery("region")
        region: Region

        /// On the account's clock; a message of that very time is shown.
        @httpQuery("since")
        since: DateTime

        /// At most so many, the newest ones.
        @httpQuery("limit")
        limit: MessageLimit
    }

    output := @documentation("The messages that fit.") with [FoundNothing] {
        /// The oldest first.
        @required
        messages: MessageList

        /// How many have left the inbox to make room; the oldest leave first.
        @required
        dropped: Long
    }
}

/// Answers as soon as there are enough messages.
@answersLater
@http(method: "POST", uri: "/_dialtone/messages/wait", code: 200)
operation WaitForMessages {
    input := @documentation("What to wait for. Without members: any message.") with [AccountScoped] {
        /// The number of the handset, with or without the plus sign.
        to: WaitParty

        /// What the handset shows as the sender.
        from: WaitParty

        /// The kind of message.
        channel: MessageChannel

        /// A part of the body.
        contains: WaitText

        /// On the account's clock; a message of that very time counts.
        since: DateTime

        /// How many are enough, those that are there already included; absent: 1.
        count: MessageLimit

        /// In real time, whatever the account's clock shows; absent: 30. Takes fractions.
        timeoutSeconds: WaitSeconds
    }

    output := @documentation("The messages that were waited for.") {
        /// The oldest first.
        @required
        messages: MessageList
    }

    errors: [
        WaitTimedOut
        TooManyWaits
    ]
}

/// There were not enough messages in time.
@error("client")
@httpError(408)
structure WaitTimedOut with [ErrorBody, FoundNothing] {
    /// Those that there are.
    @required
    messages: MessageList
}

/// Where a search that found nothing has looked, and where it has not.
@mixin
structure FoundNothing {
    /// The account that was looked in. Absent when a message was found.
    accountId: AccountId

    /// Other accounts that have messages, a few of them. Absent when a message was found, or no other account has any.
    elsewhere: AccountMessagesList
}

list AccountMessagesList {
    member: AccountMessages
}

/// An account that has messages.
structure AccountMessages {
    /// Whose they are.
    @required
    accountId: AccountId

    /// How many.
    @required
    messages: Integer
}

/// As many wait as may, in the account or in all accounts together.
@error("client")
@httpError(429)
@retryable
structure TooManyWaits with [ErrorBody] {}

@range(min: 0, max: 300)
double WaitSeconds

/// What somebody asks for is kept while it waits, so it has an end.
@length(max: 100)
string WaitParty

@length(max: 10000)
string WaitText

/// Shows a message of the inbox.
@readonly
@http(method: "GET", uri: "/_dialtone/messages/{messageId}", code: 200)
operation GetMessage {
    input := with [AccountScoped] {
        /// AWS's id.
        @required
        @httpLabel
        messageId: String
    }

    output := with [MessageState] {}

    errors: [
        NotFound
    ]
}

/// Lets this become of a message now, whatever would have been.
@http(method: "POST", uri: "/_dialtone/messages/{messageId}/outcome", code: 200)
operation DecideMessage {
    input := @documentation("What is to become of it.") with [AccountScoped] {
        /// AWS's id.
        @required
        @httpLabel
        messageId: String

        /// One that the message's kind knows.
        @required
        outcome: MessageOutcome
    }

    output := with [MessageState] {}

    errors: [
        NotFound
    ]
}

/// Takes a message out of the inbox.
@idempotent
@http(method: "DELETE", uri: "/_dialtone/messages/{messageId}", code: 204)
operation DeleteMessage {
    input := with [AccountScoped] {
        /// AWS's id.
        @required
        @httpLabel
        messageId: String
    }

    errors: [
        NotFound
    ]
}

/// Empties the inbox.
@idempotent
@http(method: "DELETE", uri: "/_dialtone/messages", code: 204)
operation DeleteMessages {
    input := with [AccountScoped] {}
}

/// A message as its handset has it, and what has become of it.
@mixin
structure MessageState {
    /// AWS's id.
    @required
    messageId: String

    /// The kind of message.
    @required
    channel: MessageChannel

    /// The number, sender ID or agent that the handset shows.
    from: String

    /// The number of the handset, in E.164.
    @required
    to: String

    /// Absent when there is only a file.
    body: String

    /// Where its files are.
    @required
    mediaUrls: MediaUrlList

    /// AWS's RcsMessageContent: cards, files and suggestions. Absent: it is no RCS message, or nothing but text.
    content: Document

    /// How many messages it is sent and paid as.
    @required
    parts: Integer

    /// Absent for what is not SMS.
    encoding: MessageEncoding

    /// In US dollars, without the carrier's fee.
    @required
    price: Double

    /// In US dollars.
    @required
    carrierFee: Double

    /// AWS's words for what has become of the message.
    @required
    status: MessageStatus

    /// The one-time codes found in the body.
    @required
    codes: CodeList

    /// The name of the configuration set.
    configurationSet: String

    /// What it was sent with.
    @required
    context: ContextMap

    /// Whose it is.
    @required
    accountId: AccountId

    /// Where it was sent.
    @required
    region: String

    /// By the account's clock.
    @required
    sentAt: DateTime

    /// RECEIVED or FAILED: what the sender has said about it.
    feedback: String

    /// AWS's own objects, in the order in which they were emitted.
    @required
    events: EventDocumentList
}

list MessageList {
    member: MessageInformation
}

/// A message as its handset has it, and what has become of it.
structure MessageInformation with [MessageState] {}

/// AWS's messageStatus, as the events of all kinds of messages have it.
enum MessageStatus with [MessageEnd] {
    /// A call has begun.
    INITIATED

    /// A call that nobody has taken yet.
    RINGING

    /// A call that somebody has taken.
    ANSWERED
}

/// The kind of a message.
enum MessageChannel {
    /// SMS, also what Notify sends.
    TEXT

    /// MMS.
    MEDIA

    /// A call that reads the body out.
    VOICE

    /// Sent by an RCS agent.
    RCS
}

/// How the text of an SMS is encoded.
enum MessageEncoding {
    /// With 160 characters in a part, 153 in each of several.
    GSM

    /// With 70 characters in a part, 67 in each of several.
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
