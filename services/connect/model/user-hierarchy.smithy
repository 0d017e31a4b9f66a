$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource UserHierarchyStructureResource {
    operations: [
        DescribeUserHierarchyStructure
        UpdateUserHierarchyStructure
    ]
}

resource UserHierarchyGroupResource {
    operations: [
        CreateUserHierarchyGroup
        DescribeUserHierarchyGroup
        ListUserHierarchyGroups
        UpdateUserHierarchyGroupName
        DeleteUserHierarchyGroup
    ]
}

@readonly
@http(method: "GET", uri: "/user-hierarchy-structure/{InstanceId}", code: 200)
operation DescribeUserHierarchyStructure {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId
    }

    output := {
        HierarchyStructure: HierarchyStructure
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/user-hierarchy-structure/{InstanceId}", code: 200)
operation UpdateUserHierarchyStructure {
    input := {
        @required
        HierarchyStructure: HierarchyStructureUpdate

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ResourceInUseException
        ThrottlingException
    ]
}

@idempotent
@http(method: "PUT", uri: "/user-hierarchy-groups/{InstanceId}", code: 200)
operation CreateUserHierarchyGroup {
    input := {
        @required
        Name: HierarchyGroupName

        ParentGroupId: HierarchyGroupId

        @required
        @httpLabel
        InstanceId: InstanceId

        Tags: TagMap
    }

    output := {
        HierarchyGroupId: HierarchyGroupId
        HierarchyGroupArn: ARN
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        DuplicateResourceException
        LimitExceededException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/user-hierarchy-groups/{InstanceId}/{HierarchyGroupId}", code: 200)
operation DescribeUserHierarchyGroup {
    input := {
        @required
        @httpLabel
        HierarchyGroupId: HierarchyGroupId

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    output := {
        HierarchyGroup: HierarchyGroup
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/user-hierarchy-groups-summary/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "UserHierarchyGroupSummaryList")
operation ListUserHierarchyGroups {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult1000
    }

    output := {
        UserHierarchyGroupSummaryList: HierarchyGroupSummaryList
        NextToken: NextToken
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/user-hierarchy-groups/{InstanceId}/{HierarchyGroupId}/name", code: 200)
operation UpdateUserHierarchyGroupName {
    input := {
        @required
        Name: HierarchyGroupName

        @required
        @httpLabel
        HierarchyGroupId: HierarchyGroupId

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        DuplicateResourceException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/user-hierarchy-groups/{InstanceId}/{HierarchyGroupId}", code: 200)
operation DeleteUserHierarchyGroup {
    input := {
        @required
        @httpLabel
        HierarchyGroupId: HierarchyGroupId

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ResourceInUseException
        ThrottlingException
    ]
}

structure HierarchyStructure {
    LevelOne: HierarchyLevel
    LevelTwo: HierarchyLevel
    LevelThree: HierarchyLevel
    LevelFour: HierarchyLevel
    LevelFive: HierarchyLevel
}

@mixin
structure HierarchyLevelState {
    Id: HierarchyLevelId
    Name: HierarchyLevelName
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

structure HierarchyLevel with [HierarchyLevelState] {
    Arn: ARN
}

@stored
structure StoredHierarchyLevel with [HierarchyLevelState] {
    @required
    $Id

    @required
    $Name
}

structure HierarchyStructureUpdate {
    LevelOne: HierarchyLevelUpdate
    LevelTwo: HierarchyLevelUpdate
    LevelThree: HierarchyLevelUpdate
    LevelFour: HierarchyLevelUpdate
    LevelFive: HierarchyLevelUpdate
}

structure HierarchyLevelUpdate {
    @required
    Name: HierarchyLevelName
}

@mixin
structure HierarchyGroupState {
    Id: HierarchyGroupId
    Name: HierarchyGroupName
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

structure HierarchyGroup with [HierarchyGroupState] {
    Arn: ARN
    LevelId: HierarchyLevelId
    HierarchyPath: HierarchyPath
    Tags: TagMap
}

@stored
structure StoredHierarchyGroup with [HierarchyGroupState] {
    @required
    $Id

    @required
    $Name

    @required
    LevelId: HierarchyLevelId

    // Absent for a group of level one.
    ParentGroupId: HierarchyGroupId
}

structure HierarchyPath {
    LevelOne: HierarchyGroupSummary
    LevelTwo: HierarchyGroupSummary
    LevelThree: HierarchyGroupSummary
    LevelFour: HierarchyGroupSummary
    LevelFive: HierarchyGroupSummary
}

structure HierarchyGroupSummary with [HierarchyGroupState] {
    Arn: ARN
}

list HierarchyGroupSummaryList {
    member: HierarchyGroupSummary
}

string HierarchyLevelId

string HierarchyLevelName

string HierarchyGroupName
