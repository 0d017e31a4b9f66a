$version: "2"

namespace dev.dialtone.control

resource ResetResource {
    operations: [
        Reset
    ]
}

@http(method: "POST", uri: "/_dialtone/reset", code: 204)
operation Reset {
    input := {
        // Absent: the caller's own account, as everywhere.
        @httpQuery("account")
        account: AccountIdOrAll

        // Restarts the account's ids and generated numbers.
        @httpQuery("seed")
        seed: Long
    }
}

@pattern("^([0-9]{12}|all)$")
string AccountIdOrAll
