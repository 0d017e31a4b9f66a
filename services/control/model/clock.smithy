$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#answersLater

/// The account's clock. It goes forward only.
resource ClockResource {
    operations: [
        GetClock
        PutClock
        AdvanceClock
    ]
}

/// Shows the account's clock.
@readonly
@http(method: "GET", uri: "/_dialtone/clock", code: 200)
operation GetClock {
    input := with [AccountScoped] {}

    output := with [ClockState] {
        /// While the clock is being moved, where to; now is how far it has come.
        advancingTo: DateTime
    }
}

/// Answers when everything that falls due on the way has happened. Moves of an account follow each other.
@idempotent
@answersLater
@http(method: "PUT", uri: "/_dialtone/clock", code: 200)
operation PutClock {
    input := @documentation("What is to be set.") with [AccountScoped] {
        /// Where it is moved to: later than it shows, at most 9000-01-01T00:00:00Z. Absent: it stays.
        now: DateTime

        /// Whether it stands still from then on. Absent: as before.
        frozen: Boolean
    }

    output := with [ClockState] {}

    errors: [
        ClockWasReset
        NotReady
    ]
}

/// Moves the account's clock on. Answers when everything that falls due on the way has happened, in its order.
@answersLater
@http(method: "POST", uri: "/_dialtone/clock/advance", code: 200)
operation AdvanceClock {
    input := @documentation("How far to move it.") with [AccountScoped] {
        /// How far, from what it shows or from where it is on its way to: PT72H.
        @required
        duration: Duration
    }

    output := with [ClockState] {}

    errors: [
        ClockWasReset
        NotReady
    ]
}

/// What the clock shows.
@mixin
structure ClockState {
    /// The time by this clock.
    @required
    now: DateTime

    /// Whether it stands still.
    @required
    frozen: Boolean
}

/// The account was reset before its clock had come to where it was sent.
@error("client")
@httpError(409)
structure ClockWasReset with [ErrorBody] {}
