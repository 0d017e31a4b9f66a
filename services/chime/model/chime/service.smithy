$version: "2"

namespace com.amazonaws.chime

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
use dev.dialtone.traits#formerHosts
use dev.dialtone.traits#serviceName

@serviceName("chime")
// AWS General Reference, "Amazon Chime SDK endpoints and quotas" (Legacy); the sample requests of Chime's API reference.
@formerHosts([
    "service.chime.aws.amazon.com"
    "service.chime.amazonaws.com"
    "service-fips.chime.amazonaws.com"
])
@title("Amazon Chime")
@service(sdkId: "Chime", arnNamespace: "chime", endpointPrefix: "chime")
@sigv4(name: "chime")
@restJson1
service Chime {
    version: "2018-05-01"
    resources: [
        PhoneNumberResource
        OrderResource
        SettingsResource
        AccountResource
        AccountSettingsResource
        SigninDelegateGroupResource
        UserResource
        UserAccessResource
        BotResource
        EventsConfigurationResource
        RoomResource
        RoomMembershipResource
        RetentionResource
        RedactionResource
        DialOutResource
    ]
    errors: [
        UnauthorizedClientException
        ForbiddenException
        BadRequestException
        ServiceUnavailableException
        ServiceFailureException
    ]
}

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

@pattern("^.*\\S.*$")
string NonEmptyString

boolean NullableBoolean

enum PhoneNumberProductType {
    BUSINESS_CALLING = "BusinessCalling"
    VOICE_CONNECTOR = "VoiceConnector"
    SIP_MEDIA_APPLICATION_DIAL_IN = "SipMediaApplicationDialIn"
}

@range(min: 1, max: 99)
integer ResultMax
