$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

resource TaggingResource {
    operations: [
        TagResource
        UntagResource
        ListTagsForResource
    ]
}

@http(method: "POST", uri: "/tags/{resourceArn}", code: 200)
operation TagResource {
    input := {
        @required
        @httpLabel
        resourceArn: ARN

        @required
        tags: TagMap
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/tags/{resourceArn}", code: 200)
operation UntagResource {
    input := {
        @required
        @httpLabel
        resourceArn: ARN

        @required
        @httpQuery("tagKeys")
        tagKeys: TagKeyList
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/tags/{resourceArn}", code: 200)
operation ListTagsForResource {
    input := {
        @required
        @httpLabel
        resourceArn: ARN
    }

    output := {
        tags: TagMap
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@length(min: 1, max: 50)
map TagMap {
    key: TagKey
    value: TagValue
}

@length(min: 1, max: 50)
list TagKeyList {
    member: TagKey
}

@pattern("^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$")
@length(min: 1, max: 128)
string TagKey

@length(max: 256)
string TagValue
