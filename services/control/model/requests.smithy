$version: "2"

namespace dev.dialtone.control

/// The journal: what was asked, and what was answered.
resource RequestResource {
    operations: [
        ListRequests
        DeleteRequests
    ]
}

/// Lists the last 1,000 calls of the account, the oldest first.
@readonly
@http(method: "GET", uri: "/_dialtone/requests", code: 200)
operation ListRequests {
    input := with [AccountScoped] {
        /// As pinpoint-sms-voice-v2.
        @httpQuery("service")
        service: String

        /// AWS's name.
        @httpQuery("operation")
        operation: String

        /// Of HTTP.
        @httpQuery("status")
        status: Integer

        /// AWS's name.
        @httpQuery("error")
        error: String

        /// Only those that went to this region. Absent: of all.
        @httpQuery("region")
        region: Region

        /// In real time; a call of that very time is shown.
        @httpQuery("since")
        since: DateTime

        /// At most so many, the newest ones.
        @httpQuery("limit")
        limit: RequestLimit
    }

    output := @documentation("The calls that fit.") {
        /// The oldest first.
        @required
        requests: RecordedRequestList

        /// How many have left to make room.
        @required
        dropped: Long
    }
}

/// Empties the journal of the account.
@idempotent
@http(method: "DELETE", uri: "/_dialtone/requests", code: 204)
operation DeleteRequests {
    input := with [AccountScoped] {}
}

list RecordedRequestList {
    member: RecordedRequest
}

/// Without service: nobody knows what was asked.
structure RecordedRequest {
    /// The one that the answer had.
    @required
    requestId: String

    /// As pinpoint-sms-voice-v2.
    service: String

    /// What was asked, when no operation is known for it.
    @required
    operation: String

    /// Whose call it was.
    @required
    accountId: AccountId

    /// Where it went.
    @required
    region: String

    /// What the services' contracts mark sensitive is shown as ***.
    input: Document

    /// Whether something of the input was large and is cut short; absent: it is whole.
    truncated: Boolean

    /// Whether a seed has asked; absent: a client has.
    seeded: Boolean

    /// Of HTTP; 0 when a fault broke the connection off in the place of an answer.
    @required
    status: Integer

    /// AWS's name; absent: there was none.
    error: String

    /// What the answer said was wrong, at most 1,000 characters of it; absent: nothing.
    errorMessage: String

    /// The service as the AWS CLI calls it: pinpoint-sms-voice-v2. Absent: Dialtone does not answer the call's service.
    cliService: String

    /// The operation as the AWS CLI calls it: send-text-message. Its --cli-input-json takes input. Absent: as cliService.
    cliOperation: String

    /// What struck the call, of those faults that somebody asked for: ids of rules with commas between, or x-dialtone-fault. Absent:
    /// nothing did.
    fault: String

    /// Of the call, in microseconds.
    @required
    durationMicros: Long

    /// In real time.
    @required
    receivedAt: DateTime
}

@range(min: 1, max: 1000)
integer RequestLimit
