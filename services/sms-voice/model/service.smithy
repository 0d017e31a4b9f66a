$version: "2"

namespace com.amazonaws.pinpointsmsvoicev2

use aws.api#service
use aws.auth#sigv4
use aws.protocols#awsJson1_0
use dev.dialtone.traits#serviceName

@serviceName("pinpoint-sms-voice-v2")
@title("Amazon Pinpoint SMS Voice V2")
@service(sdkId: "Pinpoint SMS Voice V2", arnNamespace: "sms-voice", endpointPrefix: "sms-voice")
@sigv4(name: "sms-voice")
@awsJson1_0
service PinpointSMSVoiceV2 {
    version: "2022-03-31"
    resources: [
        PhoneNumberResource
        AvailablePhoneNumberResource
        OptOutListResource
        PoolResource
        SenderIdResource
        OptedOutNumberResource
        KeywordResource
        ConfigurationSetResource
        EventDestinationResource
        RegistrationResource
        RegistrationVersionResource
        RegistrationDefinitionResource
        RegistrationFieldValueResource
        RegistrationAssociationResource
        RegistrationAttachmentResource
        VerifiedDestinationNumberResource
        ProtectConfigurationResource
        ProtectRuleSetResource
        ProtectOverrideResource
        AccountResource
        SpendLimitResource
        ResourcePolicyResource
        RcsAgentResource
        NotifyConfigurationResource
        NotifyTemplateResource
        CarrierResource
        TextMessageResource
        MediaMessageResource
        VoiceMessageResource
        RcsMessageResource
        NotifyMessageResource
        MessageFeedbackResource
        TaggingResource
    ]
    errors: [
        ThrottlingException
        AccessDeniedException
        ValidationException
        InternalServerException
    ]
}

// No error has @httpError: awsJson1_0 answers 400 for the client's faults and 500 for the service's.

@error("client")
structure AccessDeniedException {
    Message: String
    Reason: AccessDeniedExceptionReason
}

@error("client")
structure ConflictException {
    Message: String
    Reason: ConflictExceptionReason
    ResourceType: ResourceType
    ResourceId: String
}

@error("server")
@retryable
structure InternalServerException {
    Message: String
    RequestId: String
}

@error("client")
structure ResourceNotFoundException {
    Message: String
    ResourceType: ResourceType
    ResourceId: String
}

@error("client")
structure ServiceQuotaExceededException {
    Message: String
    Reason: ServiceQuotaExceededExceptionReason
}

@error("client")
@retryable(throttling: true)
structure ThrottlingException {
    Message: String
}

@error("client")
structure ValidationException {
    Message: String
    Reason: ValidationExceptionReason
    Fields: ValidationExceptionFieldList
}

list ValidationExceptionFieldList {
    member: ValidationExceptionField
}

structure ValidationExceptionField {
    @required
    Name: String

    @required
    Message: String
}

enum AccessDeniedExceptionReason {
    INSUFFICIENT_ACCOUNT_REPUTATION
    ACCOUNT_DISABLED
}

