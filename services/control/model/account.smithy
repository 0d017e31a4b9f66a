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
        quotaLevel: QuotaLevel
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

    @required
    quotaLevel: QuotaLevel

    // Those that were set; the others are those of the level.
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

// How high the quotas are that AWS raises on request.
enum QuotaLevel {
    // 10,000.
    HIGH

    // Those that AWS gives a new account.
    AWS
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
