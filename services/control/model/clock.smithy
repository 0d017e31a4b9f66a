$version: "2"

namespace dev.dialtone.control

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

    output := with [ClockState] {}
}

@idempotent
@http(method: "PUT", uri: "/_dialtone/clock", code: 200)
operation PutClock {
    input := with [AccountScoped] {
        now: DateTime
        frozen: Boolean
    }

    output := with [ClockState] {}
}

@http(method: "POST", uri: "/_dialtone/clock/advance", code: 200)
operation AdvanceClock {
    input := with [AccountScoped] {
        @required
        duration: Duration
    }

    output := with [ClockState] {}
}

@mixin
structure ClockState {
    @required
    now: DateTime

    @required
    frozen: Boolean
}