enum ConflictExceptionReason {
    CREATE_REGISTRATION_VERSION_NOT_ALLOWED
    DELETION_PROTECTION_ENABLED
    DESTINATION_PHONE_NUMBER_NOT_VERIFIED
    DESTINATION_PHONE_NUMBER_OPTED_OUT
    DISASSOCIATE_REGISTRATION_NOT_ALLOWED
    DISCARD_REGISTRATION_VERSION_NOT_ALLOWED
    EDIT_REGISTRATION_FIELD_VALUES_NOT_ALLOWED
    EVENT_DESTINATION_MISMATCH
    KEYWORD_MISMATCH
    LAST_PHONE_NUMBER
    NUMBER_CAPABILITIES_MISMATCH
    MESSAGE_TYPE_MISMATCH
    NO_ORIGINATION_IDENTITIES_FOUND
    OPT_OUT_LIST_MISMATCH
    PHONE_NUMBER_ASSOCIATED_TO_POOL
    PHONE_NUMBER_ASSOCIATED_TO_REGISTRATION
    PHONE_NUMBER_NOT_ASSOCIATED_TO_POOL
    PHONE_NUMBER_NOT_IN_REGISTRATION_REGION
    REGISTRATION_ALREADY_SUBMITTED
    REGISTRATION_NOT_COMPLETE
    RESOURCE_ALREADY_ASSOCIATED
    SENDER_ID_ASSOCIATED_TO_POOL
    RCS_AGENT_ASSOCIATED_TO_POOL
    POOL_ASSOCIATED_TO_NOTIFY_CONFIGURATION
    RESOURCE_ALREADY_EXISTS
    RESOURCE_DELETION_NOT_ALLOWED
    RESOURCE_MODIFICATION_NOT_ALLOWED
    RESOURCE_NOT_ACTIVE
    RESOURCE_NOT_EMPTY
    SELF_MANAGED_OPT_OUTS_MISMATCH
    SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED
    TWO_WAY_CONFIG_MISMATCH
    VERIFICATION_CODE_EXPIRED
    VERIFICATION_ALREADY_COMPLETE
    PROTECT_CONFIGURATION_IS_ACCOUNT_DEFAULT
    PROTECT_CONFIGURATION_ASSOCIATED_WITH_CONFIGURATION_SET
    PROTECT_CONFIGURATION_NOT_ASSOCIATED_WITH_CONFIGURATION_SET
    DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION
    DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE
    RCS_AGENT_ALREADY_ASSOCIATED_TO_REGISTRATION_TYPE
    NOTIFY_CONFIGURATION_NOT_ACTIVE
}

enum ServiceQuotaExceededExceptionReason {
    ASSOCIATIONS_PER_REGISTRATION
    CONFIGURATION_SETS_PER_ACCOUNT
    DAILY_DESTINATION_CALL_LIMIT
    DAILY_NOTIFY_TIER_MESSAGE_LIMIT
    EVENT_DESTINATIONS_PER_CONFIGURATION_SET
    KEYWORDS_PER_PHONE_NUMBER
    KEYWORDS_PER_POOL
    MONTHLY_SPEND_LIMIT_REACHED_FOR_MEDIA
    MONTHLY_SPEND_LIMIT_REACHED_FOR_NOTIFY
    MONTHLY_SPEND_LIMIT_REACHED_FOR_RCS
    MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT
    MONTHLY_SPEND_LIMIT_REACHED_FOR_VOICE
    NOTIFY_CONFIGURATIONS_PER_ACCOUNT
    OPT_OUT_LISTS_PER_ACCOUNT
    ORIGINATION_IDENTITIES_PER_POOL
    PHONE_NUMBERS_PER_ACCOUNT
    PHONE_NUMBERS_PER_REGISTRATION
    POOLS_PER_ACCOUNT
    RCS_AGENTS_PER_ACCOUNT
    REGISTRATION_ATTACHMENTS_CREATED_PER_DAY
    REGISTRATION_ATTACHMENTS_PER_ACCOUNT
    REGISTRATION_VERSIONS_CREATED_PER_DAY
    REGISTRATIONS_PER_ACCOUNT
    SENDER_IDS_PER_ACCOUNT
    TAGS_PER_RESOURCE
    VERIFIED_DESTINATION_NUMBERS_PER_ACCOUNT
    VERIFICATION_ATTEMPTS_PER_DAY
    PROTECT_CONFIGURATIONS_PER_ACCOUNT
}

