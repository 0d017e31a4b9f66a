$version: "2"

namespace dev.dialtone.control

/// What an account may do, and how AWS and the carriers treat it.
resource AccountResource {
    operations: [
        GetAccount
        PutAccount
    ]
}

/// Shows the account's settings.
@readonly
@http(method: "GET", uri: "/_dialtone/account", code: 200)
operation GetAccount {
    input := with [AccountScoped] {}

    output := with [AccountState] {}
}

/// Sets what it names; the rest stays.
@idempotent
@http(method: "PUT", uri: "/_dialtone/account", code: 200)
operation PutAccount {
    input := @documentation("What is to be set.") with [AccountScoped] {
        /// Whether the account is still in the sandbox.
        tier: AccountTier

        /// Who decides about registrations that no rule is for.
        registrationReview: RegistrationReview

        /// In place of those before.
        reviewRules: ReviewRules

        /// The level of the quotas that are not set one by one.
        quotaLevel: QuotaLevel

        /// By the names of docs/quotas.md; the others stay.
        quotas: Quotas

        /// The ceilings of these channels; the others stay.
        spendLimits: SpendLimits

        /// What is enforced on these channels without an override; the others stay.
        enforcedSpendLimits: SpendLimits
    }

    output := with [AccountState] {}
}

/// The account's settings.
@mixin
structure AccountState {
    /// Whether the account is still in the sandbox.
    @required
    tier: AccountTier

    /// Who decides about registrations that no rule is for.
    @required
    registrationReview: RegistrationReview

    /// What decides about registrations first, in this order.
    @required
    reviewRules: ReviewRules

    /// The level of the quotas that are not set one by one.
    @required
    quotaLevel: QuotaLevel

    /// Those that were set; the others are those of the level.
    @required
    quotas: Quotas

    /// Those of all channels.
    @required
    spendLimits: SpendLimits

    /// Those of all channels: what is enforced without an override.
    @required
    enforcedSpendLimits: SpendLimits
}

/// Whom the account may send to. Every account begins in PRODUCTION.
enum AccountTier {
    /// Sends to verified destination numbers and simulators only, as a new account does with AWS.
    SANDBOX

    /// Sends to everybody.
    PRODUCTION
}

/// What becomes of registrations that are submitted.
enum RegistrationReview {
    /// They are approved when AWS's time for that is over.
    AUTOMATIC

    /// They stay open until ReviewRegistration decides.
    MANUAL
}

@length(max: 200)
list ReviewRules {
    member: ReviewRule
}

/// Decides about registrations of a type, whatever registrationReview says. The first rule that fits does.
structure ReviewRule {
    /// As US_TOLL_FREE_REGISTRATION, or * for any.
    @required
    registrationType: String

    /// What becomes of them after AWS's time.
    @required
    decision: ReviewRuleDecision

    /// Only with REQUIRE_UPDATES and DENY.
    reasons: ReviewReasonList
}

/// What a rule does with a registration.
enum ReviewRuleDecision {
    /// It is approved.
    APPROVE

    /// The version is denied, and a new one is wanted.
    REQUIRE_UPDATES

    /// The version is denied.
    DENY

    /// It stays open until ReviewRegistration decides.
    LEAVE_OPEN
}

/// How high the quotas are that AWS raises on request.
enum QuotaLevel {
    /// 10,000.
    HIGH

    /// Those that AWS gives a new account.
    AWS
}

map Quotas {
    key: String
    value: QuotaLimit
}

@range(min: 0, max: 1000000000)
integer QuotaLimit

/// Whole US dollars a month, by channel.
map SpendLimits {
    key: String
    value: Dollars
}

@range(min: 0, max: 1000000000)
long Dollars
