$version: "2"

namespace dev.dialtone.control

resource HealthResource {
    operations: [
        Health
        Ready
    ]
}

@readonly
@http(method: "GET", uri: "/_dialtone/health", code: 200)
operation Health {
    input := with [AccountScoped] {}

    output := with [HealthState] {}
}

// Answers once the seed is in, NotReady before.
@readonly
@http(method: "GET", uri: "/_dialtone/ready", code: 200)
operation Ready {
    input := with [AccountScoped] {}

    output := {}

    errors: [
        NotReady
    ]
}

@mixin
structure HealthState {
    @required
    services: ServiceStatuses

    @required
    version: String
}

map ServiceStatuses {
    key: String
    value: ServiceStatus
}

// LocalStack's own spelling, which its health checks look for.
enum ServiceStatus {
    AVAILABLE = "available"
    RUNNING = "running"
}
