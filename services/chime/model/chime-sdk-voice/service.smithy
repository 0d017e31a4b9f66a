$version: "2"

namespace com.amazonaws.chimesdkvoice

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
use dev.dialtone.traits#serviceName

@serviceName("chime-sdk-voice")
@title("Amazon Chime SDK Voice")
@service(sdkId: "Chime SDK Voice", arnNamespace: "chime", endpointPrefix: "voice-chime")
@sigv4(name: "chime")
@restJson1
service ChimeSDKTelephonyService {
    version: "2022-08-03"
    resources: [
        PhoneNumberResource
        OrderResource
        SettingsResource
        VoiceConnectorResource
        VoiceConnectorNumberResource
        VoiceConnectorOriginationResource
        VoiceConnectorTerminationResource
        VoiceConnectorEmergencyCallingResource
        VoiceConnectorStreamingResource
        VoiceConnectorLoggingResource
        VoiceConnectorExternalSystemsResource
        VoiceConnectorProxyResource
        ProxySessionResource
        VoiceConnectorGroupResource
        VoiceConnectorGroupNumberResource
        TagsResource
        SipMediaApplicationResource
        SipMediaApplicationCallResource
        SipRuleResource
        VoiceProfileDomainResource
        VoiceProfileResource
        VoiceTaskResource
        AddressResource
    ]
    errors: [
        UnauthorizedClientException
        ForbiddenException
        BadRequestException
        ServiceUnavailableException
        ServiceFailureException
    ]
}

// The published model gives the errors no members; they have the two of Chime's.
@mixin
structure ErrorBody {
    Code: ErrorCode
    Message: String
}

@error("client")
@httpError(403)
structure AccessDeniedException with [ErrorBody] {}

@error("client")
@httpError(400)
structure BadRequestException with [ErrorBody] {}

@error("client")
@httpError(409)
structure ConflictException with [ErrorBody] {}

@error("client")
@httpError(403)
structure ForbiddenException with [ErrorBody] {}

@error("client")
@httpError(410)
structure GoneException with [ErrorBody] {}

@error("client")
@httpError(404)
structure NotFoundException with [ErrorBody] {}

@error("client")
@httpError(400)
structure ResourceLimitExceededException with [ErrorBody] {}

@error("server")
@httpError(500)
structure ServiceFailureException with [ErrorBody] {}

@error("server")
@httpError(503)
structure ServiceUnavailableException with [ErrorBody] {}

@error("client")
@httpError(429)
structure ThrottledClientException with [ErrorBody] {}

@error("client")
@httpError(401)
structure UnauthorizedClientException with [ErrorBody] {}

@error("client")
@httpError(422)
structure UnprocessableEntityException with [ErrorBody] {}

enum ErrorCode {
    BAD_REQUEST = "BadRequest"
    CONFLICT = "Conflict"
    FORBIDDEN = "Forbidden"
    NOT_FOUND = "NotFound"
    PRECONDITION_FAILED = "PreconditionFailed"
    RESOURCE_LIMIT_EXCEEDED = "ResourceLimitExceeded"
    SERVICE_FAILURE = "ServiceFailure"
    ACCESS_DENIED = "AccessDenied"
    SERVICE_UNAVAILABLE = "ServiceUnavailable"
    THROTTLED = "Throttled"
    THROTTLING = "Throttling"
    UNAUTHORIZED = "Unauthorized"
    UNPROCESSABLE = "Unprocessable"
    VOICE_CONNECTOR_GROUP_ASSOCIATIONS_EXIST = "VoiceConnectorGroupAssociationsExist"
    PHONE_NUMBER_ASSOCIATIONS_EXIST = "PhoneNumberAssociationsExist"
    GONE = "Gone"
}

// Members and parameters that several resources share.

@pattern("^[A-Z]{2}$")
string Alpha2CountryCode

@pattern("^$|^[a-zA-Z0-9 ]{2,15}$")
@sensitive
string CallingName

// The plus is optional in requests.
@pattern("^\\+?[1-9]\\d{1,14}$")
@sensitive
string E164PhoneNumber

list E164PhoneNumberList {
    member: E164PhoneNumber
}

@pattern("^[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}$")
string GuidString

@timestampFormat("date-time")
timestamp Iso8601Timestamp

boolean NullableBoolean

@pattern("^$|^[a-zA-Z0-9\\,\\.\\_\\-]+(\\s+[a-zA-Z0-9\\,\\.\\_\\-]+)*$")
@length(min: 0, max: 256)
@sensitive
string PhoneNumberName

enum PhoneNumberProductType {
    VOICE_CONNECTOR = "VoiceConnector"
    SIP_MEDIA_APPLICATION_DIAL_IN = "SipMediaApplicationDialIn"
}

@range(min: 1, max: 100)
integer ResultMax
