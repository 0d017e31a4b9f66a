$version: "2"

namespace dev.dialtone.chime

use dev.dialtone.traits#stored

// What Chime and Chime SDK Voice remember of an account. Loaded after their contracts are merged. A stored structure
// has its members by the names of the answer that is made of it.

// A phone number of the account, from its order to the end of the deletion queue.
@stored
structure StoredPhoneNumber {
    @required
    E164PhoneNumber: E164PhoneNumber

    @required
    PhoneNumberId: String

    @required
    Country: Alpha2CountryCode

    @required
    Type: PhoneNumberType

    @required
    ProductType: PhoneNumberProductType

    @required
    Status: PhoneNumberStatus

    @required
    Associations: PhoneNumberAssociationList

    CallingName: CallingName

    @required
    CallingNameStatus: CallingNameStatus

    // When the calling name was last asked for; it can be changed every seven days.
    CallingNameRequestedTimestamp: Iso8601Timestamp

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp

    DeletionTimestamp: Iso8601Timestamp

    @required
    OrderId: GuidString

    Name: PhoneNumberName
}

// A number in the list of what one user, voice connector, group or SIP rule has.
@stored
structure AssociatedPhoneNumber {
    @required
    E164PhoneNumber: E164PhoneNumber
}

// An order; the numbers it could not get are known from the start and told at its end.
@stored
structure StoredPhoneNumberOrder {
    @required
    PhoneNumberOrderId: GuidString

    @required
    ProductType: PhoneNumberProductType

    @required
    Status: PhoneNumberOrderStatus

    @required
    OrderType: PhoneNumberOrderType

    @required
    OrderedPhoneNumbers: OrderedPhoneNumberList

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp

    @required
    Unavailable: E164PhoneNumberList
}

// The default calling name and where call detail records go.
@stored
structure StoredAccountSettings {
    CallingName: CallingName
    CallingNameUpdatedTimestamp: Iso8601Timestamp
    BusinessCalling: BusinessCallingSettings
    VoiceConnector: VoiceConnectorSettings
}
