$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#answersLater
use dev.dialtone.traits#meaning

/// A fresh beginning.
resource ResetResource {
    operations: [
        Reset
    ]
}

/// Forgets the account's resources, clock, settings, inbox, events and journal. With replay, answers when the seed is in again.
@answersLater
@http(method: "POST", uri: "/_dialtone/reset", code: 204)
operation Reset {
    input := {
        /// Absent: the caller's own account, as everywhere.
        @httpQuery("account")
        account: AccountIdOrAll

        /// Restarts the account's ids and generated numbers.
        @httpQuery("seed")
        seed: Long

        /// Whether the seed that the server was started with is run again, of which those entries that are about the account.
        @httpQuery("replay")
        replay: Boolean
    }
}

@meaning("12 digits such as 111122223333, or all")
@pattern("^([0-9]{12}|all)$")
string AccountIdOrAll
