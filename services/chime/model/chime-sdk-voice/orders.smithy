$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource OrderResource {
    operations: [
        CreatePhoneNumberOrder
        GetPhoneNumberOrder
        ListPhoneNumberOrders
    ]
}

@http(method: "POST", uri: "/phone-number-orders", code: 201)
operation CreatePhoneNumberOrder {
    input := {
        @required
        ProductType: PhoneNumberProductType

        @required
        E164PhoneNumbers: E164PhoneNumberList

        Name: PhoneNumberName
    }

    output := {
        PhoneNumberOrder: PhoneNumberOrder
    }

    errors: [
        AccessDeniedException
        ThrottledClientException
        ResourceLimitExceededException
    ]
}

@readonly
@http(method: "GET", uri: "/phone-number-orders/{PhoneNumberOrderId}", code: 200)
operation GetPhoneNumberOrder {
    input := {
        @required
        @httpLabel
        PhoneNumberOrderId: GuidString
    }

    output := {
        PhoneNumberOrder: PhoneNumberOrder
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/phone-number-orders", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "PhoneNumberOrders")
operation ListPhoneNumberOrders {
    input := {
        @httpQuery("next-token")
        NextToken: String

        @httpQuery("max-results")
        MaxResults: ResultMax
    }

    output := {
        PhoneNumberOrders: PhoneNumberOrderList
        NextToken: String
    }

    errors: [
        ThrottledClientException
    ]
}

list PhoneNumberOrderList {
    member: PhoneNumberOrder
}

structure PhoneNumberOrder {
    PhoneNumberOrderId: GuidString
    ProductType: PhoneNumberProductType
    Status: PhoneNumberOrderStatus
    OrderType: PhoneNumberOrderType
    OrderedPhoneNumbers: OrderedPhoneNumberList
    CreatedTimestamp: Iso8601Timestamp
    UpdatedTimestamp: Iso8601Timestamp
    FocDate: Iso8601Timestamp
}

list OrderedPhoneNumberList {
    member: OrderedPhoneNumber
}

structure OrderedPhoneNumber {
    E164PhoneNumber: E164PhoneNumber
    Status: OrderedPhoneNumberStatus
}

enum PhoneNumberOrderStatus {
    PROCESSING = "Processing"
    SUCCESSFUL = "Successful"
    FAILED = "Failed"
    PARTIAL = "Partial"
    PENDING_DOCUMENTS = "PendingDocuments"
    SUBMITTED = "Submitted"
    FOC
    CHANGE_REQUESTED = "ChangeRequested"
    EXCEPTION = "Exception"
    CANCEL_REQUESTED = "CancelRequested"
    CANCELLED = "Cancelled"
}

enum PhoneNumberOrderType {
    NEW = "New"
    PORTING = "Porting"
}

enum OrderedPhoneNumberStatus {
    PROCESSING = "Processing"
    ACQUIRED = "Acquired"
    FAILED = "Failed"
}
