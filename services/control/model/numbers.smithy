$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#meaning

/// What messages are sent from, given to an account at once: as if it were bought and registered.
resource NumberResource {
    operations: [
        ListNumbers
        DrawNumber
        PutNumber
        DeleteNumber
    ]
}

/// Lists what the account has of all services, whoever has given it: numbers, and sender IDs of Pinpoint SMS and Voice.
@readonly
@http(method: "GET", uri: "/_dialtone/numbers", code: 200)
operation ListNumbers {
    input := with [AccountScoped] {
        /// Only what is there, and what is in every region. Absent: all.
        @httpQuery("region")
        region: Region
    }

    output := @documentation("What the account has.") {
        /// By service; the oldest of each first.
        @required
        numbers: NumberInformationList
    }
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

list NumberInformationList {
    member: NumberInformation
}

/// A number, or a sender ID, of any service.
structure NumberInformation {
    /// In E.164, the digits of a short code, or a sender ID.
    @required
    phoneNumber: String

    /// As pinpoint-sms-voice-v2. Numbers of Chime are those of Chime SDK Voice, too, and have the name chime.
    @required
    service: String

    /// Where it is. Absent: in every region, as with Chime.
    region: String

    /// The one that the service's operations take.
    @required
    id: String

    /// Absent: the service has none.
    arn: String

    /// The service's word: ACTIVE, Unassigned, CLAIMED. Of a sender ID: ACTIVE.
    @required
    state: String

    /// The service's word: TEN_DLC, TollFree, DID. Of a sender ID: SENDER_ID.
    @required
    type: String

    /// In ISO 3166.
    countryCode: String

    /// SMS, MMS, VOICE.
    @required
    capabilities: NumberCapabilityTexts

    /// What it belongs to. Absent: to nothing but the account.
    holder: NumberHolder

    /// Where two-way messages go: the ARN of a topic, or the address of Amazon Connect. Absent: nowhere.
    twoWayChannel: String

    /// Of the registration that it is associated with.
    registrationId: String

    /// What is shown to those who are called.
    callingName: String

    /// The service's word for how far a new calling name is.
    callingNameStatus: String

    /// What will happen to it, the first one first.
    @required
    due: DueChanges
}

/// What a number belongs to.
structure NumberHolder {
    /// What kind of thing it is: pool, instance, or Chime's word for it, as VoiceConnectorId.
    @required
    kind: String

    /// Its id.
    @required
    id: String
}

list NumberCapabilityTexts {
    member: String
}
