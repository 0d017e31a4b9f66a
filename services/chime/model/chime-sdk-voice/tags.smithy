$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource TagsResource {
    operations: [
        ListTagsForResource
        TagResource
        UntagResource
    ]
}

@readonly
@http(method: "GET", uri: "/tags", code: 200)
operation ListTagsForResource {
    input := {
        @required
        @httpQuery("arn")
        ResourceARN: Arn
    }

    output := {
        Tags: TagList
    }

    errors: [
        NotFoundException
    ]
}

@http(method: "POST", uri: "/tags?operation=tag-resource", code: 204)
operation TagResource {
    input := {
        @required
        ResourceARN: Arn

        @required
        Tags: TagList
    }

    errors: [
        NotFoundException
        ResourceLimitExceededException
    ]
}

@http(method: "POST", uri: "/tags?operation=untag-resource", code: 204)
operation UntagResource {
    input := {
        @required
        ResourceARN: Arn

        @required
        TagKeys: TagKeyList
    }

    errors: [
        NotFoundException
    ]
}

@length(min: 1, max: 50)
list TagKeyList {
    member: TagKey
}
