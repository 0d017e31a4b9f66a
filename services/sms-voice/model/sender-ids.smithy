$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource SenderIdResource {
    operations: [
        RequestSenderId
        DescribeSenderIds
        UpdateSenderId
        ReleaseSenderId
    ]
}

operation RequestSenderId {
    input := {
        @required
        SenderId: SenderId

        @required
        IsoCountryCode: IsoCountryCode

        MessageTypes: MessageTypeList
        DeletionProtectionEnabled: Boolean
        Tags: TagList

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [LeasedSenderIdState] {
        @required
        $SenderIdArn

        @required
        $SenderId

        @required
        $IsoCountryCode

        @required
        $MessageTypes

        @required
        $MonthlyLeasingPrice

        @required
        $DeletionProtectionEnabled

        @required
        $Registered

        Tags: TagList
    }

    errors: [
        ServiceQuotaExceededException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "SenderIds")
operation DescribeSenderIds {
    input := {
        SenderIds: SenderIdList
        Filters: SenderIdFilterList
        NextToken: NextToken
        MaxResults: MaxResults
        Owner: Owner
    }

    output := {
        SenderIds: SenderIdInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation UpdateSenderId {
    input := {
        @required
        SenderId: SenderIdOrArn

        @required
        IsoCountryCode: IsoCountryCode

        DeletionProtectionEnabled: Boolean
    }

    output := with [StoredSenderIdState] {
        @required
        $SenderIdArn

        @required
        $SenderId

        @required
        $IsoCountryCode

        @required
        $MessageTypes

        @required
        $MonthlyLeasingPrice

        @required
        $DeletionProtectionEnabled

        @required
        $Registered
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation ReleaseSenderId {
    input := {
        @required
        SenderId: SenderIdOrArn

        @required
        IsoCountryCode: IsoCountryCode
    }

    output := with [SenderIdState] {
        @required
        $SenderIdArn

        @required
        $SenderId

        @required
        $IsoCountryCode

        @required
        $MessageTypes

        @required
        $MonthlyLeasingPrice

        @required
        $Registered

        RegistrationId: String
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@mixin
structure SenderIdState {
    SenderIdArn: String
    SenderId: SenderId
    IsoCountryCode: IsoCountryCode
    MessageTypes: MessageTypeList
    MonthlyLeasingPrice: String
    Registered: PrimitiveBoolean = false
}

@mixin
structure LeasedSenderIdState with [SenderIdState] {
    DeletionProtectionEnabled: PrimitiveBoolean = false
}

@mixin
structure StoredSenderIdState with [LeasedSenderIdState] {
    RegistrationId: String
}

@length(min: 0, max: 2)
list MessageTypeList {
    member: MessageType
}

@length(min: 0, max: 5)
list SenderIdList {
    member: SenderIdAndCountry
}

structure SenderIdAndCountry {
    @required
    SenderId: SenderIdOrArn

    @required
    IsoCountryCode: IsoCountryCode
}

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string SenderIdOrArn

@length(min: 0, max: 20)
list SenderIdFilterList {
    member: SenderIdFilter
}

structure SenderIdFilter {
    @required
    Name: SenderIdFilterName

    @required
    Values: FilterValueList
}

enum SenderIdFilterName {
    SENDER_ID = "sender-id"
    ISO_COUNTRY_CODE = "iso-country-code"
    MESSAGE_TYPE = "message-type"
    DELETION_PROTECTION_ENABLED = "deletion-protection-enabled"
    REGISTERED = "registered"
}

list SenderIdInformationList {
    member: SenderIdInformation
}

structure SenderIdInformation with [StoredSenderIdState] {
    @required
    $SenderIdArn

    @required
    $SenderId

    @required
    $IsoCountryCode

    @required
    $MessageTypes

    @required
    $MonthlyLeasingPrice

    @required
    $DeletionProtectionEnabled

    @required
    $Registered

    MessagingLimits: MessagingLimits
}

@pattern("^[A-Za-z0-9_-]+$")
@length(min: 1, max: 11)
string SenderId

// What Dialtone keeps; not part of the wire contract.

@stored
structure StoredSenderId with [StoredSenderIdState] {
    @required
    $SenderIdArn

    @required
    $SenderId

    @required
    $IsoCountryCode

    @required
    $MessageTypes

    @required
    $MonthlyLeasingPrice
}
