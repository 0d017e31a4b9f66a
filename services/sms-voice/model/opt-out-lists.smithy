$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource OptOutListResource {
    operations: [
        CreateOptOutList
        DescribeOptOutLists
        DeleteOptOutList
    ]
}

operation CreateOptOutList {
    input := {
        @required
        OptOutListName: OptOutListName

        Tags: TagList

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [OptOutListState] {
        Tags: TagList
    }

    errors: [
        ServiceQuotaExceededException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "OptOutLists")
operation DescribeOptOutLists {
    input := {
        OptOutListNames: OptOutListNameList
        NextToken: NextToken
        MaxResults: MaxResults
        Owner: Owner
    }

    output := {
        OptOutLists: OptOutListInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteOptOutList {
    input := {
        @required
        OptOutListName: OptOutListNameOrArn
    }

    output := with [OptOutListState] {}

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@mixin
structure OptOutListState {
    OptOutListArn: String
    OptOutListName: OptOutListName
    CreatedTimestamp: Timestamp
}

list OptOutListInformationList {
    member: OptOutListInformation
}

structure OptOutListInformation with [OptOutListState] {
    @required
    $OptOutListArn

    @required
    $OptOutListName

    @required
    $CreatedTimestamp
}

@length(min: 0, max: 5)
list OptOutListNameList {
    member: OptOutListNameOrArn
}

@pattern("^[A-Za-z0-9_-]+$")
@length(min: 1, max: 64)
string OptOutListName

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string OptOutListNameOrArn

// What Dialtone keeps; not part of the wire contract.

@stored
structure OptOutList with [OptOutListState] {
    @required
    $OptOutListArn

    @required
    $OptOutListName

    @required
    $CreatedTimestamp
}
