$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#streamed

/// What happens in an account, while it happens.
resource StreamResource {
    operations: [
        StreamChanges
    ]
}

/// Tells of everything that happens in the account from now on, as server-sent events: their name is the kind, their data is a
/// StreamedChange, in one line, and their ids rise by one. The last thousand are kept for those who lose the connection,
/// until a minute after nobody listens any more. Ends when the server stops.
@readonly
@http(method: "GET", uri: "/_dialtone/stream", code: 200)
operation StreamChanges {
    input := with [AccountScoped] {
        /// Only what is of this region, or of none. Absent: all.
        @httpQuery("region")
        region: Region

        /// The id of the event that was heard last, to hear on from there. Where what came after it is not kept any more, the first
        /// event is resync: look at everything anew. Absent: from now on.
        @httpQuery("after")
        after: Long

        /// The same, as browsers say it; goes before after.
        @httpHeader("Last-Event-ID")
        lastEventId: Long
    }

    output := @documentation("Events, as they come.") {
        /// In the form of server-sent events.
        @required
        @httpPayload
        changes: ChangeStream
    }

    errors: [
        TooManyListeners
    ]
}

@streaming
@mediaType("text/event-stream")
blob ChangeStream

/// As many listen as may, to all accounts together.
@error("server")
@httpError(503)
@retryable
structure TooManyListeners with [ErrorBody] {}

/// Something that has happened.
@streamed
structure StreamedChange {
    /// What it has happened to.
    @required
    kind: ChangeKind

    /// What has happened to it.
    @required
    change: ChangeMade

    /// Which one, as the listing of its kind has it. Absent: all of them.
    id: String

    /// Where. Absent: in none, or in all.
    region: String

    /// The message, as ListMessages has it. Absent: it is none, or has been removed.
    message: MessageInformation

    /// What a handset has written, as ListInboundMessages has it. Absent: it is nothing like that, or has been removed.
    inbound: InboundMessageInformation

    /// The call, as ListRequests has it. Absent: it is none, or has been removed.
    request: RecordedRequest

    /// The event, as ListEvents has it. Absent: it is none, or has been removed.
    event: EventInformation

    /// What the clock shows now. Absent: it is something else that has changed.
    clock: ClockReading
}

/// What a change has happened to.
enum ChangeKind {
    /// A message of the inbox.
    MESSAGE = "message"

    /// What a handset has written.
    INBOUND = "inbound"

    /// A number or sender ID, of any service.
    NUMBER = "number"

    /// A registration.
    REGISTRATION = "registration"

    /// A call in the journal.
    REQUEST = "request"

    /// An event that a service has emitted.
    EVENT = "event"

    /// The clock was moved or stopped, or something else is due.
    CLOCK = "clock"

    /// A rule of faults.
    FAULT = "fault"

    /// The account was reset, or holds something else altogether.
    RESET = "reset"

    /// Something was missed that is not kept any more: what is known has to be asked for anew.
    RESYNC = "resync"
}

/// What has happened.
enum ChangeMade {
    /// It is new.
    ADDED

    /// It is another one than before.
    CHANGED

    /// It is gone.
    REMOVED
}

/// A clock.
structure ClockReading with [ClockState] {
    /// While the clock is being moved, where to.
    advancingTo: DateTime
}
