$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#meaning

/// Calls of Amazon Connect: callers have them come and hang up.
resource ConnectCallResource {
    operations: [
        StartConnectCall
        EndConnectCall
    ]
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
