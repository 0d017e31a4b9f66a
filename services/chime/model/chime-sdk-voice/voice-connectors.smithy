$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource VoiceConnectorResource {
    operations: [
        CreateVoiceConnector
        GetVoiceConnector
        ListVoiceConnectors
        UpdateVoiceConnector
        DeleteVoiceConnector
        ListAvailableVoiceConnectorRegions
    ]
}

resource VoiceConnectorNumberResource {
    operations: [
        AssociatePhoneNumbersWithVoiceConnector
        DisassociatePhoneNumbersFromVoiceConnector
    ]
}

@http(method: "POST", uri: "/voice-connectors", code: 201)
operation CreateVoiceConnector {
    input := {
        @required
        Name: VoiceConnectorName

        AwsRegion: VoiceConnectorAwsRegion

        @required
        RequireEncryption: Boolean

        Tags: TagList
        IntegrationType: VoiceConnectorIntegrationType
        NetworkType: NetworkType
    }

    output := {
        VoiceConnector: VoiceConnector
    }

    errors: [
        AccessDeniedException
        ThrottledClientException
        ResourceLimitExceededException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}", code: 200)
operation GetVoiceConnector {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    output := {
        VoiceConnector: VoiceConnector
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "VoiceConnectors")
operation ListVoiceConnectors {
    input := {
        @httpQuery("next-token")
        NextToken: String

        @httpQuery("max-results")
        MaxResults: ResultMax
    }

    output := {
        VoiceConnectors: VoiceConnectorList
        NextToken: String
    }

    errors: [
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/voice-connectors/{VoiceConnectorId}", code: 200)
operation UpdateVoiceConnector {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString

        @required
        Name: VoiceConnectorName

        @required
        RequireEncryption: Boolean
    }

    output := {
        VoiceConnector: VoiceConnector
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/voice-connectors/{VoiceConnectorId}", code: 204)
operation DeleteVoiceConnector {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connector-regions", code: 200)
operation ListAvailableVoiceConnectorRegions {
    output := {
        VoiceConnectorRegions: VoiceConnectorAwsRegionList
    }

    errors: [
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/voice-connectors/{VoiceConnectorId}?operation=associate-phone-numbers", code: 200)
operation AssociatePhoneNumbersWithVoiceConnector {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString

        @required
        E164PhoneNumbers: E164PhoneNumberList

        ForceAssociate: NullableBoolean
    }

    output := {
        PhoneNumberErrors: PhoneNumberErrorList
    }

    errors: [
        NotFoundException
        AccessDeniedException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/voice-connectors/{VoiceConnectorId}?operation=disassociate-phone-numbers", code: 200)
operation DisassociatePhoneNumbersFromVoiceConnector {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString

        @required
        E164PhoneNumbers: E164PhoneNumberList
    }

    output := {
        PhoneNumberErrors: PhoneNumberErrorList
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

structure VoiceConnector {
    VoiceConnectorId: NonEmptyString
    AwsRegion: VoiceConnectorAwsRegion
    Name: VoiceConnectorName
    OutboundHostName: String
    RequireEncryption: Boolean
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
    VoiceConnectorArn: NonEmptyString
    IntegrationType: VoiceConnectorIntegrationType
    NetworkType: NetworkType
}

list VoiceConnectorList {
    member: VoiceConnector
}

list VoiceConnectorAwsRegionList {
    member: VoiceConnectorAwsRegion
}

enum VoiceConnectorAwsRegion {
    US_EAST_1 = "us-east-1"
    US_WEST_2 = "us-west-2"
    CA_CENTRAL_1 = "ca-central-1"
    EU_CENTRAL_1 = "eu-central-1"
    EU_WEST_1 = "eu-west-1"
    EU_WEST_2 = "eu-west-2"
    AP_NORTHEAST_2 = "ap-northeast-2"
    AP_NORTHEAST_1 = "ap-northeast-1"
    AP_SOUTHEAST_1 = "ap-southeast-1"
    AP_SOUTHEAST_2 = "ap-southeast-2"
}

enum VoiceConnectorIntegrationType {
    CONNECT_CALL_TRANSFER_CONNECTOR
    CONNECT_ANALYTICS_CONNECTOR
}

enum NetworkType {
    IPV4_ONLY
    DUAL_STACK
}

@pattern("^[a-zA-Z0-9 _.-]+$")
@length(min: 1, max: 256)
string VoiceConnectorName
