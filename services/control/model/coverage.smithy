$version: "2"

namespace dev.dialtone.control

/// What Dialtone answers.
resource CoverageResource {
    operations: [
        GetCoverage
    ]
}

/// Lists every operation of the services' contracts.
@readonly
@http(method: "GET", uri: "/_dialtone/coverage", code: 200)
operation GetCoverage {
    input := with [AccountScoped] {}

    output := @documentation("Every operation.") {
        /// By service, and in a service by name.
        @required
        operations: OperationCoverageList
    }
}

list OperationCoverageList {
    member: OperationCoverage
}

/// Whether an operation has behaviour.
structure OperationCoverage {
    /// As pinpoint-sms-voice-v2.
    @required
    service: String

    /// AWS's name.
    @required
    operation: String

    /// Whether Dialtone does what it is for.
    @required
    behaviour: Boolean

    /// What the operation answers when it has no behaviour.
    error: String
}
