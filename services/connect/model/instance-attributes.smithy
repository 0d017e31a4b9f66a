$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

resource InstanceAttributeResource {
    operations: [
        DescribeInstanceAttribute
        ListInstanceAttributes
        UpdateInstanceAttribute
    ]
}

@readonly
@http(method: "GET", uri: "/instance/{InstanceId}/attribute/{AttributeType}", code: 200)
operation DescribeInstanceAttribute {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        AttributeType: InstanceAttributeType
    }

    output := {
        Attribute: Attribute
    }

    errors: [
        ResourceNotFoundException
        InvalidRequestException
        InvalidParameterException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/instance/{InstanceId}/attributes", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Attributes")
operation ListInstanceAttributes {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult7
    }

    output := {
        Attributes: AttributesList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
        InvalidRequestException
        InvalidParameterException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/instance/{InstanceId}/attribute/{AttributeType}", code: 200)
operation UpdateInstanceAttribute {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        AttributeType: InstanceAttributeType

        @required
        Value: InstanceAttributeValue

        @idempotencyToken
        ClientToken: ClientToken
    }

    errors: [
        ResourceNotFoundException
        InvalidRequestException
        InvalidParameterException
        ThrottlingException
    ]
}

structure Attribute {
    AttributeType: InstanceAttributeType
    Value: InstanceAttributeValue
}

list AttributesList {
    member: Attribute
}

enum InstanceAttributeType {
    INBOUND_CALLS
    OUTBOUND_CALLS
    CONTACTFLOW_LOGS
    CONTACT_LENS
    AUTO_RESOLVE_BEST_VOICES
    USE_CUSTOM_TTS_VOICES
    EARLY_MEDIA
    MULTI_PARTY_CONFERENCE
    HIGH_VOLUME_OUTBOUND
    ENHANCED_CONTACT_MONITORING
    ENHANCED_CHAT_MONITORING
    MULTI_PARTY_CHAT_CONFERENCE
    MESSAGE_STREAMING
}

@length(min: 1, max: 100)
string InstanceAttributeValue

@range(min: 1, max: 7)
integer MaxResult7
