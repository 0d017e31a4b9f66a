$version: "2"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

// What Dialtone keeps. Not part of the wire contract.

@stored
structure OwnedPhoneNumber with [OwnedPhoneNumberState] {
    @required
    $PhoneNumberArn

    @required
    $PhoneNumberId

    @required
    $PhoneNumber

    @required
    $Status

    @required
    $IsoCountryCode

    @required
    $MessageType

    @required
    $NumberCapabilities

    @required
    $NumberType

    @required
    $MonthlyLeasingPrice

    @required
    $OptOutListName

    @required
    $CreatedTimestamp
}

@stored
structure OptOutList with [OptOutListState] {
    @required
    $OptOutListArn

    @required
    $OptOutListName

    @required
    $CreatedTimestamp
}

// The tags of one resource, in the order in which their keys were first given.
@stored
structure ResourceTags {
    @required
    Tags: TagList
}