enum ValidationExceptionReason {
    CANNOT_ADD_OPTED_OUT_NUMBER
    CANNOT_PARSE
    CHANNEL_NOT_ENABLED
    COUNTRY_CODE_MISMATCH
    COUNTRY_NOT_ENABLED
    DESTINATION_COUNTRY_BLOCKED
    FIELD_VALIDATION_FAILED
    ATTACHMENT_TYPE_NOT_SUPPORTED
    INTERNATIONAL_SENDING_NOT_SUPPORTED
    INVALID_ARN
    INVALID_FILTER_VALUES
    INVALID_IDENTITY_FOR_DESTINATION_COUNTRY
    INVALID_NEXT_TOKEN
    INVALID_PARAMETER
    INVALID_REQUEST
    INVALID_REGISTRATION_ASSOCIATION
    MAXIMUM_SIZE_EXCEEDED
    MEDIA_TYPE_NOT_SUPPORTED
    MISSING_PARAMETER
    PARAMETERS_CANNOT_BE_USED_TOGETHER
    PHONE_NUMBER_CANNOT_BE_OPTED_IN
    PHONE_NUMBER_CANNOT_BE_RELEASED
    PRICE_OVER_THRESHOLD
    RESOURCE_NOT_ACCESSIBLE
    REQUESTED_SPEND_LIMIT_HIGHER_THAN_SERVICE_LIMIT
    SENDER_ID_NOT_REGISTERED
    SENDER_ID_NOT_SUPPORTED
    SENDER_ID_REQUIRES_REGISTRATION
    TWO_WAY_TOPIC_NOT_PRESENT
    TWO_WAY_NOT_ENABLED
    TWO_WAY_NOT_SUPPORTED_IN_COUNTRY
    TWO_WAY_NOT_SUPPORTED_IN_REGION
    TWO_WAY_CHANNEL_NOT_PRESENT
    UNKNOWN_REGISTRATION_FIELD
    UNKNOWN_REGISTRATION_SECTION
    UNKNOWN_REGISTRATION_TYPE
    UNKNOWN_REGISTRATION_VERSION
    UNKNOWN_OPERATION
    REGISTRATION_FIELD_CANNOT_BE_DELETED
    VERIFICATION_CODE_MISMATCH
    VOICE_CAPABILITY_NOT_AVAILABLE
    UNSPECIFIED_PARAMETER_NOT_SUPPORTED
    OTHER
}

enum ResourceType {
    ACCOUNT = "account"
    PHONE_NUMBER = "phone-number"
    SENDER_ID = "sender-id"
    POOL = "pool"
    CONFIGURATION_SET = "configuration-set"
    OPT_OUT_LIST = "opt-out-list"
    EVENT_DESTINATION = "event-destination"
    KEYWORD = "keyword"
    OPTED_OUT_NUMBER = "opted-out-number"
    REGISTRATION = "registration"
    REGISTRATION_ATTACHMENT = "registration-attachment"
    VERIFIED_DESTINATION_NUMBER = "verified-destination-number"
    PROTECT_CONFIGURATION = "protect-configuration"
    NOTIFY_CONFIGURATION = "notify-configuration"
    NOTIFY_TEMPLATE = "notify-template"
    MESSAGE_TEMPLATE = "message-template"
    POLICY = "policy"
    MESSAGE = "message"
    RCS_AGENT = "rcs-agent"
}

// Members and parameters that several resources share.

@pattern("^[A-Z]{2}$")
@length(min: 2, max: 2)
string IsoCountryCode

enum MessageType {
    TRANSACTIONAL
    PROMOTIONAL
}

enum NumberCapability {
    SMS
    VOICE
    MMS
    RCS
}

@length(min: 1, max: 4)
list NumberCapabilityList {
    member: NumberCapability
}

enum Owner {
    SELF
    SHARED
}

@pattern("^[!-~]+$")
@length(min: 1, max: 64)
string ClientToken

@pattern("^[/\\.:A-Za-z0-9+_-]+$")
@length(min: 1, max: 128)
string FilterValue

@length(min: 1, max: 20)
list FilterValueList {
    member: FilterValue
}

@range(min: 1, max: 100)
integer MaxResults

@pattern("^.+$")
@length(min: 1, max: 1024)
string NextToken

@pattern("^arn:\\S+$")
@length(min: 20, max: 2048)
string IamRoleArn

// Connect's form, connect.<region>.amazonaws.com, is not an ARN.
@pattern("^\\S+$")
@length(min: 20, max: 2048)
string TwoWayChannelArn

@length(min: 0, max: 300)
list IsoCountryCodeList {
    member: IsoCountryCode
}

structure MessagingLimits {
    RateLimits: IntegerMap
    DailyMessageCaps: IntegerMap
}

map IntegerMap {
    key: String
    value: Integer
}
