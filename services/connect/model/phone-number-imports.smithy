$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

resource PhoneNumberImportResource {
    operations: [
        ImportPhoneNumber
    ]
}

@http(method: "POST", uri: "/phone-number/import", code: 200)
operation ImportPhoneNumber {
    input := {
        @required
        InstanceId: InstanceId

        @required
        SourcePhoneNumberArn: ARN

        PhoneNumberDescription: PhoneNumberDescription

        Tags: TagMap

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [PhoneNumberIdentityState] {}

    errors: [
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
        IdempotencyException
        AccessDeniedException
    ]
}
