$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource AddressResource {
    operations: [
        ValidateE911Address
    ]
}

@http(method: "POST", uri: "/emergency-calling/address", code: 202)
operation ValidateE911Address {
    input := {
        @required
        AwsAccountId: NonEmptyString

        @required
        StreetNumber: SensitiveNonEmptyString

        @required
        StreetInfo: SensitiveNonEmptyString

        @required
        City: SensitiveNonEmptyString

        @required
        State: SensitiveNonEmptyString

        @required
        Country: SensitiveNonEmptyString

        @required
        PostalCode: SensitiveNonEmptyString
    }

    output := {
        ValidationResult: ValidationResult
        AddressExternalId: String
        Address: Address
        CandidateAddressList: CandidateAddressList
    }

    errors: [
        NotFoundException
        ThrottledClientException
        AccessDeniedException
    ]
}

structure Address {
    streetName: SensitiveNonEmptyString
    streetSuffix: SensitiveNonEmptyString
    postDirectional: SensitiveNonEmptyString
    preDirectional: SensitiveNonEmptyString
    streetNumber: SensitiveNonEmptyString
    city: SensitiveNonEmptyString
    state: SensitiveNonEmptyString
    postalCode: SensitiveNonEmptyString
    postalCodePlus4: SensitiveNonEmptyString
    country: SensitiveNonEmptyString
}

list CandidateAddressList {
    member: CandidateAddress
}

structure CandidateAddress {
    streetInfo: SensitiveNonEmptyString
    streetNumber: SensitiveNonEmptyString
    city: SensitiveNonEmptyString
    state: SensitiveNonEmptyString
    postalCode: SensitiveNonEmptyString
    postalCodePlus4: SensitiveNonEmptyString
    country: SensitiveNonEmptyString
}

@range(min: 0, max: 2)
integer ValidationResult
