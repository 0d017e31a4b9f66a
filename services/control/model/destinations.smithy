$version: "2"

namespace dev.dialtone.control

/// How the handset of a number behaves.
resource DestinationResource {
    operations: [
        GetDestination
        PutDestination
        DeleteDestination
    ]
}

/// Shows what is set for a handset.
@readonly
@http(method: "GET", uri: "/_dialtone/destinations/{e164}", code: 200)
operation GetDestination {
    input := with [AccountScoped, DestinationNumber] {}

    output := with [DestinationState] {}

    errors: [
        NotFound
    ]
}

/// Puts the whole: what is absent is set no more.
@idempotent
@http(method: "PUT", uri: "/_dialtone/destinations/{e164}", code: 200)
operation PutDestination {
    input := with [AccountScoped, DestinationNumber, DestinationState] {}

    output := with [DestinationState] {}
}

/// Forgets what is set for a handset: messages to it arrive.
@idempotent
@http(method: "DELETE", uri: "/_dialtone/destinations/{e164}", code: 204)
operation DeleteDestination {
    input := with [AccountScoped, DestinationNumber] {}
}

@mixin
structure DestinationNumber {
    /// The number of the handset, in E.164.
    @required
    @httpLabel
    e164: String
}

/// How the handset behaves; what is absent is as with any other.
@mixin
structure DestinationState {
    /// What becomes of messages to it. A failure that a kind of message does not know becomes its most general one.
    outcome: MessageOutcome

    /// How long the last event takes: PT30S.
    delay: Duration

    /// What CarrierLookup and events show.
    carrier: CarrierName

    /// What CarrierLookup and events show.
    lineType: LineType

    /// What it writes back, once for each message that has arrived.
    reply: ReplyText

    /// Whether events come twice.
    repeatEvents: Boolean

    /// Whether the last event comes after the message has expired: by delay, else by an hour.
    late: Boolean

    /// Whether events come in the wrong order, the last one first.
    reverseEvents: Boolean

    /// Whether invitations to test RCS agents stay unanswered; when it is set so no longer, those that wait are accepted.
    ignoresInvitations: Boolean
}

@length(min: 1, max: 100)
string CarrierName

@length(min: 1, max: 1600)
string ReplyText

/// AWS's kinds of telephone numbers.
enum LineType {
    MOBILE
    LANDLINE
    OTHER
    INVALID
}

/// What becomes of a message, in the words of AWS's messageStatus.
enum MessageOutcome with [MessageEnd] {}

/// AWS's messageStatus with which a message of any kind can end, or stay.
@mixin
@private
enum MessageEnd {
    ACCEPTED
    BLOCKED
    BUSY
    CARRIER_BLOCKED
    CARRIER_UNREACHABLE
    COMPLETED
    DELIVERED
    FAILED
    FALLEN_BACK_TO_SMS
    FILE_INACCESSIBLE
    FILE_SIZE_EXCEEDED
    FILE_TYPE_UNSUPPORTED
    INVALID
    INVALID_MESSAGE
    NO_ANSWER
    PENDING
    PROTECT_BLOCKED
    QUEUED
    READ
    SENT
    SPAM
    SUCCESSFUL
    TTL_EXPIRED
    UNKNOWN
    UNREACHABLE
    UNROUTABLE
}
