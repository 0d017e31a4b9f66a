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

        // In place of those before.
        reviewRules: ReviewRules

        quotaLevel: QuotaLevel
        quotas: Quotas
        spendLimits: SpendLimits
        enforcedSpendLimits: SpendLimits
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
    reviewRules: ReviewRules

    @required
    quotaLevel: QuotaLevel

    // Those that were set; the others are those of the level.
    @required
    quotas: Quotas

    // Those of all channels.
    @required
    spendLimits: SpendLimits

    // Those of all channels: what is enforced without an override.
    @required
    enforcedSpendLimits: SpendLimits
}

enum AccountTier {
    SANDBOX
    PRODUCTION
}

enum RegistrationReview {
    AUTOMATIC
    MANUAL
}

@length(max: 200)
list ReviewRules {
    member: ReviewRule
}

// Decides about registrations of a type, whatever registrationReview says. The first rule that fits does.
structure ReviewRule {
    // As US_TOLL_FREE_REGISTRATION, or * for any.
    @required
    registrationType: String

    @required
    decision: ReviewRuleDecision

    // Only with REQUIRE_UPDATES and DENY.
    reasons: ReviewReasonList
}

enum ReviewRuleDecision {
    APPROVE
    REQUIRE_UPDATES
    DENY
    LEAVE_OPEN
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
