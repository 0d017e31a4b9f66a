$version: "2"

namespace dev.dialtone.control

// The paths and shapes that health checks and test set-ups written for LocalStack use.
resource LocalStackResource {
    operations: [
        LocalStackHealth
        LocalStackEdgeHealth
        LocalStackInit
        LocalStackInitStage
        LocalStackResetState
    ]
}

@readonly
@http(method: "GET", uri: "/_localstack/health", code: 200)
operation LocalStackHealth {
    input := with [AccountScoped, AnyQuery] {}

    output := with [LocalStackHealthState] {}
}

@readonly
@http(method: "GET", uri: "/health", code: 200)
operation LocalStackEdgeHealth {
    input := with [AccountScoped, AnyQuery] {}

    output := with [LocalStackHealthState] {}
}

@readonly
@http(method: "GET", uri: "/_localstack/init", code: 200)
operation LocalStackInit {
    input := with [AccountScoped, AnyQuery] {}

    output := {
        @required
        completed: InitStageCompletion

        @required
        scripts: InitScriptList
    }
}

// The stage stands in the path in lower case: /_localstack/init/ready.
@readonly
@http(method: "GET", uri: "/_localstack/init/{stage}", code: 200)
operation LocalStackInitStage {
    input := with [AccountScoped, AnyQuery] {
        @required
        @httpLabel
        stage: String
    }

    output := {
        @required
        completed: Boolean

        @required
        scripts: InitScriptList
    }

    errors: [
        NotFound
    ]
}

@http(method: "POST", uri: "/_localstack/state/reset", code: 200)
operation LocalStackResetState {
    input := with [AccountScoped, AnyQuery] {}
}

// What else health checks put into the query, against caches, is passed over as LocalStack does.
@mixin
structure AnyQuery {
    @httpQueryParams
    others: QueryTexts
}

map QueryTexts {
    key: String
    value: String
}

@mixin
structure LocalStackHealthState with [HealthState] {
    @required
    edition: String
}

map InitStageCompletion {
    key: InitStage
    value: Boolean
}

list InitScriptList {
    member: InitScript
}

structure InitScript {
    @required
    stage: InitStage

    @required
    name: String

    @required
    state: InitScriptState
}

enum InitStage {
    BOOT
    START
    READY
    SHUTDOWN
}

enum InitScriptState {
    UNKNOWN
    RUNNING
    SUCCESSFUL
    ERROR
}
