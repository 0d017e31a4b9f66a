$version: "2"

namespace dev.dialtone.control

/// How long what AWS does in seconds, minutes or days takes.
resource TransitionResource {
    operations: [
        GetTransitions
        PutTransitions
    ]
}

/// Lists every transition, as it is set.
@readonly
@http(method: "GET", uri: "/_dialtone/transitions", code: 200)
operation GetTransitions {
    input := with [AccountScoped] {}

    output := with [TransitionsState] {}
}

/// Sets the transitions that it names; the rest stays.
@idempotent
@http(method: "PUT", uri: "/_dialtone/transitions", code: 200)
operation PutTransitions {
    input := @documentation("What is to be set.") with [AccountScoped] {
        /// One for each; a later one wins.
        @required
        transitions: TransitionList
    }

    output := with [TransitionsState] {}

    errors: [
        NotFound
    ]
}

/// Every transition, as it is set.
@mixin
structure TransitionsState {
    /// By service and resource.
    @required
    transitions: TransitionList
}

list TransitionList {
    member: Transition
}

/// In a request, without from or to: every transition of the resource that fits the rest.
structure Transition {
    /// As pinpoint-sms-voice-v2.
    @required
    service: String

    /// As phone-number.
    @required
    resource: String

    /// The status that it leaves.
    from: String

    /// The status that it comes to.
    to: String

    /// What it waits for.
    @required
    mode: TransitionMode

    /// With AFTER only.
    after: Duration

    /// With READS only.
    reads: ReadCount
}

/// What a transition waits for.
enum TransitionMode {
    /// Nothing.
    IMMEDIATE

    /// A time on the account's clock.
    AFTER

    /// A number of calls that show the resource.
    READS
}

@range(min: 1)
integer ReadCount
