$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource TaggingResource {
    operations: [
        TagResource
        UntagResource
        ListTagsForResource
    ]
}

operation TagResource {
    input := {
        @required
        ResourceArn: AmazonResourceName

        @required
        Tags: NonEmptyTagList
    }

    output := {}

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
    ]
}

operation UntagResource {
    input := {
        @required
        ResourceArn: AmazonResourceName

        @required
        TagKeys: TagKeyList
    }

    output := {}

    errors: [
        ResourceNotFoundException
    ]
}

operation ListTagsForResource {
    input := {
        @required
        ResourceArn: AmazonResourceName
    }

    output := {
        ResourceArn: AmazonResourceName
        Tags: TagList
    }

    errors: [
        ResourceNotFoundException
    ]
}

@pattern("^arn:[A-Za-z0-9_:/-]+$")
@length(min: 20, max: 256)
string AmazonResourceName

@length(min: 0, max: 200)
list TagList {
    member: Tag
}

@length(min: 1, max: 200)
list NonEmptyTagList {
    member: Tag
}

@length(min: 1, max: 200)
list TagKeyList {
    member: TagKey
}

structure Tag {
    @required
    Key: TagKey

    @required
    Value: TagValue
}

@pattern("^.+$")
@length(min: 1, max: 128)
string TagKey

@pattern("^.*$")
@length(min: 0, max: 256)
string TagValue

// What Dialtone keeps; not part of the wire contract.

// The tags of one resource, in the order in which their keys were first given.
@stored
structure ResourceTags {
    @required
    Tags: TagList
}
