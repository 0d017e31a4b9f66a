$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource OptedOutNumberResource {
    operations: [
        PutOptedOutNumber
        DescribeOptedOutNumbers
        DeleteOptedOutNumber
    ]
}

operation PutOptedOutNumber {
    input := {
        @required
        OptOutListName: OptOutListNameOrArn

        @required
        OptedOutNumber: PhoneNumber
    }

    output := with [OptedOutNumberState] {
        OptOutListArn: String
        OptOutListName: OptOutListName
    }

    errors: [
        ResourceNotFoundException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "OptedOutNumbers")
operation DescribeOptedOutNumbers {
    input := {
        @required
        OptOutListName: OptOutListNameOrArn

        OptedOutNumbers: OptedOutNumberList
        Filters: OptedOutFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        OptOutListArn: String
        OptOutListName: OptOutListName
        OptedOutNumbers: OptedOutNumberInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteOptedOutNumber {
    input := {
        @required
        OptOutListName: OptOutListNameOrArn

        @required
        OptedOutNumber: PhoneNumber
    }

    output := with [OptedOutNumberState] {
        OptOutListArn: String
        OptOutListName: OptOutListName
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@mixin
structure OptedOutNumberState {
    OptedOutNumber: PhoneNumber
    OptedOutTimestamp: Timestamp
    EndUserOptedOut: PrimitiveBoolean = false
}

@length(min: 0, max: 5)
list OptedOutNumberList {
    member: PhoneNumber
}

@length(min: 0, max: 20)
list OptedOutFilterList {
    member: OptedOutFilter
}

structure OptedOutFilter {
    @required
    Name: OptedOutFilterName

    @required
    Values: FilterValueList
}

enum OptedOutFilterName {
    END_USER_OPTED_OUT = "end-user-opted-out"
}

list OptedOutNumberInformationList {
    member: OptedOutNumberInformation
}

structure OptedOutNumberInformation with [OptedOutNumberState] {
    @required
    $OptedOutNumber

    @required
    $OptedOutTimestamp

    @required
    $EndUserOptedOut
}

// What Dialtone keeps; not part of the wire contract.

@stored
structure OptedOutNumber with [OptedOutNumberState] {
    @required
    $OptedOutNumber

    @required
    $OptedOutTimestamp

    @required
    $EndUserOptedOut
}

// That a number was taken off a list, kept for as long as it cannot be taken off again.
@stored
structure OptIn {
    @required
    OptedInNumber: PhoneNumber

    @required
    OptedInTimestamp: Timestamp
}
