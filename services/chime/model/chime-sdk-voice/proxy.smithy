$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource VoiceConnectorProxyResource {
    operations: [
        PutVoiceConnectorProxy
        GetVoiceConnectorProxy
        DeleteVoiceConnectorProxy
    ]
}

resource ProxySessionResource {
    operations: [
        CreateProxySession
        GetProxySession
        ListProxySessions
        UpdateProxySession
        DeleteProxySession
    ]
}

@idempotent
@http(method: "PUT", uri: "/voice-connectors/{VoiceConnectorId}/programmable-numbers/proxy", code: 200)
operation PutVoiceConnectorProxy {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @required
        DefaultSessionExpiryMinutes: Integer

        @required
        PhoneNumberPoolCountries: CountryList

        FallBackPhoneNumber: E164PhoneNumber
        Disabled: Boolean
    }

    output := {
        Proxy: Proxy
    }

    errors: [
        AccessDeniedException
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/programmable-numbers/proxy", code: 200)
operation GetVoiceConnectorProxy {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128
    }

    output := {
        Proxy: Proxy
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/voice-connectors/{VoiceConnectorId}/programmable-numbers/proxy", code: 204)
operation DeleteVoiceConnectorProxy {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/voice-connectors/{VoiceConnectorId}/proxy-sessions", code: 201)
operation CreateProxySession {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @required
        ParticipantPhoneNumbers: ParticipantPhoneNumberList

        Name: ProxySessionNameString
        ExpiryMinutes: PositiveInteger

        @required
        Capabilities: CapabilityList

        NumberSelectionBehavior: NumberSelectionBehavior
        GeoMatchLevel: GeoMatchLevel
        GeoMatchParams: GeoMatchParams
    }

    output := {
        ProxySession: ProxySession
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/proxy-sessions/{ProxySessionId}", code: 200)
operation GetProxySession {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @required
        @httpLabel
        ProxySessionId: NonEmptyString128
    }

    output := {
        ProxySession: ProxySession
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/proxy-sessions", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ProxySessions")
operation ListProxySessions {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @httpQuery("status")
        Status: ProxySessionStatus

        @httpQuery("next-token")
        NextToken: NextTokenString

        @httpQuery("max-results")
        MaxResults: ResultMax
    }

    output := {
        ProxySessions: ProxySessions
        NextToken: NextTokenString
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/voice-connectors/{VoiceConnectorId}/proxy-sessions/{ProxySessionId}", code: 201)
operation UpdateProxySession {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @required
        @httpLabel
        ProxySessionId: NonEmptyString128

        @required
        Capabilities: CapabilityList

        ExpiryMinutes: PositiveInteger
    }

    output := {
        ProxySession: ProxySession
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/voice-connectors/{VoiceConnectorId}/proxy-sessions/{ProxySessionId}", code: 204)
operation DeleteProxySession {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        @required
        @httpLabel
        ProxySessionId: NonEmptyString128
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@length(min: 1, max: 100)
list CountryList {
    member: Country
}

structure Proxy {
    DefaultSessionExpiryMinutes: Integer
    Disabled: Boolean
    FallBackPhoneNumber: E164PhoneNumber
    PhoneNumberCountries: StringList
}

@length(min: 2, max: 2)
list ParticipantPhoneNumberList {
    member: E164PhoneNumber
}

list CapabilityList {
    member: Capability
}

structure GeoMatchParams {
    @required
    Country: Country

    @required
    AreaCode: AreaCode
}

structure ProxySession {
    VoiceConnectorId: NonEmptyString128
    ProxySessionId: NonEmptyString128
    Name: String128
    Status: ProxySessionStatus
    ExpiryMinutes: PositiveInteger
    Capabilities: CapabilityList
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
    EndedTimestamp: Iso8601Timestamp
    Participants: Participants
    NumberSelectionBehavior: NumberSelectionBehavior
    GeoMatchLevel: GeoMatchLevel
    GeoMatchParams: GeoMatchParams
}

list Participants {
    member: Participant
}

structure Participant {
    PhoneNumber: E164PhoneNumber
    ProxyPhoneNumber: E164PhoneNumber
}

list ProxySessions {
    member: ProxySession
}

enum Capability {
    VOICE = "Voice"
    SMS
}

enum NumberSelectionBehavior {
    PREFER_STICKY = "PreferSticky"
    AVOID_STICKY = "AvoidSticky"
}

enum GeoMatchLevel {
    COUNTRY = "Country"
    AREA_CODE = "AreaCode"
}

enum ProxySessionStatus {
    OPEN = "Open"
    IN_PROGRESS = "InProgress"
    CLOSED = "Closed"
}

@pattern("^$|^[A-Z]{2,2}$")
string Country

@pattern("^$|^[a-zA-Z0-9 ]{0,30}$")
@sensitive
string ProxySessionNameString

@range(min: 1)
integer PositiveInteger

@pattern("^$|^[0-9]{3,3}$")
string AreaCode

@length(max: 128)
string String128
