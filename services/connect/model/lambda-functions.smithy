$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource LambdaFunctionResource {
    operations: [
        AssociateLambdaFunction
        DisassociateLambdaFunction
        ListLambdaFunctions
    ]
}

@idempotent
@http(method: "PUT", uri: "/instance/{InstanceId}/lambda-function", code: 200)
operation AssociateLambdaFunction {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        FunctionArn: FunctionArn

        @idempotencyToken
        ClientToken: ClientToken
    }

    errors: [
        ResourceNotFoundException
        ResourceConflictException
        InvalidRequestException
        InvalidParameterException
        ServiceQuotaExceededException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/instance/{InstanceId}/lambda-function", code: 200)
operation DisassociateLambdaFunction {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpQuery("functionArn")
        FunctionArn: FunctionArn

        @httpQuery("clientToken")
        @idempotencyToken
        ClientToken: ClientToken
    }

    errors: [
        ResourceNotFoundException
        InvalidRequestException
        InvalidParameterException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/instance/{InstanceId}/lambda-functions", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "LambdaFunctions")
operation ListLambdaFunctions {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult25
    }

    output := {
        LambdaFunctions: FunctionArnsList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
        InvalidRequestException
        InvalidParameterException
        ThrottlingException
    ]
}

@stored
structure StoredLambdaFunction {
    @required
    FunctionArn: FunctionArn
}

list FunctionArnsList {
    member: FunctionArn
}

@length(min: 1, max: 140)
string FunctionArn

@range(min: 1, max: 25)
integer MaxResult25
