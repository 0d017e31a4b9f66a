$version: "2"

namespace dev.dialtone.control

use aws.protocols#restJson1
use dev.dialtone.traits#serviceName

@serviceName("dialtone")
@title("Dialtone control API")
@restJson1
service DialtoneControl {
    version: "2026-11-21"
    resources: [
        HealthResource
        ResetResource
        ClockResource
        TransitionResource
        RequestResource
        MessageResource
        EventResource
        InboundResource
        AccountResource
        DestinationResource
        CoverageResource
        RegistrationResource
        NumberResource
        NotifyConfigurationResource
        LocalStackResource
        LocalStackMessageResource
    ]
    errors: [
        BadRequest
    ]
}

@mixin
structure ErrorBody {
    @required
    message: String
}

@error("client")
@httpError(400)
structure BadRequest with [ErrorBody] {}

@error("client")
@httpError(404)
structure NotFound with [ErrorBody] {}

@error("server")
@httpError(503)
@retryable
structure NotReady with [ErrorBody] {}

// Which account a call is about; absent: the caller's own, from its signature, else 000000000000.
@mixin
structure AccountScoped {
    @httpQuery("account")
    account: AccountId
}

@pattern("^[0-9]{12}$")
string AccountId

// ISO-8601 with milliseconds and Z; a whole second has no fraction, as Smithy writes date-times.
@timestampFormat("date-time")
timestamp DateTime

// ISO-8601 in days and smaller, of at most 36,500 days: a month or a year has no fixed length.
@length(min: 1, max: 64)
string Duration
