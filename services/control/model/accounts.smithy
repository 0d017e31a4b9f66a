$version: "2"

namespace dev.dialtone.control

/// The accounts that there are.
resource AccountListResource {
    operations: [
        ListAccounts
    ]
}

/// Lists the accounts that hold something or have called, and the one that the call is about.
@readonly
@http(method: "GET", uri: "/_dialtone/accounts", code: 200)
operation ListAccounts {
    input := with [AccountScoped] {}

    output := @documentation("The accounts.") {
        /// By id.
        @required
        accounts: AccountInformationList
    }
}

list AccountInformationList {
    member: AccountInformation
}

/// An account.
structure AccountInformation {
    /// Its 12 digits.
    @required
    accountId: AccountId

    /// Where it holds something, in alphabetical order; what it holds in every region is in none.
    @required
    regions: RegionNames

    /// Whether it holds anything.
    @required
    holdsSomething: Boolean
}

list RegionNames {
    member: String
}
