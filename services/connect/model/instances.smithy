$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

resource InstanceResource {
    operations: [
        CreateInstance
        DescribeInstance
        ListInstances
        DeleteInstance
    ]
}

@idempotent
@http(method: "PUT", uri: "/instance", code: 200)
operation CreateInstance {
    input := {
        @idempotencyToken
        ClientToken: ClientToken

        @required
        IdentityManagementType: DirectoryType

        InstanceAlias: DirectoryAlias

        DirectoryId: DirectoryId

        @required
        InboundCallsEnabled: InboundCallsEnabled

        @required
        OutboundCallsEnabled: OutboundCallsEnabled

        Tags: TagMap
    }

    output := with [InstanceIdentityState] {}

    errors: [
        InvalidRequestException
        ServiceQuotaExceededException
        ThrottlingException
        ResourceNotFoundException
    ]
}

@readonly
@http(method: "GET", uri: "/instance/{InstanceId}", code: 200)
operation DescribeInstance {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId
    }

    output := {
        Instance: Instance
        ReplicationConfiguration: ReplicationConfiguration
    }

    errors: [
        InvalidRequestException
        ResourceNotFoundException
    ]
}

@readonly
@http(method: "GET", uri: "/instance", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "InstanceSummaryList")
operation ListInstances {
    input := {
        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult10
    }

    output := {
        InstanceSummaryList: InstanceSummaryList
        NextToken: NextToken
    }

    errors: [
        InvalidRequestException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/instance/{InstanceId}", code: 200)
operation DeleteInstance {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("clientToken")
        @idempotencyToken
        ClientToken: ClientToken
    }

    errors: [
        ResourceNotFoundException
        InvalidRequestException
    ]
}

@mixin
structure InstanceIdentityState {
    Id: InstanceId
    Arn: ARN
}

@mixin
structure InstanceState with [InstanceIdentityState] {
    IdentityManagementType: DirectoryType
    InstanceAlias: DirectoryAlias
    CreatedTime: Timestamp
    ServiceRole: ARN
    InstanceStatus: InstanceStatus
    InboundCallsEnabled: InboundCallsEnabled
    OutboundCallsEnabled: OutboundCallsEnabled
    InstanceAccessUrl: Url
}

structure Instance with [InstanceState] {
    StatusReason: InstanceStatusReason
    Tags: TagMap
}

structure InstanceStatusReason {
    Message: String
}

list InstanceSummaryList {
    member: InstanceSummary
}

structure InstanceSummary with [InstanceState] {}

structure ReplicationConfiguration {
    ReplicationStatusSummaryList: ReplicationStatusSummaryList
    SourceRegion: AwsRegion
    GlobalSignInEndpoint: GlobalSignInEndpoint
}

@length(min: 0, max: 11)
list ReplicationStatusSummaryList {
    member: ReplicationStatusSummary
}

structure ReplicationStatusSummary {
    Region: AwsRegion
    ReplicationStatus: InstanceReplicationStatus
    ReplicationStatusReason: ReplicationStatusReason
}

enum DirectoryType {
    SAML
    CONNECT_MANAGED
    EXISTING_DIRECTORY
}

enum InstanceStatus {
    CREATION_IN_PROGRESS
    ACTIVE
    CREATION_FAILED
}

enum InstanceReplicationStatus {
    INSTANCE_REPLICATION_COMPLETE
    INSTANCE_REPLICATION_IN_PROGRESS
    INSTANCE_REPLICATION_FAILED
    INSTANCE_REPLICA_DELETING
    INSTANCE_REPLICATION_DELETION_FAILED
    RESOURCE_REPLICATION_NOT_STARTED
}

@pattern("^[a-z]{2}(-[a-z]+){1,2}(-[0-9])?$")
@length(min: 8, max: 31)
string AwsRegion

@pattern("^(?!d-)([\\da-zA-Z]+)([-]*[\\da-zA-Z])*$")
@length(min: 1, max: 45)
@sensitive
string DirectoryAlias

@pattern("^d-[0-9a-f]{10}$")
@length(min: 12, max: 12)
string DirectoryId

@length(min: 1, max: 128)
string GlobalSignInEndpoint

boolean InboundCallsEnabled

boolean OutboundCallsEnabled

@length(min: 0, max: 1024)
string ReplicationStatusReason

string Url
