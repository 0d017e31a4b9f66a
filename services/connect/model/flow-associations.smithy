$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource FlowAssociationResource {
    operations: [
        AssociateFlow
        GetFlowAssociation
        DisassociateFlow
        BatchGetFlowAssociation
        ListFlowAssociations
    ]
}

@idempotent
@http(method: "PUT", uri: "/flow-associations/{InstanceId}", code: 200)
operation AssociateFlow {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        ResourceId: ARN

        @required
        FlowId: ARN

        @required
        ResourceType: FlowAssociationResourceType
    }

    output := {}

    errors: [
        AccessDeniedException
        ResourceNotFoundException
        InvalidRequestException
        InvalidParameterException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/flow-associations/{InstanceId}/{ResourceId}/{ResourceType}", code: 200)
operation GetFlowAssociation {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ResourceId: ARN

        @required
        @httpLabel
        ResourceType: FlowAssociationResourceType
    }

    output := {
        ResourceId: ARN
        FlowId: ARN
        ResourceType: FlowAssociationResourceType
    }

    errors: [
        AccessDeniedException
        ResourceNotFoundException
        InvalidRequestException
        InvalidParameterException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/flow-associations/{InstanceId}/{ResourceId}/{ResourceType}", code: 200)
operation DisassociateFlow {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ResourceId: ARN

        @required
        @httpLabel
        ResourceType: FlowAssociationResourceType
    }

    output := {}

    errors: [
        AccessDeniedException
        ResourceNotFoundException
        InvalidRequestException
        InvalidParameterException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/flow-associations-batch/{InstanceId}", code: 200)
operation BatchGetFlowAssociation {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        ResourceIds: resourceArnListMaxLimit100

        ResourceType: ListFlowAssociationResourceType
    }

    output := {
        FlowAssociationSummaryList: FlowAssociationSummaryList
    }

    errors: [
        AccessDeniedException
        ResourceNotFoundException
        InvalidRequestException
        InvalidParameterException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/flow-associations-summary/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "FlowAssociationSummaryList")
operation ListFlowAssociations {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("ResourceType")
        ResourceType: ListFlowAssociationResourceType

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult1000
    }

    output := {
        FlowAssociationSummaryList: FlowAssociationSummaryList
        NextToken: NextToken
    }

    errors: [
        AccessDeniedException
        ResourceNotFoundException
        InvalidRequestException
        InvalidParameterException
        ThrottlingException
    ]
}

@length(min: 1, max: 100)
list resourceArnListMaxLimit100 {
    member: ARN
}

list FlowAssociationSummaryList {
    member: FlowAssociationSummary
}

structure FlowAssociationSummary {
    ResourceId: ARN
    FlowId: ARN
    ResourceType: ListFlowAssociationResourceType
}

// Of numbers and of what other services have. Resources are kept by ARN: those of numbers say the number's own region.
@stored
structure StoredFlowAssociation {
    @required
    ResourceId: ARN

    // A value of FlowAssociationResourceType or of ListFlowAssociationResourceType; neither has all.
    @required
    ResourceType: String

    @required
    ContactFlowId: ContactFlowId
}

enum FlowAssociationResourceType {
    SMS_PHONE_NUMBER
    INBOUND_EMAIL
    OUTBOUND_EMAIL
    ANALYTICS_CONNECTOR
    WHATSAPP_MESSAGING_PHONE_NUMBER
}

enum ListFlowAssociationResourceType {
    WHATSAPP_MESSAGING_PHONE_NUMBER
    VOICE_PHONE_NUMBER
    INBOUND_EMAIL
    OUTBOUND_EMAIL
    ANALYTICS_CONNECTOR
}
