$version: "2"

namespace com.amazonaws.connect

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
use dev.dialtone.traits#serviceName

@serviceName("connect")
@title("Amazon Connect Service")
@service(sdkId: "Connect", arnNamespace: "connect", endpointPrefix: "connect")
@sigv4(name: "connect")
@restJson1
service AmazonConnectService {
    version: "2017-08-08"
    resources: [
        InstanceResource
        PhoneNumberResource
        TaggingResource
        InstanceAttributeResource
        ReplicationResource
        LambdaFunctionResource
        TrafficDistributionGroupResource
        TrafficDistributionResource
        TrafficDistributionGroupUserResource
        PhoneNumberImportResource
        PhoneNumberContactFlowResource
        FlowAssociationResource
        ContactFlowResource
        ContactFlowVersionResource
        ContactFlowModuleResource
        PromptResource
        QueueResource
        QueueQuickConnectResource
        HoursOfOperationResource
        QuickConnectResource
        RoutingProfileResource
        RoutingProfileQueueResource
        SecurityProfileResource
        UserResource
        UserHierarchyStructureResource
        UserHierarchyGroupResource
        ContactResource
        ChatIntegrationResource
    ]
    errors: [
        InternalServiceException
    ]
}

@error("client")
@httpError(403)
structure AccessDeniedException {
    Message: Message
}

@error("client")
@httpError(409)
structure IdempotencyException {
    Message: Message
}

@error("server")
@httpError(500)
structure InternalServiceException {
    Message: Message
}

@error("client")
@httpError(400)
structure InvalidParameterException {
    Message: Message
}

@error("client")
@httpError(400)
structure InvalidRequestException {
    Message: Message
    Reason: InvalidRequestExceptionReason
}

@error("client")
@httpError(409)
structure ResourceInUseException {
    Message: Message
    ResourceType: ResourceType
    ResourceId: ARN
}

@error("client")
@httpError(404)
structure ResourceNotFoundException {
    Message: Message
}

@error("client")
@httpError(402)
structure ServiceQuotaExceededException {
    Message: Message
    Reason: ServiceQuotaExceededExceptionReason
}

@error("client")
@httpError(429)
structure ThrottlingException {
    Message: Message
}

union InvalidRequestExceptionReason {
    AttachedFileInvalidRequestExceptionReason: AttachedFileInvalidRequestExceptionReason
}

enum AttachedFileInvalidRequestExceptionReason {
    INVALID_FILE_SIZE
    INVALID_FILE_TYPE
    INVALID_FILE_NAME
}

union ServiceQuotaExceededExceptionReason {
    AttachedFileServiceQuotaExceededExceptionReason: AttachedFileServiceQuotaExceededExceptionReason
}

enum AttachedFileServiceQuotaExceededExceptionReason {
    TOTAL_FILE_SIZE_EXCEEDED
    TOTAL_FILE_COUNT_EXCEEDED
}

enum ResourceType {
    CONTACT
    CONTACT_FLOW
    INSTANCE
    PARTICIPANT
    HIERARCHY_LEVEL
    HIERARCHY_GROUP
    USER
    PHONE_NUMBER
}

string Message

// Members and parameters that several resources share.

string ARN

@length(max: 500)
string ClientToken

@length(min: 1, max: 100)
string InstanceId

@range(min: 1, max: 10)
integer MaxResult10

string NextToken

@error("client")
@httpError(409)
structure ResourceNotReadyException {
    Message: Message
}

@error("client")
@httpError(409)
structure ResourceConflictException {
    Message: Message
}

@error("client")
@httpError(400)
structure InvalidContactFlowException {
    problems: Problems
}

@length(min: 1, max: 50)
list Problems {
    member: ProblemDetail
}

structure ProblemDetail {
    message: ProblemMessageString
}

@error("client")
@httpError(409)
structure DuplicateResourceException {
    Message: Message
}

@error("client")
@httpError(429)
structure LimitExceededException {
    Message: Message
}

@error("client")
@httpError(404)
structure ContactFlowNotPublishedException {
    Message: Message
}

@error("client")
@httpError(400)
structure InvalidContactFlowModuleException {
    Problems: Problems
}

@error("client")
@httpError(403)
structure DestinationNotAllowedException {
    Message: Message
}

@error("client")
@httpError(403)
structure OutboundContactNotPermittedException {
    Message: Message
}

@error("client")
@httpError(410)
structure ContactNotFoundException {
    Message: Message
}

@error("client")
@httpError(400)
structure InvalidActiveRegionException {
    Message: Message
}

@length(min: 1, max: 256)
string ProblemMessageString
