$version: "2"

namespace com.amazonaws.chimesdkvoice

// Members and parameters that several families of operations share.

list StringList {
    member: String
}

structure Tag {
    @required
    Key: TagKey

    @required
    Value: TagValue
}

@length(min: 1, max: 50)
list TagList {
    member: Tag
}

@pattern("^arn[\\/\\:\\-\\_\\.a-zA-Z0-9]+$")
@length(min: 1, max: 1024)
@sensitive
string Arn

@pattern("^[-_a-zA-Z0-9]{2,64}$")
string ClientRequestId

@length(max: 65535)
string NextTokenString

@pattern("^.*\\S.*$")
string NonEmptyString

@pattern("^.*\\S.*$")
@length(min: 1, max: 128)
string NonEmptyString128

@pattern("^.*\\S.*$")
@length(min: 1, max: 256)
string NonEmptyString256

@sensitive
string SensitiveString

@length(min: 1, max: 128)
@sensitive
string TagKey

@length(min: 0, max: 256)
@sensitive
string TagValue
