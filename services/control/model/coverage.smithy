$version: "2"

namespace dev.dialtone.control

resource CoverageResource {
    operations: [
        GetCoverage
    ]
}

@readonly
@http(method: "GET", uri: "/_dialtone/coverage", code: 200)
operation GetCoverage {
    input := with [AccountScoped] {}

    output := {
        @required
        operations: OperationCoverageList
    }
}

list OperationCoverageList {
    member: OperationCoverage
}

structure OperationCoverage {
    @required
    service: String

    @required
    operation: String

    @required
    behaviour: Boolean

    // What the operation answers when it has no behaviour.
    error: String
}
