$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource PhoneNumberResource {
    operations: [
        RequestPhoneNumber
        DescribePhoneNumbers
        UpdatePhoneNumber
        ReleasePhoneNumber
    ]
}

operation RequestPhoneNumber {
    input := {
        @required
        IsoCountryCode: IsoCountryCode

        @required
        MessageType: MessageType

        @required
        NumberCapabilities: NumberCapabilityList

        @required
        NumberType: RequestableNumberType

        OptOutListName: OptOutListNameOrArn

        PoolId: PoolIdOrArn

        RegistrationId: RegistrationIdOrArn

        InternationalSendingEnabled: Boolean

        DeletionProtectionEnabled: Boolean

        Tags: TagList

        NumberPreference: NumberPreferenceList

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [LeasedPhoneNumberState] {
        NumberType: RequestableNumberType
        PoolId: String
        Tags: TagList
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "PhoneNumbers")
operation DescribePhoneNumbers {
    input := {
        PhoneNumberIds: PhoneNumberIdList
        Filters: PhoneNumberFilterList
        NextToken: NextToken
        MaxResults: MaxResults
        Owner: Owner
    }

    output := {
        PhoneNumbers: PhoneNumberInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation UpdatePhoneNumber {
    input := {
        @required
        PhoneNumberId: PhoneNumberIdOrArn

        TwoWayEnabled: Boolean

        TwoWayChannelArn: TwoWayChannelArn

        TwoWayChannelRole: IamRoleArn

        SelfManagedOptOutsEnabled: Boolean

        OptOutListName: OptOutListNameOrArn

        InternationalSendingEnabled: Boolean

        DeletionProtectionEnabled: Boolean
    }

    output := with [LeasedPhoneNumberState] {
        NumberType: NumberType
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation ReleasePhoneNumber {
    input := {
        @required
        PhoneNumberId: PhoneNumberIdOrArn
    }

    output := with [PhoneNumberState] {
        NumberType: NumberType
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

// NumberType is not in the first two mixins: the answer to a request has a type of its own, without SHORT_CODE.

@mixin
structure PhoneNumberState {
    PhoneNumberArn: String
    PhoneNumberId: String
    PhoneNumber: PhoneNumber
    Status: NumberStatus
    IsoCountryCode: IsoCountryCode
    MessageType: MessageType
    NumberCapabilities: NumberCapabilityList
    MonthlyLeasingPrice: String
    TwoWayEnabled: PrimitiveBoolean = false
    TwoWayChannelArn: TwoWayChannelArn
    TwoWayChannelRole: IamRoleArn
    SelfManagedOptOutsEnabled: PrimitiveBoolean = false
    OptOutListName: OptOutListName
    RegistrationId: String
    CreatedTimestamp: Timestamp
}

@mixin
structure LeasedPhoneNumberState with [PhoneNumberState] {
    InternationalSendingEnabled: PrimitiveBoolean = false
    DeletionProtectionEnabled: PrimitiveBoolean = false
}

@mixin
structure StoredPhoneNumberState with [LeasedPhoneNumberState] {
    NumberType: NumberType
    PoolId: String
}

list PhoneNumberInformationList {
    member: PhoneNumberInformation
}

structure PhoneNumberInformation with [StoredPhoneNumberState] {
    @required
    $PhoneNumberArn

    @required
    $PhoneNumber

    @required
    $Status

    @required
    $IsoCountryCode

    @required
    $MessageType

    @required
    $NumberCapabilities

    @required
    $NumberType

    @required
    $MonthlyLeasingPrice

    @required
    $TwoWayEnabled

    @required
    $SelfManagedOptOutsEnabled

    @required
    $OptOutListName

    @required
    $DeletionProtectionEnabled

    @required
    $CreatedTimestamp

    MessagingLimits: MessagingLimits
}

@length(min: 0, max: 5)
list PhoneNumberIdList {
    member: PhoneNumberIdOrArn
}

@length(min: 0, max: 20)
list PhoneNumberFilterList {
    member: PhoneNumberFilter
}

structure PhoneNumberFilter {
    @required
    Name: PhoneNumberFilterName

    @required
    Values: FilterValueList
}

enum PhoneNumberFilterName {
    STATUS = "status"
    ISO_COUNTRY_CODE = "iso-country-code"
    MESSAGE_TYPE = "message-type"
    NUMBER_CAPABILITY = "number-capability"
    NUMBER_TYPE = "number-type"
    TWO_WAY_ENABLED = "two-way-enabled"
    SELF_MANAGED_OPT_OUTS_ENABLED = "self-managed-opt-outs-enabled"
    OPT_OUT_LIST_NAME = "opt-out-list-name"
    DELETION_PROTECTION_ENABLED = "deletion-protection-enabled"
    TWO_WAY_CHANNEL_ARN = "two-way-channel-arn"
}

enum NumberStatus {
    PENDING
    ACTIVE
    ASSOCIATING
    DISASSOCIATING
    DELETED
}

enum NumberType {
    SHORT_CODE
    LONG_CODE
    TOLL_FREE
    TEN_DLC
    SIMULATOR
}

enum RequestableNumberType {
    LONG_CODE
    TOLL_FREE
    TEN_DLC
    SIMULATOR
}

@pattern("^\\+?[1-9][0-9]{1,18}$")
@length(min: 1, max: 20)
string PhoneNumber

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string PhoneNumberIdOrArn

@pattern("^[A-Za-z0-9_:/-]*$")
@length(min: 0, max: 256)
string PoolIdOrArn

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string RegistrationIdOrArn

// What Dialtone keeps; not part of the wire contract.

@stored
structure StoredPhoneNumber with [StoredPhoneNumberState] {
    @required
    $PhoneNumberArn

    @required
    $PhoneNumberId

    @required
    $PhoneNumber

    @required
    $Status

    @required
    $IsoCountryCode

    @required
    $MessageType

    @required
    $NumberCapabilities

    @required
    $NumberType

    @required
    $MonthlyLeasingPrice

    @required
    $OptOutListName

    @required
    $CreatedTimestamp
}
