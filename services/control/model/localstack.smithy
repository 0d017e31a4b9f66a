$version: "2"

namespace dev.dialtone.control

/// The paths and shapes that health checks and test set-ups written for LocalStack use.
@title("LocalStack")
resource LocalStackResource {
    operations: [
        LocalStackHealth
        LocalStackEdgeHealth
        LocalStackInit
        LocalStackInitStage
        LocalStackResetState
    ]
}

/// Shows the services, the version and the edition.
@readonly
@http(method: "GET", uri: "/_localstack/health", code: 200)
operation LocalStackHealth {
    input := with [AccountScoped, AnyQuery] {}

    output := with [LocalStackHealthState] {}
}

/// The same, where older health checks look.
@readonly
@http(method: "GET", uri: "/health", code: 200)
operation LocalStackEdgeHealth {
    input := with [AccountScoped, AnyQuery] {}

    output := with [LocalStackHealthState] {}
}

/// Shows the stages of the start and their scripts.
@readonly
@http(method: "GET", uri: "/_localstack/init", code: 200)
operation LocalStackInit {
    input := with [AccountScoped, AnyQuery] {}

    output := @documentation("All stages.") {
        /// Whether each stage is over.
        @required
        completed: InitStageCompletion

        /// The files of the seed that the server was started with, as scripts of READY.
        @required
        scripts: InitScriptList
    }
}

/// The stage stands in the path in lower case: /_localstack/init/ready.
@readonly
@http(method: "GET", uri: "/_localstack/init/{stage}", code: 200)
operation LocalStackInitStage {
    input := with [AccountScoped, AnyQuery] {
        /// boot, start, ready or shutdown.
        @required
        @httpLabel
        stage: String
    }

    output := @documentation("One stage.") {
        /// Whether the stage is over.
        @required
        completed: Boolean

        /// The files of the seed, when it is READY that is asked for.
        @required
        scripts: InitScriptList
    }

    errors: [
        NotFound
    ]
}

/// Forgets everything of all accounts, as LocalStack does it.
@http(method: "POST", uri: "/_localstack/state/reset", code: 200)
operation LocalStackResetState {
    input := with [AccountScoped, AnyQuery] {}
}

/// What else health checks put into the query, against caches, is passed over as LocalStack does.
@mixin
structure AnyQuery {
    /// Anything.
    @httpQueryParams
    others: QueryTexts
}

map QueryTexts {
    key: String
    value: String
}

/// What the server is, in LocalStack's form.
@mixin
structure LocalStackHealthState with [HealthState] {
    /// dialtone.
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

/// What a start runs.
structure InitScript {
    /// When it is run.
    @required
    stage: InitStage

    /// Its file.
    @required
    name: String

    /// How it ended.
    @required
    state: InitScriptState
}

/// The stages of a server's life.
enum InitStage {
    BOOT
    START
    READY
    SHUTDOWN
}

/// How a script ended.
enum InitScriptState {
    UNKNOWN
    RUNNING
    SUCCESSFUL
    ERROR
}
