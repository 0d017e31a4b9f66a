$version: "2"

namespace dev.dialtone.control

resource TransitionResource {
    operations: [
        GetTransitions
        PutTransitions
    ]
}

@readonly
@http(method: "GET", uri: "/_dialtone/transitions", code: 200)
operation GetTransitions {
    input := with [AccountScoped] {}

    output := with [TransitionsState] {}
}

@idempotent
@http(method: "PUT", uri: "/_dialtone/transitions", code: 200)
operation PutTransitions {
    input := with [AccountScoped] {
        @required
        transitions: TransitionList
    }

    output := with [TransitionsState] {}

    errors: [
        NotFound
    ]
}

@mixin
structure TransitionsState {
    @required
    transitions: TransitionList
}

list TransitionList {
    member: Transition
}

// In a request, without from or to: every transition of the resource that fits the rest.
structure Transition {
    @required
    service: String

    @required
    resource: String

    from: String

    to: String

    @required
    mode: TransitionMode

    // With AFTER only.
    after: Duration

    // With READS only.
    reads: ReadCount
}

enum TransitionMode {
    IMMEDIATE
    AFTER
    READS
}

@range(min: 1)
integer ReadCount
