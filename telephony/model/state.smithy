$version: "2"

namespace dev.dialtone.telephony

use dev.dialtone.traits#stored

// What an account is set to as far as it sends and registers. A new account is in production, so that it can send to anybody.
@stored
structure AccountSettings {
    tier: Tier = "PRODUCTION"

    registrationReview: RegistrationReview = "AUTOMATIC"

    // Decide about registrations of their types, whatever registrationReview says; the first one that fits does.
    reviewRules: ReviewRules = []

    // The ceilings that differ from the tier's.
    spendLimits: SpendLimits = {}

    // What is enforced without an override, where that is less than the ceiling.
    enforcedSpendLimits: SpendLimits = {}
}

// How far AWS trusts an account.
enum Tier {
    // Sends to verified numbers only, and for little money.
    SANDBOX

    // Sends to anybody.
    PRODUCTION
}

// Who decides about a registration that was submitted.
enum RegistrationReview {
    // Nobody: it is approved when AWS's time for it is over.
    AUTOMATIC

    // Whoever calls the control API.
    MANUAL
}

list ReviewRules {
    member: ReviewRule
}

// What is decided about every registration of a type that is submitted.
structure ReviewRule {
    // As US_TOLL_FREE_REGISTRATION, or * for any.
    @required
    registrationType: String

    @required
    decision: ReviewRuleDecision

    @required
    reasons: ReviewReasons
}

enum ReviewRuleDecision {
    APPROVE
    REQUIRE_UPDATES
    DENY

    // Nothing: whoever calls the control API decides.
    LEAVE_OPEN
}

list ReviewReasons {
    member: ReviewReason
}

// Why a version does not pass.
structure ReviewReason {
    @required
    reason: String

    description: String
    fieldPath: String
}

// Whole US dollars a month, by the name of the channel.
map SpendLimits {
    key: String
    value: Long
}

// How the handset of a number behaves that the account writes to or asks about, by the number in E.164. What is absent is
// left to the service.
@stored
structure HandsetSettings {
    // What becomes of messages to it, a messageStatus of AWS's events.
    outcome: String

    // How long that takes, in ISO 8601.
    delay: String

    // The name of its carrier.
    carrier: String

    lineType: LineType

    // What it writes back.
    reply: String

    // Whether events about it come twice.
    repeatEvents: Boolean = false

    // Whether its last event comes after the message has expired.
    late: Boolean = false

    // Whether events about it come in the wrong order, the last one first.
    reverseEvents: Boolean = false

    // Whether it leaves invitations to test RCS agents unanswered.
    ignoresInvitations: Boolean = false
}

// What kind of line a number belongs to, in AWS's words.
enum LineType {
    MOBILE
    LANDLINE
    OTHER

    // No line at all.
    INVALID
}

// Who has a number, by the number's digits.
@stored
structure HeldNumber {
    // In words of the holder's choice.
    @required
    holder: String
}

// What a handset has written to an account.
@stored
structure StoredInboundMessage {
    @required
    inboundMessageId: String

    @required
    from: String

    // The number, or the id of the RCS agent.
    @required
    to: String

    // Absent: it was a file only.
    body: String

    // Absent: it had no file.
    mediaUrl: String

    // The keyword that it begins with; absent: none.
    keyword: String

    // What was done about the keyword; absent: nothing.
    action: String

    // What was written back; absent: nothing.
    reply: String

    // Whether the handset was in the receiver's list after it.
    @required
    optedOut: Boolean

    // Where two-way messaging has passed it on; absent: nowhere.
    twoWayChannel: String

    @required
    region: String

    @required
    receivedAt: Timestamp
}

// A message in the inbox.
@stored
structure StoredMessage {
    @required
    messageId: String

    // TEXT, MEDIA, VOICE or RCS.
    @required
    channel: String

    from: String

    @required
    to: String

    body: String

    @required
    mediaUrls: MediaUrls

    @required
    parts: Integer

    // GSM or UNICODE.
    encoding: String

    spoken: String

    // AWS's own object, of what is more than text and files.
    rich: Document

    // In hundred-thousandths of a US dollar.
    @required
    price: Long

    @required
    carrierFee: Long

    @required
    accountId: String

    @required
    region: String

    @required
    sentAt: Timestamp

    configurationSet: String

    @required
    context: MessageContext

    @required
    status: String

    feedback: String

    // AWS's own objects, in the order in which they were emitted.
    @required
    events: MessageEvents
}

list MediaUrls {
    member: String
}

map MessageContext {
    key: String
    value: String
}

list MessageEvents {
    member: Document
}
