$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#answersLater

/// Everything that is held, as one document: to keep it, to look at it, to begin again from there.
resource StateResource {
    operations: [
        GetState
        PutState
    ]
}

/// Shows all that an account holds, or all accounts: resources, clock, what is due, inbox, events, settings, faults, and where ids go
/// on; not the journal of requests. docs/state.md says what the document looks like.
@readonly
@http(method: "GET", uri: "/_dialtone/state", code: 200)
operation GetState {
    input := {
        /// Absent: the caller's own account, as everywhere.
        @httpQuery("account")
        account: AccountIdOrAll
    }

    output := @documentation("A state document, made while it is sent.") {
        /// The whole document.
        @required
        @httpPayload
        document: StateDocument
    }
}

/// Puts what a document holds in place of what an account holds, or of what the server holds: with account=all an account that the
/// document has not is empty afterwards. A document that does not fit is refused whole, with the place and the reason, and nothing has
/// changed. It may be as large as --max-state-bytes says; documents that come at the same time are taken one after the other.
@answersLater
@idempotent
@http(method: "PUT", uri: "/_dialtone/state", code: 204)
operation PutState {
    input := @documentation("A state document, read while it arrives.") {
        /// Absent: the caller's own account, as everywhere. A document of one account may be put into another one.
        @httpQuery("account")
        account: AccountIdOrAll

        /// The whole document, as GetState shows it.
        @required
        @httpPayload
        document: StateDocument
    }

    errors: [
        Conflict
    ]
}

@streaming
@mediaType("application/json")
blob StateDocument
