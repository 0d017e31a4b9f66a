$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource PoolResource {
    operations: [
        CreatePool
        DescribePools
        UpdatePool
        DeletePool
        AssociateOriginationIdentity
        DisassociateOriginationIdentity
        ListPoolOriginationIdentities
    ]
}

operation CreatePool {
    input := {
        @required
        OriginationIdentity: PhoneOrSenderIdOrArn

        IsoCountryCode: IsoCountryCode

        @required
        MessageType: MessageType

        DeletionProtectionEnabled: Boolean
        Tags: TagList

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [StoredPoolState] {
        Tags: TagList
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Pools")
operation DescribePools {
    input := {
        PoolIds: PoolIdList
        Filters: PoolFilterList
        NextToken: NextToken
        MaxResults: MaxResults
        Owner: Owner
    }

    output := {
        Pools: PoolInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation UpdatePool {
    input := {
        @required
        PoolId: PoolIdOrArn

        TwoWayEnabled: Boolean
        TwoWayChannelArn: TwoWayChannelArn
        TwoWayChannelRole: IamRoleArn
        SelfManagedOptOutsEnabled: Boolean
        OptOutListName: OptOutListNameOrArn
        SharedRoutesEnabled: Boolean
        DeletionProtectionEnabled: Boolean
    }

    output := with [StoredPoolState] {}

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation DeletePool {
    input := {
        @required
        PoolId: PoolIdOrArn
    }

    output := with [PoolState] {}

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation AssociateOriginationIdentity {
    input := {
        @required
        PoolId: PoolIdOrArn

        @required
        OriginationIdentity: PhoneOrSenderIdOrArn

        IsoCountryCode: IsoCountryCode

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [PoolIdentity, PoolMemberIdentity] {}

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

operation DisassociateOriginationIdentity {
    input := {
        @required
        PoolId: PoolIdOrArn

        @required
        OriginationIdentity: PhoneOrSenderIdOrArn

        IsoCountryCode: IsoCountryCode

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [PoolIdentity, PoolMemberIdentity] {}

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "OriginationIdentities")
operation ListPoolOriginationIdentities {
    input := {
        @required
        PoolId: PoolIdOrArn

        Filters: PoolOriginationIdentitiesFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := with [PoolIdentity] {
        OriginationIdentities: OriginationIdentityMetadataList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

@mixin
structure PoolIdentity {
    PoolArn: String
    PoolId: String
}

@mixin
structure PoolState with [PoolIdentity] {
    Status: PoolStatus
    MessageType: MessageType
    TwoWayEnabled: PrimitiveBoolean = false
    TwoWayChannelArn: TwoWayChannelArn
    TwoWayChannelRole: IamRoleArn
    SelfManagedOptOutsEnabled: PrimitiveBoolean = false
    OptOutListName: OptOutListName
    SharedRoutesEnabled: PrimitiveBoolean = false
    CreatedTimestamp: Timestamp
}

@mixin
structure StoredPoolState with [PoolState] {
    DeletionProtectionEnabled: PrimitiveBoolean = false
}

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string PhoneOrSenderIdOrArn

enum PoolStatus {
    CREATING
    ACTIVE
    DELETING
}

@length(min: 0, max: 5)
list PoolIdList {
    member: PoolIdOrArn
}

@length(min: 0, max: 20)
list PoolFilterList {
    member: PoolFilter
}

structure PoolFilter {
    @required
    Name: PoolFilterName

    @required
    Values: FilterValueList
}

enum PoolFilterName {
    STATUS = "status"
    MESSAGE_TYPE = "message-type"
    TWO_WAY_ENABLED = "two-way-enabled"
    SELF_MANAGED_OPT_OUTS_ENABLED = "self-managed-opt-outs-enabled"
    OPT_OUT_LIST_NAME = "opt-out-list-name"
    SHARED_ROUTES_ENABLED = "shared-routes-enabled"
    DELETION_PROTECTION_ENABLED = "deletion-protection-enabled"
    TWO_WAY_CHANNEL_ARN = "two-way-channel-arn"
}

list PoolInformationList {
    member: PoolInformation
}

structure PoolInformation with [StoredPoolState] {
    @required
    $PoolArn

    @required
    $PoolId

    @required
    $Status

    @required
    $MessageType

    @required
    $TwoWayEnabled

    @required
    $SelfManagedOptOutsEnabled

    @required
    $OptOutListName

    @required
    $SharedRoutesEnabled

    @required
    $DeletionProtectionEnabled

    @required
    $CreatedTimestamp
}

@length(min: 0, max: 20)
list PoolOriginationIdentitiesFilterList {
    member: PoolOriginationIdentitiesFilter
}

structure PoolOriginationIdentitiesFilter {
    @required
    Name: PoolOriginationIdentitiesFilterName

    @required
    Values: FilterValueList
}

enum PoolOriginationIdentitiesFilterName {
    ISO_COUNTRY_CODE = "iso-country-code"
    NUMBER_CAPABILITY = "number-capability"
}

list OriginationIdentityMetadataList {
    member: OriginationIdentityMetadata
}

@mixin
structure PoolMemberIdentity {
    OriginationIdentityArn: String
    OriginationIdentity: String
    IsoCountryCode: IsoCountryCode
}

@mixin
structure OriginationIdentityState with [PoolMemberIdentity] {
    NumberCapabilities: NumberCapabilityList
    PhoneNumber: PhoneNumber
}

structure OriginationIdentityMetadata with [OriginationIdentityState] {
    @required
    $OriginationIdentityArn

    @required
    $OriginationIdentity

    @required
    $IsoCountryCode

    @required
    $NumberCapabilities
}

// What Dialtone keeps; not part of the wire contract.

@stored
structure Pool with [StoredPoolState] {
    @required
    $PoolArn

    @required
    $PoolId

    @required
    $Status

    @required
    $MessageType

    @required
    $OptOutListName

    @required
    $CreatedTimestamp
}

// An origination identity of a pool.
@stored
structure PoolMember with [OriginationIdentityState] {
    @required
    $OriginationIdentityArn

    @required
    $OriginationIdentity

    @required
    $NumberCapabilities
}
