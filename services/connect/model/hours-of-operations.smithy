$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource HoursOfOperationResource {
    operations: [
        CreateHoursOfOperation
        DescribeHoursOfOperation
        ListHoursOfOperations
        UpdateHoursOfOperation
        DeleteHoursOfOperation
    ]
}

@idempotent
@http(method: "PUT", uri: "/hours-of-operations/{InstanceId}", code: 200)
operation CreateHoursOfOperation {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        Name: CommonNameLength127

        Description: HoursOfOperationDescription

        @required
        TimeZone: TimeZone

        @required
        Config: HoursOfOperationConfigList

        ParentHoursOfOperationConfigs: ParentHoursOfOperationConfigList

        Tags: TagMap
    }

    output := {
        HoursOfOperationId: HoursOfOperationId
        HoursOfOperationArn: ARN
    }

    errors: [
        DuplicateResourceException
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        LimitExceededException
        ThrottlingException
        ServiceQuotaExceededException
    ]
}

@readonly
@http(method: "GET", uri: "/hours-of-operations/{InstanceId}/{HoursOfOperationId}", code: 200)
operation DescribeHoursOfOperation {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        HoursOfOperationId: HoursOfOperationId
    }

    output := {
        HoursOfOperation: HoursOfOperation
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/hours-of-operations-summary/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "HoursOfOperationSummaryList")
operation ListHoursOfOperations {
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
        HoursOfOperationSummaryList: HoursOfOperationSummaryList
        NextToken: NextToken
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/hours-of-operations/{InstanceId}/{HoursOfOperationId}", code: 200)
operation UpdateHoursOfOperation {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        HoursOfOperationId: HoursOfOperationId

        Name: CommonNameLength127

        Description: UpdateHoursOfOperationDescription

        TimeZone: TimeZone

        Config: HoursOfOperationConfigList
    }

    errors: [
        DuplicateResourceException
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/hours-of-operations/{InstanceId}/{HoursOfOperationId}", code: 200)
operation DeleteHoursOfOperation {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        HoursOfOperationId: HoursOfOperationId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@length(min: 0, max: 100)
list HoursOfOperationConfigList {
    member: HoursOfOperationConfig
}

structure HoursOfOperationConfig {
    @required
    Day: HoursOfOperationDays

    @required
    StartTime: HoursOfOperationTimeSlice

    @required
    EndTime: HoursOfOperationTimeSlice
}

structure HoursOfOperationTimeSlice {
    @required
    Hours: Hours24Format

    @required
    Minutes: MinutesLimit60
}

@length(min: 0, max: 3)
list ParentHoursOfOperationConfigList {
    member: ParentHoursOfOperationConfig
}

structure ParentHoursOfOperationConfig {
    HoursOfOperationId: HoursOfOperationId
}

@mixin
structure HoursOfOperationState {
    HoursOfOperationId: HoursOfOperationId
    Name: CommonNameLength127
    Description: HoursOfOperationDescription
    TimeZone: TimeZone
    Config: HoursOfOperationConfigList
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

structure HoursOfOperation with [HoursOfOperationState] {
    HoursOfOperationArn: ARN
    ParentHoursOfOperations: ParentHoursOfOperationsList
    Tags: TagMap
}

@stored
structure StoredHoursOfOperation with [HoursOfOperationState] {
    @required
    $HoursOfOperationId

    @required
    $Name

    @required
    $TimeZone

    @required
    $Config

    ParentIds: ParentHoursOfOperationIds

    // Whether the instance came with it.
    IsDefault: Boolean
}

list ParentHoursOfOperationIds {
    member: HoursOfOperationId
}

list ParentHoursOfOperationsList {
    member: HoursOfOperationsIdentifier
}

structure HoursOfOperationsIdentifier {
    @required
    Name: CommonNameLength127

    @required
    Id: HoursOfOperationId

    Arn: ARN
}

list HoursOfOperationSummaryList {
    member: HoursOfOperationSummary
}

structure HoursOfOperationSummary {
    Id: HoursOfOperationId
    Arn: ARN
    Name: HoursOfOperationName
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

enum HoursOfOperationDays {
    SUNDAY
    MONDAY
    TUESDAY
    WEDNESDAY
    THURSDAY
    FRIDAY
    SATURDAY
}

@length(min: 1, max: 250)
string HoursOfOperationDescription

string TimeZone

@range(min: 0, max: 23)
integer Hours24Format

@range(min: 0, max: 59)
integer MinutesLimit60

string HoursOfOperationName

@length(min: 0, max: 250)
string UpdateHoursOfOperationDescription
