$version: "2"

namespace dev.dialtone.control

/// Faults in the form of LocalStack's chaos API. They are rules of the account, as those of /_dialtone/faults.
@title("LocalStack")
resource LocalStackChaosResource {
    operations: [
        LocalStackGetFaults
        LocalStackSetFaults
        LocalStackAddFaults
        LocalStackDeleteFaults
        LocalStackGetEffects
        LocalStackSetEffects
    ]
}

/// Lists the rules that answer with an error.
@readonly
@http(method: "GET", uri: "/_localstack/chaos/faults", code: 200)
operation LocalStackGetFaults {
    input := with [AccountScoped, AnyQuery] {}

    output := with [LocalStackFaultsState] {}
}

/// Puts rules in the place of those that answer with an error.
@http(method: "POST", uri: "/_localstack/chaos/faults", code: 200)
operation LocalStackSetFaults {
    input := with [LocalStackFaultRules] {}

    output := with [LocalStackFaultsState] {}
}

/// Adds rules.
@http(method: "PATCH", uri: "/_localstack/chaos/faults", code: 200)
operation LocalStackAddFaults {
    input := with [LocalStackFaultRules] {}

    output := with [LocalStackFaultsState] {}
}

/// Removes the rules that it names. Without a body: all of them.
@idempotent
@http(method: "DELETE", uri: "/_localstack/chaos/faults", code: 200)
@suppress(["HttpMethodSemantics.UnexpectedPayload"])
operation LocalStackDeleteFaults {
    input := with [LocalStackFaultRules] {}

    output := with [LocalStackFaultsState] {}
}

/// Shows how slow every call is.
@readonly
@http(method: "GET", uri: "/_localstack/chaos/effects", code: 200)
operation LocalStackGetEffects {
    input := with [AccountScoped, AnyQuery] {}

    output := with [LocalStackEffects] {}
}

/// Sets how slow every call is.
@http(method: "POST", uri: "/_localstack/chaos/effects", code: 200)
operation LocalStackSetEffects {
    input := @documentation("What every call is to be struck by.") with [AccountScoped, AnyQuery] {
        /// Milliseconds; 0 for none.
        @required
        latency: Integer
    }

    output := with [LocalStackEffects] {}
}

@mixin
structure LocalStackFaultRules with [AccountScoped, AnyQuery] {
    /// A list of {service, region, operation, probability, error: {statusCode, code}}. Without an error: ServiceUnavailable with 503.
    @httpPayload
    rules: Document
}

/// The rules that answer with an error.
@mixin
structure LocalStackFaultsState {
    /// A list of {service, region, operation, probability, error: {statusCode, code}}.
    @required
    @httpPayload
    rules: Document
}

/// What every call is struck by.
@mixin
structure LocalStackEffects {
    /// Milliseconds; 0 for none.
    @required
    latency: Integer
}
