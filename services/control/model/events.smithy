$version: "2"

namespace dev.dialtone.control

// What services have told the world about, where it went, and how that ended.

resource EventResource {
    operations: [
        ListEvents
        DeleteEvents
    ]
}

@readonly
@http(method: "GET", uri: "/_dialtone/events", code: 200)
operation ListEvents {
    input := with [AccountScoped] {
        // The whole name: an ARN, events:default or webhook.
        @httpQuery("destination")
        destination: String

        @httpQuery("delivery")
        delivery: EventDelivery

        // On the account's clock; an event of that very time is shown.
        @httpQuery("since")
        since: DateTime

        @httpQuery("limit")
        limit: EventLimit
    }

    output := {
        @required
        events: EventList

        // How many have left to make room for newer ones.
        @required
        dropped: Long
    }
}

@idempotent
@http(method: "DELETE", uri: "/_dialtone/events", code: 204)
operation DeleteEvents {
    input := with [AccountScoped] {}
}

list EventList {
    member: EventInformation
}

structure EventInformation {
    @required
    eventId: String

    // AWS's own object.
    @required
    event: Document

    // Absent: the event had no target.
    destination: String

    @required
    delivery: EventDelivery

    @required
    attempts: Integer

    // Why it was not delivered.
    lastError: String

    @required
    emittedAt: DateTime

    @required
    region: String
}

enum EventDelivery {
    RECORDED
    PENDING
    DELIVERED
    FAILED
}

@range(min: 1, max: 10000)
integer EventLimit
