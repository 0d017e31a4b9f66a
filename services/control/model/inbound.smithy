$version: "2"

namespace dev.dialtone.control

// What the people that accounts send to write back.

resource InboundResource {
    operations: [
        ReceiveMessage
    ]
}

@http(method: "POST", uri: "/_dialtone/inbound", code: 200)
operation ReceiveMessage {
    input := with [AccountScoped] {
        // Where the ids of numbers and agents are looked up; absent: the caller's own, from its signature, else the
        // server's default. Numbers in E.164 are found everywhere.
        @httpQuery("region")
        region: Region

        // The handset's number.
        @required
        from: String

        // A number of the account in E.164, the id of a number, or that of an RCS agent.
        @required
        to: String

        // Absent: a file only.
        body: InboundBody

        mediaUrls: InboundMediaUrlList
    }

    output := {
        @required
        inboundMessageId: String

        // The keyword that the message begins with; absent: none.
        keyword: String

        // AUTOMATIC_RESPONSE, OPT_OUT or OPT_IN; absent: nothing was done about it.
        action: String

        // What was written back.
        reply: String

        @required
        optOutList: String

        // Whether the handset is in that list now.
        @required
        optedOut: Boolean

        // What two-way messaging has passed on; absent: nothing.
        twoWay: TwoWayMessage
    }

    errors: [
        NotFound
    ]
}

structure TwoWayMessage {
    // The ARN of an SNS topic, or the address of Amazon Connect.
    @required
    channel: String

    // AWS's own object.
    @required
    payload: Document

    @required
    delivery: EventDelivery
}

enum EventDelivery {
    RECORDED
    PENDING
    DELIVERED
    FAILED
}

@length(min: 1, max: 3072)
string InboundBody

@length(min: 0, max: 10)
list InboundMediaUrlList {
    member: InboundMediaUrl
}

@length(min: 1, max: 2048)
string InboundMediaUrl
