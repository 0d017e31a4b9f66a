$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource SipMediaApplicationCallResource {
    operations: [
        CreateSipMediaApplicationCall
        UpdateSipMediaApplicationCall
    ]
}

@http(method: "POST", uri: "/sip-media-applications/{SipMediaApplicationId}/calls", code: 201)
operation CreateSipMediaApplicationCall {
    input := {
        @required
        FromPhoneNumber: E164PhoneNumber

        @required
        ToPhoneNumber: E164PhoneNumber

        @required
        @httpLabel
        SipMediaApplicationId: NonEmptyString

        SipHeaders: SipHeadersMap
        ArgumentsMap: SMACreateCallArgumentsMap
    }

    output := {
        SipMediaApplicationCall: SipMediaApplicationCall
    }

    errors: [
        ResourceLimitExceededException
        ThrottledClientException
        AccessDeniedException
    ]
}

@http(method: "POST", uri: "/sip-media-applications/{SipMediaApplicationId}/calls/{TransactionId}", code: 202)
operation UpdateSipMediaApplicationCall {
    input := {
        @required
        @httpLabel
        SipMediaApplicationId: NonEmptyString

        @required
        @httpLabel
        TransactionId: NonEmptyString

        @required
        Arguments: SMAUpdateCallArgumentsMap
    }

    output := {
        SipMediaApplicationCall: SipMediaApplicationCall
    }

    errors: [
        NotFoundException
        ResourceLimitExceededException
        ThrottledClientException
    ]
}

structure SipMediaApplicationCall {
    TransactionId: GuidString
}

@length(min: 0, max: 20)
map SipHeadersMap {
    key: SensitiveString
    value: SensitiveString
}

@length(min: 0, max: 20)
map SMACreateCallArgumentsMap {
    key: SensitiveString
    value: SensitiveString
}

@length(min: 0, max: 20)
map SMAUpdateCallArgumentsMap {
    key: SensitiveString
    value: SensitiveString
}
