$version: "2"

namespace dev.dialtone.control

/// Whether the server runs, and what it answers.
resource HealthResource {
    operations: [
        Health
        Ready
    ]
}

/// Shows the services and the version.
@readonly
@http(method: "GET", uri: "/_dialtone/health", code: 200)
operation Health {
    input := with [AccountScoped] {}

    output := with [HealthState] {}
}

/// Answers once the seed is in, NotReady before.
@readonly
@http(method: "GET", uri: "/_dialtone/ready", code: 200)
operation Ready {
    input := with [AccountScoped] {}

    output := {}

    errors: [
        NotReady
    ]
}

/// What the server is.
@mixin
structure HealthState {
    /// The services that it answers, by name.
    @required
    services: ServiceStatuses

    /// Of Dialtone.
    @required
    version: String
}

map ServiceStatuses {
    key: String
    value: ServiceStatus
}

/// LocalStack's own spelling, which its health checks look for.
enum ServiceStatus {
    AVAILABLE = "available"
    RUNNING = "running"
}
