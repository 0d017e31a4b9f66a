$version: "2"

namespace dev.dialtone.control

/// What the server has counted, for Prometheus and what reads the same.
resource MetricsResource {
    operations: [
        GetMetrics
    ]
}

/// Shows what was counted since the start, of all accounts: calls, how long they took, messages, and how full everything is
/// that is bounded. Counts only rise, and no reset takes them back. docs/log-and-metrics.md lists them.
@readonly
@http(method: "GET", uri: "/_dialtone/metrics", code: 200)
operation GetMetrics {
    input := with [AccountScoped] {}

    output := @documentation("Metrics as text.") {
        /// In Prometheus' text format 0.0.4.
        @required
        @httpPayload
        text: MetricsText
    }
}

@mediaType("text/plain; version=0.0.4; charset=utf-8")
string MetricsText
