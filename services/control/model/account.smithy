$version: "2"

namespace dev.dialtone.control

resource AccountResource {
    operations: [
        GetAccount
        PutAccount
    ]
}

@readonly
@http(method: "GET", uri: "/_dialtone/account", code: 200)
operation GetAccount {
    input := with [AccountScoped] {}

    output := with [AccountState] {}
}

// Sets what it names; the rest stays.
@idempotent
@http(method: "PUT", uri: "/_dialtone/account", code: 200)
operation PutAccount {
    input := with [AccountScoped] {
        tier: AccountTier
        registrationReview: RegistrationReview
        quotas: Quotas
        spendLimits: SpendLimits
    }

    output := with [AccountState] {}
}

@mixin
structure AccountState {
    @required
    tier: AccountTier

    @required
    registrationReview: RegistrationReview

    // Those that were set; the others are AWS's.
    @required
    quotas: Quotas

    // Those of all channels.
    @required
    spendLimits: SpendLimits
}

enum AccountTier {
    SANDBOX
    PRODUCTION
}

enum RegistrationReview {
    AUTOMATIC
    MANUAL
}

map Quotas {
    key: String
    value: QuotaLimit
}

@range(min: 0, max: 1000000000)
integer QuotaLimit

// Whole US dollars a month, by channel.
map SpendLimits {
    key: String
    value: Dollars
}

@range(min: 0, max: 1000000000)
long Dollars
