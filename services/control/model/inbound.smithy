$version: "2"

namespace dev.dialtone.control

/// What the people that accounts send to write back.
resource InboundResource {
    operations: [
        ReceiveMessage
    ]
}

/// A handset writes to a number or RCS agent of the account.
@http(method: "POST", uri: "/_dialtone/inbound", code: 200)
operation ReceiveMessage {
    input := @documentation("What it writes.") with [AccountScoped] {
        /// Where the ids of numbers and agents are looked up; absent: the caller's own, from its signature, else the
        /// server's default. Numbers in E.164 are found everywhere.
        @httpQuery("region")
        region: Region

        /// The handset's number.
        @required
        from: String

        /// A number of the account in E.164, the id of a number, or that of an RCS agent.
        @required
        to: String

        /// Absent: a file only.
        body: InboundBody

        /// Files, to an RCS agent only. Nothing is fetched.
        mediaUrls: InboundMediaUrlList
    }

    output := @documentation("What was done about it; what did not happen is absent.") {
        /// The id that two-way messaging passes on.
        @required
        inboundMessageId: String

        /// The keyword that the message begins with; absent: none.
        keyword: String

        /// AUTOMATIC_RESPONSE, OPT_OUT or OPT_IN; absent: nothing was done about it.
        action: String

        /// What was written back.
        reply: String

        /// The list of the number or agent, or of its pool.
        @required
        optOutList: String

        /// Whether the handset is in that list now.
        @required
        optedOut: Boolean

        /// What two-way messaging has passed on; absent: nothing.
        twoWay: TwoWayMessage
    }

    errors: [
        NotFound
    ]
}

/// A message as two-way messaging passes it on.
structure TwoWayMessage {
    /// The ARN of an SNS topic, or the address of Amazon Connect.
    @required
    channel: String

    /// AWS's own object.
    @required
    payload: Document

    /// RECORDED when there is no way to the channel.
    @required
    delivery: EventDelivery
}

@length(min: 1, max: 3072)
string InboundBody

@length(min: 0, max: 10)
list InboundMediaUrlList {
    member: InboundMediaUrl
}

@length(min: 1, max: 2048)
string InboundMediaUrl
