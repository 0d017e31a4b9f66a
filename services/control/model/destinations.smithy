$version: "2"

namespace dev.dialtone.control

resource DestinationResource {
    operations: [
        GetDestination
        PutDestination
        DeleteDestination
    ]
}

@readonly
@http(method: "GET", uri: "/_dialtone/destinations/{e164}", code: 200)
operation GetDestination {
    input := with [AccountScoped, DestinationNumber] {}

    output := with [DestinationState] {}

    errors: [
        NotFound
    ]
}

// Puts the whole: what is absent is set no more.
@idempotent
@http(method: "PUT", uri: "/_dialtone/destinations/{e164}", code: 200)
operation PutDestination {
    input := with [AccountScoped, DestinationNumber, DestinationState] {}

    output := with [DestinationState] {}
}

@idempotent
@http(method: "DELETE", uri: "/_dialtone/destinations/{e164}", code: 204)
operation DeleteDestination {
    input := with [AccountScoped, DestinationNumber] {}
}

@mixin
structure DestinationNumber {
    @required
    @httpLabel
    e164: String
}

@mixin
structure DestinationState {
    outcome: MessageStatus
    delay: Duration
    carrier: CarrierName
    lineType: LineType
    reply: ReplyText
    repeatEvents: Boolean
    late: Boolean
    reverseEvents: Boolean

    // Whether invitations to test RCS agents stay unanswered; when it is set so no longer, those that wait are accepted.
    ignoresInvitations: Boolean
}

@length(min: 1, max: 100)
string CarrierName

@length(min: 1, max: 1600)
string ReplyText

enum LineType {
    MOBILE
    LANDLINE
    OTHER
    INVALID
}

// AWS's messageStatus, as the events of all kinds of messages have it.
enum MessageStatus {
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
