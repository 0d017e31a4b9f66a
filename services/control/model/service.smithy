$version: "2"

namespace dev.dialtone.control

use aws.protocols#restJson1
use dev.dialtone.traits#meaning
use dev.dialtone.traits#serviceName

/// Dialtone's own API. Instants are ISO-8601 with Z and milliseconds, which a whole second leaves out; durations are
/// ISO-8601 in days and smaller. Every call is about the caller's own account unless it says account=. Members and enum
/// values may be added at any time: docs/control-api-stability.md says what else may change, and how.
@serviceName("dialtone")
@title("Dialtone control API")
@restJson1
service DialtoneControl {
    version: "2026-11-21"
    resources: [
        HealthResource
        OpenApiResource
        ResetResource
        SeedResource
        StateResource
        ClockResource
        TransitionResource
        RequestResource
        StreamResource
        MessageResource
        EventResource
        InboundResource
        AccountResource
        AccountListResource
        DestinationResource
        CoverageResource
        RegistrationResource
        NumberResource
        NotifyConfigurationResource
        ChimeConnectorResource
        ChimeCallResource
        ConnectCallResource
        MetricsResource
        CertificateResource
        FaultResource
        LocalStackResource
        LocalStackMessageResource
        LocalStackChaosResource
        ChimeAccountResource
    ]
    errors: [
        BadRequest
    ]
}

@mixin
structure ErrorBody {
    /// What was wrong, where, and what was expected.
    @required
    message: String
}

/// The call is not as this document has it, or what it wants cannot be.
@error("client")
@httpError(400)
structure BadRequest with [ErrorBody] {}

/// What the call names is not there.
@error("client")
@httpError(404)
structure NotFound with [ErrorBody] {}

/// What the call wants cannot be now, because of what is under way; later it can.
@error("client")
@httpError(409)
@retryable
structure Conflict with [ErrorBody] {}

/// The server still starts, or it stops.
@error("server")
@httpError(503)
@retryable
structure NotReady with [ErrorBody] {}

@mixin
structure AccountScoped {
    /// Which account the call is about. Absent: the caller's own, from its signature, else 000000000000.
    @httpQuery("account")
    account: AccountId
}

@meaning("12 digits such as 111122223333")
@pattern("^[0-9]{12}$")
string AccountId

/// ISO-8601 with milliseconds and Z; a whole second has no fraction, as Smithy writes date-times.
@timestampFormat("date-time")
timestamp DateTime

/// ISO-8601 in days and smaller, of at most 36,500 days: a month or a year has no fixed length.
@length(min: 1, max: 64)
string Duration
