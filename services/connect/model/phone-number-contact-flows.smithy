$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

resource PhoneNumberContactFlowResource {
    operations: [
        AssociatePhoneNumberContactFlow
        DisassociatePhoneNumberContactFlow
    ]
}

@idempotent
@http(method: "PUT", uri: "/phone-number/{PhoneNumberId}/contact-flow", code: 200)
operation AssociatePhoneNumberContactFlow {
    input := {
        @required
        @httpLabel
        PhoneNumberId: PhoneNumberId

        @required
        InstanceId: InstanceId

        @required
        ContactFlowId: ContactFlowId
    }

    errors: [
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
        AccessDeniedException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/phone-number/{PhoneNumberId}/contact-flow", code: 200)
operation DisassociatePhoneNumberContactFlow {
    input := {
        @required
        @httpLabel
        PhoneNumberId: PhoneNumberId

        @required
        @httpQuery("instanceId")
        InstanceId: InstanceId
    }

    errors: [
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
        AccessDeniedException
    ]
}
