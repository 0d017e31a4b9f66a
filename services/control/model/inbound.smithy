$version: "2"

namespace dev.dialtone.control

/// What the people that accounts send to write back.
resource InboundResource {
    operations: [
        ListInboundMessages
        DeleteInboundMessages
        ReceiveMessage
    ]
}

/// Lists what handsets have written, the oldest message first. The last 10,000 are kept.
@readonly
@http(method: "GET", uri: "/_dialtone/inbound", code: 200)
operation ListInboundMessages {
    input := with [AccountScoped] {
        /// The handset's number, with or without the plus sign, which is a blank in a query unless it is written as %2B.
        @httpQuery("from")
        from: String

        /// A number of the account in the same form, or the id of an RCS agent.
        @httpQuery("to")
        to: String

        /// Only those to numbers and agents of this region. Absent: of all.
        @httpQuery("region")
        region: Region

        /// On the account's clock; a message of that very time is shown.
        @httpQuery("since")
        since: DateTime

        /// At most so many, the newest ones.
        @httpQuery("limit")
        limit: MessageLimit
    }

    output := @documentation("The messages that fit.") {
        /// The oldest first.
        @required
        inbound: InboundMessageList

        /// How many have left to make room; the oldest leave first.
        @required
        dropped: Long
    }
}

/// Takes away all that handsets have written.
@idempotent
@http(method: "DELETE", uri: "/_dialtone/inbound", code: 204)
operation DeleteInboundMessages {
    input := with [AccountScoped] {}
}

list InboundMessageList {
    member: InboundMessageInformation
}

/// What a handset has written, and what was done about it; what did not happen is absent.
structure InboundMessageInformation {
    /// The id that two-way messaging passes on.
    @required
    inboundMessageId: String

    /// The handset's number, in E.164.
    @required
    from: String

    /// The number in E.164, or the id of the RCS agent.
    @required
    to: String

    /// Absent: a file only.
    body: String

    /// Where its files are.
    @required
    mediaUrls: MediaUrlList

    /// The keyword that the message begins with; absent: none.
    keyword: String

    /// AUTOMATIC_RESPONSE, OPT_OUT or OPT_IN; absent: nothing was done about it.
    action: String

    /// What was written back.
    reply: String

    /// Whether the handset was in the list of the number or agent after it.
    @required
    optedOut: Boolean

    /// Where two-way messaging has passed it on: the ARN of an SNS topic, or the address of Amazon Connect.
    twoWayChannel: String

    /// Of the number or agent.
    @required
    region: String

    /// By the account's clock.
    @required
    receivedAt: DateTime
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
