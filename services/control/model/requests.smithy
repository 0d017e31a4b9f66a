$version: "2"

namespace dev.dialtone.control

resource RequestResource {
    operations: [
        ListRequests
        DeleteRequests
    ]
}

@readonly
@http(method: "GET", uri: "/_dialtone/requests", code: 200)
operation ListRequests {
    input := with [AccountScoped] {
        @httpQuery("service")
        service: String

        @httpQuery("operation")
        operation: String

        @httpQuery("status")
        status: Integer

        @httpQuery("error")
        error: String

        @httpQuery("since")
        since: DateTime

        @httpQuery("limit")
        limit: RequestLimit
    }

    output := {
        @required
        requests: RecordedRequestList

        // How many have left to make room.
        @required
        dropped: Long
    }
}

@idempotent
@http(method: "DELETE", uri: "/_dialtone/requests", code: 204)
operation DeleteRequests {
    input := with [AccountScoped] {}
}

list RecordedRequestList {
    member: RecordedRequest
}

// Without service: nobody knows what was asked.
structure RecordedRequest {
    @required
    requestId: String

    service: String

    // What was asked, when no operation is known for it.
    @required
    operation: String

    @required
    accountId: AccountId

    @required
    region: String

    // What the services' contracts mark sensitive is shown as ***.
    input: Document

    // Whether something of the input was large and is cut short; absent: it is whole.
    truncated: Boolean

    @required
    status: Integer

    error: String

    @required
    durationMicros: Long

    @required
    receivedAt: DateTime
}

@range(min: 1, max: 1000)
integer RequestLimit
