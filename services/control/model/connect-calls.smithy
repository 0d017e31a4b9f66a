$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#meaning

/// Contacts of Amazon Connect: who watches sees them, callers have calls come and hang up.
resource ConnectCallResource {
    operations: [
        ListConnectContacts
        StartConnectCall
        EndConnectCall
    ]
}

/// Lists the contacts of the account, which AWS has no operation for: calls and chats, whoever began them, those that have ended
/// included. DescribeContact knows more of each.
@readonly
@http(method: "GET", uri: "/_dialtone/connect/contacts", code: 200)
operation ListConnectContacts {
    input := @documentation("Which contacts.") with [AccountScoped] {
        /// Only those of this instance. Absent: of all.
        @httpQuery("instanceId")
        instanceId: String

        /// Only those of this region. Absent: of all.
        @httpQuery("region")
        region: Region

        /// At most so many, the newest ones.
        @httpQuery("limit")
        limit: MessageLimit
    }

    output := @documentation("The contacts that fit.") {
        /// The oldest first.
        @required
        contacts: ConnectContactInformationList
    }
}

list ConnectContactInformationList {
    member: ConnectContactInformation
}

/// A contact: nobody runs its flow.
structure ConnectContactInformation {
    /// What DescribeContact and StopContact know it by.
    @required
    contactId: String

    /// The instance that has it.
    @required
    instanceId: String

    /// Where it is.
    @required
    region: String

    /// The flow that takes it. Absent: none.
    contactFlowId: String

    /// AWS's word: VOICE or CHAT.
    @required
    channel: String

    /// AWS's word: INBOUND for a call that came, API for one that StartOutboundVoiceContact made, and for a chat.
    @required
    initiationMethod: String

    /// The number of the customer.
    customer: String

    /// What the instance has: its number, or of a chat the ARN of the number that was written to.
    system: String

    /// When it began, by the account's clock.
    @required
    initiatedAt: DateTime

    /// When it was answered. Absent: not yet, or never.
    connectedAt: DateTime

    /// When it ended. Absent: it goes on.
    disconnectedAt: DateTime

    /// Why it ended, as DisconnectReason. Absent: it goes on.
    disconnectReason: String

    /// How many messages of a chat have come. Absent: none, or it is a call.
    messages: Integer
}

/// Has a call come to a number that an instance of Amazon Connect has claimed, and be answered by the flow of the number. It goes on
/// until somebody ends it, for 24 hours at most.
@http(method: "POST", uri: "/_dialtone/connect/calls", code: 200)
operation StartConnectCall {
    input := @documentation("The call that comes.") with [AccountScoped] {
        /// Who calls, in E.164.
        @required
        from: ConnectCallNumber

        /// Who is called, in E.164: a number that is CLAIMED and has a flow.
        @required
        to: ConnectCallNumber
    }

    output := @documentation("The contact that has begun.") {
        /// What DescribeContact and StopContact know it by.
        @required
        contactId: String

        /// The instance that has the number.
        @required
        instanceId: String

        /// The region of the contact: that of the number, or another one where a traffic distribution group sends the call.
        @required
        region: String

        /// The flow that takes it.
        @required
        contactFlowId: String
    }
}

/// Has the caller hang up, or who was called, also of a contact that StartOutboundVoiceContact has begun, and ends a chat in the same
/// way. One that has ended stays so.
@http(method: "POST", uri: "/_dialtone/connect/calls/{contactId}/end", code: 204)
operation EndConnectCall {
    input := @documentation("Which contact.") with [AccountScoped] {
        /// Its id.
        @required
        @httpLabel
        contactId: String
    }

    errors: [
        NotFound
    ]
}

@meaning("a number in E.164 such as +12045550123")
@pattern("^\\+[1-9][0-9]{1,14}$")
string ConnectCallNumber
