$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

resource ReplicationResource {
    operations: [
        ReplicateInstance
    ]
}

@http(method: "POST", uri: "/instance/{InstanceId}/replicate", code: 200)
operation ReplicateInstance {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceIdOrArn

        @required
        ReplicaRegion: AwsRegion

        @idempotencyToken
        ClientToken: ClientToken

        @required
        ReplicaAlias: DirectoryAlias
    }

    output := with [InstanceIdentityState] {}

    errors: [
        InvalidRequestException
        AccessDeniedException
        ServiceQuotaExceededException
        ThrottlingException
        ResourceNotFoundException
        ResourceNotReadyException
        ResourceConflictException
    ]
}
