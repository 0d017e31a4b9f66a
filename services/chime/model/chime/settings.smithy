$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chime

resource SettingsResource {
    operations: [
        GetPhoneNumberSettings
        UpdatePhoneNumberSettings
        GetGlobalSettings
        UpdateGlobalSettings
    ]
}

@readonly
@http(method: "GET", uri: "/settings/phone-number", code: 200)
operation GetPhoneNumberSettings {
    output := {
        CallingName: CallingName
        CallingNameUpdatedTimestamp: Iso8601Timestamp
    }

    errors: [
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/settings/phone-number", code: 204)
operation UpdatePhoneNumberSettings {
    input := {
        @required
        CallingName: CallingName
    }

    errors: [
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/settings", code: 200)
operation GetGlobalSettings {
    output := {
        BusinessCalling: BusinessCallingSettings
        VoiceConnector: VoiceConnectorSettings
    }

    errors: [
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/settings", code: 204)
operation UpdateGlobalSettings {
    input := {
        BusinessCalling: BusinessCallingSettings
        VoiceConnector: VoiceConnectorSettings
    }

    errors: [
        ThrottledClientException
    ]
}

structure BusinessCallingSettings {
    CdrBucket: String
}

structure VoiceConnectorSettings {
    CdrBucket: String
}
