$version: "2"

namespace dev.dialtone.control

/// Faults on demand: rules by which calls of AWS's services fail, are slow or break off. Rules are asked in their order: all delays
/// that fit a call add up, and the first other fault strikes it. Nothing strikes this API.
resource FaultResource {
    operations: [
        GetFaults
        AddFaults
        PutFaults
        DeleteFaults
        DeleteFault
    ]
}

/// Lists the account's rules, in the order in which they are asked.
@readonly
@http(method: "GET", uri: "/_dialtone/faults", code: 200)
operation GetFaults {
    input := with [AccountScoped] {}

    output := with [FaultsState] {}
}

/// Adds rules behind those that there are. With one that cannot be among them, adds none.
@http(method: "POST", uri: "/_dialtone/faults", code: 200)
operation AddFaults {
    input := @documentation("What is to be added.") with [AccountScoped] {
        /// In the order in which they are to be asked.
        @required
        faults: FaultRuleList
    }

    output := @documentation("What was added.") {
        /// With their ids.
        @required
        faults: FaultList
    }
}

/// Puts rules in the place of those that there are. With one that cannot be among them, changes nothing.
@idempotent
@http(method: "PUT", uri: "/_dialtone/faults", code: 200)
operation PutFaults {
    input := @documentation("What there is to be.") with [AccountScoped] {
        /// In the order in which they are to be asked.
        @required
        faults: FaultRuleList
    }

    output := with [FaultsState] {}
}

/// Removes all rules of the account.
@idempotent
@http(method: "DELETE", uri: "/_dialtone/faults", code: 204)
operation DeleteFaults {
    input := with [AccountScoped] {}
}

/// Removes one rule.
@idempotent
@http(method: "DELETE", uri: "/_dialtone/faults/{id}", code: 204)
operation DeleteFault {
    input := with [AccountScoped] {
        /// As fault-1.
        @required
        @httpLabel
        id: String
    }

    errors: [
        NotFound
    ]
}

/// All rules of an account.
@mixin
structure FaultsState {
    /// In the order in which they are asked.
    @required
    faults: FaultList
}

@length(max: 1000)
list FaultRuleList {
    member: FaultRule
}

list FaultList {
    member: Fault
}

/// Which calls a rule strikes, how often, and what it does: latencyMs, and one of error, connection and later.
structure FaultRule with [FaultMembers] {}

/// A rule that the account has.
structure Fault with [FaultMembers] {
    /// As fault-1.
    @required
    id: String

    /// How many calls it has struck.
    @required
    struck: Integer

    /// With times: how many calls it will strike yet.
    remaining: Integer
}

@mixin
structure FaultMembers {
    /// As pinpoint-sms-voice-v2. Absent: any.
    service: String

    /// AWS's name. Absent: any; then an error strikes the operations that declare it.
    operation: String

    /// Where the call goes. Absent: anywhere.
    region: String

    /// Values of members of the operation's input, all as texts: "true", "60". A list has a value when one of its elements is it.
    input: FaultInput

    /// From 0, exclusive, to 1. Absent: 1.
    probability: Double

    /// It strikes at most so many calls. Absent: there is no end to it.
    times: Integer

    /// Where its random numbers begin; with probability only. Absent: at a place that follows from the account's seed and its id.
    seed: Long

    /// The call waits for so many milliseconds before anything else happens, at most 600,000.
    latencyMs: Integer

    /// The answer in the place of the operation's, which does nothing.
    error: FaultError

    /// What becomes of the connection.
    connection: FaultConnection

    /// How what the operation begins ends.
    later: FaultEnding
}

map FaultInput {
    key: String
    value: String
}

/// An error as AWS would answer it. At least one of statusCode and code.
structure FaultError {
    /// Of HTTP. Absent: that of code.
    statusCode: Integer

    /// AWS's name: an error that the operation declares, or one that every call may get, as ThrottlingException. Absent: what AWS's
    /// front end answers with this status.
    code: String

    /// Absent: that the fault was asked for.
    message: String
}

/// What becomes of the connection in the place of a whole answer.
enum FaultConnection {
    /// It is reset, and nothing is done.
    RESET

    /// It is closed without a byte, and nothing is done.
    EMPTY

    /// What was asked is done; half of the answer is sent, then the connection is closed.
    CUT_OFF

    /// What was asked is done, then the connection is reset.
    RESET_AFTER_COMMIT
}

/// A claim, an order, a registration or a message that is accepted and fails afterwards.
structure FaultEnding {
    /// AWS's word, of those that docs/faults.md lists for the operation.
    @required
    status: String

    /// Shown where AWS shows one.
    reason: String
}
