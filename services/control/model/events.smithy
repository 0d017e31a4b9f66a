$version: "2"

namespace dev.dialtone.control

/// What services have told the world about, where it went, and how that ended.
resource EventResource {
    operations: [
        ListEvents
        DeleteEvents
    ]
}

/// Lists the events of the account, the oldest first. The last 10,000 are kept.
@readonly
@http(method: "GET", uri: "/_dialtone/events", code: 200)
operation ListEvents {
    input := with [AccountScoped] {
        /// The whole name: an ARN, events:default or webhook.
        @httpQuery("destination")
        destination: String

        /// How it ended.
        @httpQuery("delivery")
        delivery: EventDelivery

        /// Only those of resources in this region. Absent: of all.
        @httpQuery("region")
        region: Region

        /// On the account's clock; an event of that very time is shown.
        @httpQuery("since")
        since: DateTime

        /// At most so many, the newest ones.
        @httpQuery("limit")
        limit: EventLimit
    }

    output := @documentation("The events that fit.") {
        /// The oldest first.
        @required
        events: EventList

        /// How many have left to make room for newer ones.
        @required
        dropped: Long
    }
}

/// Forgets the events of the account.
@idempotent
@http(method: "DELETE", uri: "/_dialtone/events", code: 204)
operation DeleteEvents {
    input := with [AccountScoped] {}
}

list EventList {
    member: EventInformation
}

/// An event, and what became of it.
structure EventInformation {
    /// Dialtone's own id of it.
    @required
    eventId: String

    /// AWS's own object.
    @required
    event: Document

    /// Absent: the event had no target.
    destination: String

    /// What became of it.
    @required
    delivery: EventDelivery

    /// How often it was sent.
    @required
    attempts: Integer

    /// Why it was not delivered.
    lastError: String

    /// When it was emitted, by the account's clock.
    @required
    emittedAt: DateTime

    /// Of the resource that it is about.
    @required
    region: String
}

/// What becomes of an event.
enum EventDelivery {
    /// It was to go nowhere: only the log has it.
    RECORDED

    /// It is on its way.
    PENDING

    /// Its target has taken it.
    DELIVERED

    /// It is lost.
    FAILED
}

@range(min: 1, max: 10000)
integer EventLimit
