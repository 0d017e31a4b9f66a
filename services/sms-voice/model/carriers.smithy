$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

resource CarrierResource {
    operations: [
        CarrierLookup
    ]
}

operation CarrierLookup {
    input := {
        @required
        PhoneNumber: CarrierLookupInputPhoneNumberType
    }

    output := {
        @required
        E164PhoneNumber: E164PhoneNumberType

        DialingCountryCode: DialingCountryCodeType
        IsoCountryCode: IsoCountryCode
        Country: String
        MCC: MCCType
        MNC: MNCType
        Carrier: String

        @required
        PhoneNumberType: PhoneNumberType
    }

    errors: [
        ServiceQuotaExceededException
    ]
}

@pattern("^\\+[({\\s\\[]?[1-9][0-9(){}\\s\\[\\],.-]{1,38}$")
@length(min: 1, max: 40)
string CarrierLookupInputPhoneNumberType

@pattern("^\\+[1-9][0-9]{1,18}$")
@length(min: 1, max: 20)
string E164PhoneNumberType

@pattern("^[\\d]+$")
@length(min: 1, max: 3)
string DialingCountryCodeType

@pattern("^[\\d]+$")
@length(min: 3, max: 3)
string MCCType

@pattern("^[\\d]+$")
@length(min: 2, max: 3)
string MNCType

enum PhoneNumberType {
    MOBILE
    LANDLINE
    OTHER
    INVALID
}
