$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#meaning

/// What messages are sent from, given to an account at once: as if it were bought and registered.
resource NumberResource {
    operations: [
        DrawNumber
        PutNumber
        DeleteNumber
    ]
}

/// Gives a number that nobody has.
@http(method: "POST", uri: "/_dialtone/numbers", code: 200)
operation DrawNumber {
    input := with [AccountScoped, GivenState] {}

    output := with [GivenNumber] {}
}

/// Gives the one that is named; what the account has already is set as the call says, and made ACTIVE.
@idempotent
@http(method: "PUT", uri: "/_dialtone/numbers/{identity+}", code: 200)
operation PutNumber {
    input := with [AccountScoped, NumberIdentity, GivenState] {}

    output := with [GivenNumber] {}
}

/// Takes away what no pool has, without the time that AWS takes.
@idempotent
@http(method: "DELETE", uri: "/_dialtone/numbers/{identity+}", code: 204)
operation DeleteNumber {
    input := with [AccountScoped, NumberIdentity] {
        /// Absent: the caller's own, from its signature, else the server's default.
        @httpQuery("region")
        region: Region
    }

    errors: [
        NotFound
    ]
}

/// What messages are sent from.
@mixin
structure NumberIdentity {
    /// A number in E.164, the digits of a short code, or a sender ID and its country as SHOP/GB.
    @required
    @httpLabel
    identity: String
}

/// What is absent is as such a number has it.
@mixin
structure GivenState {
    /// Of short codes, and of what is drawn; the others say it themselves.
    isoCountryCode: CountryCode

    /// Absent: what the number is by its digits; else TEN_DLC in the US and LONG_CODE elsewhere.
    numberType: GivenNumberType

    /// Absent: SMS, VOICE except for short codes, and MMS in the US and Canada.
    capabilities: GivenCapabilityList

    /// Absent: TRANSACTIONAL.
    messageType: GivenMessageType

    /// Absent: ACTIVE.
    state: GivenNumberState

    /// The id or ARN of a pool that it joins; absent: none.
    poolId: PoolIdOrArn

    /// Those of the AWS resource.
    tags: GivenTags

    /// Absent: the caller's own, from its signature, else the server's default.
    region: Region
}

/// What the account has now.
@mixin
structure GivenNumber {
    /// What messages name as their origin.
    @required
    identity: String

    /// Where it is.
    @required
    region: String

    /// AWS's own object, as DescribePhoneNumbers or DescribeSenderIds shows it.
    @required
    number: Document
}

@meaning("two capital letters such as GB")
@pattern("^[A-Z]{2}$")
string CountryCode

/// As long as AWS lets them be.
@length(max: 200)
string PoolIdOrArn

/// AWS's types of numbers.
enum GivenNumberType {
    SHORT_CODE
    LONG_CODE
    TOLL_FREE
    TEN_DLC
    SIMULATOR
}

@length(min: 1)
list GivenCapabilityList {
    member: GivenCapability
}

/// What a number can do.
enum GivenCapability {
    SMS
    VOICE
    MMS
}

/// What a number is for.
enum GivenMessageType {
    TRANSACTIONAL
    PROMOTIONAL
}

/// The only one that is given; what is still to be activated is requested from AWS's API.
enum GivenNumberState {
    ACTIVE
}

map GivenTags {
    key: GivenTagKey
    value: GivenTagValue
}

@length(min: 1, max: 128)
string GivenTagKey

@length(min: 0, max: 256)
string GivenTagValue
