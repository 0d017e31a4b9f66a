$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#answersLater

resource ClockResource {
    operations: [
        GetClock
        PutClock
        AdvanceClock
    ]
}

@readonly
@http(method: "GET", uri: "/_dialtone/clock", code: 200)
operation GetClock {
    input := with [AccountScoped] {}

    output := with [ClockState] {
        // While the clock is being moved, where to; now is how far it has come.
        advancingTo: DateTime
    }
}

// Answers when everything that falls due on the way has happened. Moves of an account follow each other.
@idempotent
@answersLater
@http(method: "PUT", uri: "/_dialtone/clock", code: 200)
operation PutClock {
    input := with [AccountScoped] {
        now: DateTime
        frozen: Boolean
    }

    output := with [ClockState] {}

    errors: [
        ClockWasReset
        NotReady
    ]
}

@answersLater
@http(method: "POST", uri: "/_dialtone/clock/advance", code: 200)
operation AdvanceClock {
    input := with [AccountScoped] {
        @required
        duration: Duration
    }

    output := with [ClockState] {}

    errors: [
        ClockWasReset
        NotReady
    ]
}

@mixin
structure ClockState {
    @required
    now: DateTime

    @required
    frozen: Boolean
}

// The account was reset before its clock had come to where it was sent.
@error("client")
@httpError(409)
structure ClockWasReset with [ErrorBody] {}
