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

        /// What will happen next, the first one first: at most 100 changes.
        @required
        due: DueChanges

        /// How many changes are due, with those that due leaves out.
        @required
        dueCount: Integer
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

list DueChanges {
    member: DueChange
}

/// Something that will happen by itself.
structure DueChange {
    /// When, on the account's clock.
    @required
    at: DateTime

    /// Which transition comes to its end, as pinpoint-sms-voice-v2/phone-number/PENDING-ACTIVE, or another name of what is done.
    @required
    change: String

    /// Where. Absent: it is the account's, in every region.
    region: String

    /// The id of what it happens to.
    @required
    resource: String
}
