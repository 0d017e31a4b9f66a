$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource VoiceConnectorOriginationResource {
    operations: [
        PutVoiceConnectorOrigination
        GetVoiceConnectorOrigination
        DeleteVoiceConnectorOrigination
    ]
}

resource VoiceConnectorTerminationResource {
    operations: [
        PutVoiceConnectorTermination
        GetVoiceConnectorTermination
        DeleteVoiceConnectorTermination
        GetVoiceConnectorTerminationHealth
        PutVoiceConnectorTerminationCredentials
        ListVoiceConnectorTerminationCredentials
        DeleteVoiceConnectorTerminationCredentials
    ]
}

resource VoiceConnectorEmergencyCallingResource {
    operations: [
        PutVoiceConnectorEmergencyCallingConfiguration
        GetVoiceConnectorEmergencyCallingConfiguration
        DeleteVoiceConnectorEmergencyCallingConfiguration
    ]
}

@idempotent
@http(method: "PUT", uri: "/voice-connectors/{VoiceConnectorId}/origination", code: 200)
operation PutVoiceConnectorOrigination {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString

        @required
        Origination: Origination
    }

    output := {
        Origination: Origination
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/origination", code: 200)
operation GetVoiceConnectorOrigination {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    output := {
        Origination: Origination
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/voice-connectors/{VoiceConnectorId}/origination", code: 204)
operation DeleteVoiceConnectorOrigination {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/voice-connectors/{VoiceConnectorId}/termination", code: 200)
operation PutVoiceConnectorTermination {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString

        @required
        Termination: Termination
    }

    output := {
        Termination: Termination
    }

    errors: [
        NotFoundException
        AccessDeniedException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/termination", code: 200)
operation GetVoiceConnectorTermination {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    output := {
        Termination: Termination
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/voice-connectors/{VoiceConnectorId}/termination", code: 204)
operation DeleteVoiceConnectorTermination {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/termination/health", code: 200)
operation GetVoiceConnectorTerminationHealth {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    output := {
        TerminationHealth: TerminationHealth
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/voice-connectors/{VoiceConnectorId}/termination/credentials?operation=put", code: 204)
operation PutVoiceConnectorTerminationCredentials {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString

        Credentials: CredentialList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/termination/credentials", code: 200)
operation ListVoiceConnectorTerminationCredentials {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    output := {
        Usernames: SensitiveStringList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/voice-connectors/{VoiceConnectorId}/termination/credentials?operation=delete", code: 204)
operation DeleteVoiceConnectorTerminationCredentials {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString

        @required
        Usernames: SensitiveStringList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/voice-connectors/{VoiceConnectorId}/emergency-calling-configuration", code: 200)
operation PutVoiceConnectorEmergencyCallingConfiguration {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString

        @required
        EmergencyCallingConfiguration: EmergencyCallingConfiguration
    }

    output := {
        EmergencyCallingConfiguration: EmergencyCallingConfiguration
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/emergency-calling-configuration", code: 200)
operation GetVoiceConnectorEmergencyCallingConfiguration {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    output := {
        EmergencyCallingConfiguration: EmergencyCallingConfiguration
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/voice-connectors/{VoiceConnectorId}/emergency-calling-configuration", code: 204)
operation DeleteVoiceConnectorEmergencyCallingConfiguration {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

structure Origination {
    Routes: OriginationRouteList
    Disabled: Boolean
}

list OriginationRouteList {
    member: OriginationRoute
}

structure OriginationRoute {
    Host: String
    Port: Port
    Protocol: OriginationRouteProtocol
    Priority: OriginationRoutePriority
    Weight: OriginationRouteWeight
}

structure Termination {
    CpsLimit: CpsLimit
    DefaultPhoneNumber: E164PhoneNumber
    CallingRegions: CallingRegionList
    CidrAllowedList: StringList
    Disabled: Boolean
}

list CallingRegionList {
    member: CallingRegion
}

structure TerminationHealth {
    Timestamp: Iso8601Timestamp
    Source: String
}

list CredentialList {
    member: Credential
}

structure Credential {
    Username: SensitiveString
    Password: SensitiveString
}

list SensitiveStringList {
    member: SensitiveString
}

structure EmergencyCallingConfiguration {
    DNIS: DNISEmergencyCallingConfigurationList
}

list DNISEmergencyCallingConfigurationList {
    member: DNISEmergencyCallingConfiguration
}

structure DNISEmergencyCallingConfiguration {
    @required
    EmergencyPhoneNumber: E164PhoneNumber

    TestPhoneNumber: E164PhoneNumber

    @required
    CallingCountry: Alpha2CountryCode
}

enum OriginationRouteProtocol {
    TCP
    UDP
}

@range(min: 0, max: 65535)
integer Port

@range(min: 1, max: 100)
integer OriginationRoutePriority

@range(min: 1, max: 100)
integer OriginationRouteWeight

@range(min: 1)
integer CpsLimit

string CallingRegion
