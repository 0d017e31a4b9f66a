$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored
use dev.dialtone.traits#tokenDays

resource ContactResource {
    operations: [
        StartOutboundVoiceContact
        DescribeContact
        StopContact
    ]
}

resource ChatIntegrationResource {
    operations: [
        SendChatIntegrationEvent
    ]
}

@idempotent
@http(method: "PUT", uri: "/contact/outbound-voice", code: 200)
operation StartOutboundVoiceContact {
    input := {
        Name: Name

        Description: Description

        References: ContactReferences

        RelatedContactId: ContactId

        @required
        DestinationPhoneNumber: PhoneNumber

        @required
        ContactFlowId: ContactFlowId

        @required
        InstanceId: InstanceId

        @idempotencyToken
        @tokenDays(7)
        ClientToken: ClientToken

        SourcePhoneNumber: PhoneNumber

        QueueId: QueueId

        Attributes: Attributes

        AnswerMachineDetectionConfig: AnswerMachineDetectionConfig

        CampaignId: CampaignId

        TrafficType: TrafficType

        OutboundStrategy: OutboundStrategy

        RingTimeoutInSeconds: RingTimeoutInSeconds
    }

    output := {
        ContactId: ContactId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        LimitExceededException
        DestinationNotAllowedException
        OutboundContactNotPermittedException
    ]
}

@readonly
@http(method: "GET", uri: "/contacts/{InstanceId}/{ContactId}", code: 200)
operation DescribeContact {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        ContactId: ContactId
    }

    output := {
        Contact: Contact
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/contact/stop", code: 200)
operation StopContact {
    input := {
        @required
        ContactId: ContactId

        @required
        InstanceId: InstanceId

        DisconnectReason: DisconnectReason
    }

    output := {}

    errors: [
        InvalidRequestException
        ContactNotFoundException
        InvalidParameterException
        ResourceNotFoundException
        InvalidActiveRegionException
    ]
}

@http(method: "POST", uri: "/chat-integration-event", code: 200)
operation SendChatIntegrationEvent {
    input := {
        @required
        SourceId: SourceId

        @required
        DestinationId: DestinationId

        Subtype: Subtype

        @required
        Event: ChatEvent

        NewSessionDetails: NewSessionDetails
    }

    output := {
        InitialContactId: ContactId
        NewChatCreated: NewChatCreated
    }

    errors: [
        InvalidRequestException
        ResourceNotFoundException
        ThrottlingException
        AccessDeniedException
    ]
}

map ContactReferences {
    key: ReferenceKey
    value: Reference
}

structure Reference {
    Value: ReferenceValue

    @required
    Type: ReferenceType

    Status: ReferenceStatus

    Arn: ReferenceArn

    StatusReason: ReferenceStatusReason
}

map Attributes {
    key: AttributeName
    value: AttributeValue
}

structure AnswerMachineDetectionConfig {
    EnableAnswerMachineDetection: Boolean
    AwaitAnswerMachinePrompt: Boolean
}

structure OutboundStrategy {
    @required
    Type: OutboundStrategyType

    Config: OutboundStrategyConfig
}

structure OutboundStrategyConfig {
    AgentFirst: AgentFirst
}

structure AgentFirst {
    Preview: Preview
}

structure Preview {
    @required
    PostAcceptTimeoutConfig: PostAcceptTimeoutConfig

    @required
    AllowedUserActions: AllowedUserActions
}

structure PostAcceptTimeoutConfig {
    @required
    DurationInSeconds: PostAcceptPreviewTimeoutDurationInSeconds
}

list AllowedUserActions {
    member: AllowedUserAction
}

// What a contact comes to here.
@mixin
structure ContactState {
    Id: ContactId
    InitialContactId: ContactId
    InitiationMethod: ContactInitiationMethod
    Name: Name
    Description: Description
    Channel: Channel
    QueueInfo: QueueInfo
    InitiationTimestamp: timestamp
    DisconnectTimestamp: timestamp
    LastUpdateTimestamp: timestamp
    RingStartTimestamp: timestamp
    RelatedContactId: ContactId
    CustomerEndpoint: EndpointInfo
    SystemEndpoint: EndpointInfo
    ConnectedToSystemTimestamp: timestamp
    Campaign: Campaign
    ChatMetrics: ChatMetrics
    SegmentAttributes: SegmentAttributes
    DisconnectReason: String
    OutboundStrategy: OutboundStrategy
    Attributes: Attributes
    GlobalResiliencyMetadata: GlobalResiliencyMetadata
}

structure Contact with [ContactState] {
    Arn: ARN
    PreviousContactId: ContactId
    ContactAssociationId: ContactId
    AgentInfo: AgentInfo
    LastPausedTimestamp: timestamp
    LastResumedTimestamp: timestamp
    TotalPauseCount: TotalPauseCount
    TotalPauseDurationInSeconds: TotalPauseDurationInSeconds
    ScheduledTimestamp: timestamp
    WisdomInfo: WisdomInfo
    CustomerId: CustomerId
    QueueTimeAdjustmentSeconds: QueueTimeAdjustmentSeconds
    QueuePriority: QueuePriority
    Tags: ContactTagMap
    RoutingCriteria: RoutingCriteria
    Customer: Customer
    AnsweringMachineDetectionStatus: AnsweringMachineDetectionStatus
    CustomerVoiceActivity: CustomerVoiceActivity
    QualityMetrics: QualityMetrics
    DisconnectDetails: DisconnectDetails
    AdditionalEmailRecipients: AdditionalEmailRecipients
    Recordings: Recordings
    ContactEvaluations: ContactEvaluations
    TaskTemplateInfo: TaskTemplateInfoV2
    ContactDetails: ContactDetails
    NextContacts: NextContacts
}

@stored
structure StoredContact with [ContactState] {
    @required
    $Id

    @required
    $InitiationMethod

    @required
    $Channel

    @required
    $InitiationTimestamp

    @required
    InstanceId: InstanceId

    // Absent: a call that no flow takes.
    ContactFlowId: ContactFlowId

    References: ContactReferences

    // How a chat is found again; absent of what is no chat, and of one that has ended.
    ChatKey: String
}

// A chat in progress, by who writes, to what and how.
@stored
structure StoredChat {
    @required
    ContactId: ContactId
}

structure QueueInfo {
    Id: QueueId
    EnqueueTimestamp: timestamp
}

structure AgentInfo {
    Id: AgentResourceId
    AcceptedByAgentTimestamp: timestamp
    PreviewEndTimestamp: timestamp
    ConnectedToAgentTimestamp: timestamp
    AgentPauseDurationInSeconds: AgentPauseDurationInSeconds
    HierarchyGroups: HierarchyGroups
    DeviceInfo: DeviceInfo
    Capabilities: ParticipantCapabilities
    AfterContactWorkDuration: Duration
    AfterContactWorkStartTimestamp: timestamp
    AfterContactWorkEndTimestamp: timestamp
    AgentInitiatedHoldDuration: Duration
    StateTransitions: StateTransitions
    VoiceEnhancementMode: VoiceEnhancementMode
}

structure HierarchyGroups {
    Level1: AgentHierarchyGroup
    Level2: AgentHierarchyGroup
    Level3: AgentHierarchyGroup
    Level4: AgentHierarchyGroup
    Level5: AgentHierarchyGroup
}

structure AgentHierarchyGroup {
    Arn: ARN
}

structure DeviceInfo {
    PlatformName: PlatformName
    PlatformVersion: PlatformVersion
    OperatingSystem: OperatingSystem
}

structure ParticipantCapabilities {
    Video: VideoCapability
    ScreenShare: ScreenShareCapability
}

list StateTransitions {
    member: StateTransition
}

structure StateTransition {
    State: ParticipantState
    StateStartTimestamp: timestamp
    StateEndTimestamp: timestamp
}

structure WisdomInfo {
    SessionArn: ARN
    AiAgents: AiAgents
}

list AiAgents {
    member: AiAgentInfo
}

structure AiAgentInfo {
    AiUseCase: AiUseCase
    AiAgentVersionId: AiAgentVersionId
    AiAgentEscalated: Boolean
}

structure EndpointInfo {
    Type: EndpointType
    Address: EndpointAddress
    DisplayName: EndpointDisplayName
}

@length(min: 1, max: 6)
map ContactTagMap {
    key: ContactTagKey
    value: ContactTagValue
}

structure RoutingCriteria {
    Steps: Steps
    ActivationTimestamp: timestamp
    Index: Index
}

list Steps {
    member: Step
}

structure Step {
    Expiry: Expiry
    Expression: Expression
    Status: RoutingCriteriaStepStatus
}

structure Expiry {
    DurationInSeconds: DurationInSeconds
    ExpiryTimestamp: timestamp
}

structure Expression {
    AttributeCondition: AttributeCondition
    AndExpression: Expressions
    OrExpression: Expressions
    NotAttributeCondition: AttributeCondition
}

structure AttributeCondition {
    Name: PredefinedAttributeName
    Value: ProficiencyValue
    ProficiencyLevel: NullableProficiencyLevel
    Range: Range
    MatchCriteria: MatchCriteria
    ComparisonOperator: ComparisonOperator
}

structure Range {
    MinProficiencyLevel: NullableProficiencyLevel
    MaxProficiencyLevel: NullableProficiencyLevel
}

structure MatchCriteria {
    AgentsCriteria: AgentsCriteria
}

structure AgentsCriteria {
    AgentIds: AgentIds
}

list AgentIds {
    member: AgentId
}

list Expressions {
    member: Expression
}

structure Customer {
    DeviceInfo: DeviceInfo
    Capabilities: ParticipantCapabilities
}

structure Campaign {
    CampaignId: CampaignId
}

structure CustomerVoiceActivity {
    GreetingStartTimestamp: timestamp
    GreetingEndTimestamp: timestamp
}

structure QualityMetrics {
    Agent: AgentQualityMetrics
    Customer: CustomerQualityMetrics
}

structure AgentQualityMetrics {
    Audio: AudioQualityMetricsInfo
}

structure AudioQualityMetricsInfo {
    QualityScore: AudioQualityScore
    PotentialQualityIssues: PotentialAudioQualityIssues
}

@length(min: 0, max: 3)
list PotentialAudioQualityIssues {
    member: PotentialAudioQualityIssue
}

structure CustomerQualityMetrics {
    Audio: AudioQualityMetricsInfo
}

structure ChatMetrics {
    ChatContactMetrics: ChatContactMetrics
    AgentMetrics: ParticipantMetrics
    CustomerMetrics: ParticipantMetrics
}

structure ChatContactMetrics {
    MultiParty: NullableBoolean
    TotalMessages: Count
    TotalBotMessages: Count
    TotalBotMessageLengthInChars: Count
    ConversationCloseTimeInMillis: DurationMillis
    ConversationTurnCount: Count
    AgentFirstResponseTimestamp: timestamp
    AgentFirstResponseTimeInMillis: DurationMillis
}

structure ParticipantMetrics {
    ParticipantId: ParticipantId
    ParticipantType: ParticipantType
    ConversationAbandon: NullableBoolean
    MessagesSent: Count
    NumResponses: Count
    MessageLengthInChars: Count
    TotalResponseTimeInMillis: DurationMillis
    MaxResponseTimeInMillis: DurationMillis
    LastMessageTimestamp: timestamp
}

structure DisconnectDetails {
    PotentialDisconnectIssue: PotentialDisconnectIssue
}

structure AdditionalEmailRecipients {
    ToList: EmailRecipientsList
    CcList: EmailRecipientsList
}

list EmailRecipientsList {
    member: EmailRecipient
}

structure EmailRecipient {
    Address: EndpointAddress
    DisplayName: EndpointDisplayName
}

map SegmentAttributes {
    key: SegmentAttributeName
    value: SegmentAttributeValue
}

structure SegmentAttributeValue {
    ValueString: SegmentAttributeValueString
    ValueMap: SegmentAttributeValueMap
    ValueInteger: SegmentAttributeValueInteger
    ValueList: SegmentAttributeValueList
    ValueArn: SegmentAttributeValueString
}

map SegmentAttributeValueMap {
    key: SegmentAttributeName
    value: SegmentAttributeValue
}

list SegmentAttributeValueList {
    member: SegmentAttributeValue
}

list Recordings {
    member: RecordingInfo
}

structure RecordingInfo {
    StorageType: StorageType
    Location: RecordingLocation
    MediaStreamType: MediaStreamType
    ParticipantType: ParticipantType
    FragmentStartNumber: FragmentNumber
    FragmentStopNumber: FragmentNumber
    StartTimestamp: timestamp
    StopTimestamp: timestamp
    Status: RecordingStatus
    DeletionReason: RecordingDeletionReason
    UnprocessedTranscriptLocation: UnprocessedTranscriptLocation
}

map ContactEvaluations {
    key: EvaluationId
    value: ContactEvaluation
}

structure ContactEvaluation {
    FormId: FormId
    EvaluationArn: EvaluationArn
    Status: Status
    StartTimestamp: timestamp
    EndTimestamp: timestamp
    DeleteTimestamp: timestamp
    ExportLocation: ExportLocation
}

structure TaskTemplateInfoV2 {
    Arn: ARN
    Name: TaskTemplateName
}

structure ContactDetails {
    Name: ContactDetailName
    Description: ContactDetailDescription
}

@length(max: 24)
list NextContacts {
    member: NextContactEntry
}

structure NextContactEntry {
    Type: NextContactType
    NextContactMetadata: NextContactMetadata
}

union NextContactMetadata {
    QuickConnectContactData: QuickConnectContactData
}

structure QuickConnectContactData {
    ContactId: ContactId
    InitiationTimestamp: timestamp
    QuickConnectId: QuickConnectId
    QuickConnectName: QuickConnectName
    QuickConnectType: QuickConnectType
}

structure GlobalResiliencyMetadata {
    ActiveRegion: ActiveRegion
    OriginRegion: OriginRegion
    TrafficDistributionGroupId: TrafficDistributionGroupId
}

structure DisconnectReason {
    Code: DisconnectReasonCode
}

structure ChatEvent {
    @required
    Type: ChatEventType

    ContentType: ChatContentType

    Content: ChatContent
}

structure NewSessionDetails {
    SupportedMessagingContentTypes: SupportedMessagingContentTypes
    ParticipantDetails: ParticipantDetails
    Attributes: Attributes
    StreamingConfiguration: ChatStreamingConfiguration
}

list SupportedMessagingContentTypes {
    member: SupportedMessagingContentType
}

structure ParticipantDetails {
    @required
    DisplayName: DisplayName
}

structure ChatStreamingConfiguration {
    @required
    StreamingEndpointArn: ChatStreamingEndpointARN
}

enum ReferenceType {
    URL
    ATTACHMENT
    CONTACT_ANALYSIS
    NUMBER
    STRING
    DATE
    EMAIL
    EMAIL_MESSAGE
    EMAIL_MESSAGE_PLAIN_TEXT
    EMAIL_MESSAGE_PLAIN_TEXT_REDACTED
    EMAIL_MESSAGE_REDACTED
}

enum ReferenceStatus {
    AVAILABLE
    DELETED
    APPROVED
    REJECTED
    PROCESSING
    FAILED
}

enum TrafficType {
    GENERAL
    CAMPAIGN
}

enum OutboundStrategyType {
    AGENT_FIRST
}

enum AllowedUserAction {
    CALL
    DISCARD
}

enum ContactInitiationMethod {
    INBOUND
    OUTBOUND
    TRANSFER
    QUEUE_TRANSFER
    CALLBACK
    API
    DISCONNECT
    MONITOR
    EXTERNAL_OUTBOUND
    WEBRTC_API
    AGENT_REPLY
    FLOW
}

enum VideoCapability {
    SEND
}

enum ScreenShareCapability {
    SEND
}

enum ParticipantState {
    INITIAL
    CONNECTED
    DISCONNECTED
    MISSED
}

enum AiUseCase {
    AgentAssistance
    SelfService
}

enum EndpointType {
    TELEPHONE_NUMBER
    VOIP
    CONTACT_FLOW
    CONNECT_PHONENUMBER_ARN
    EMAIL_ADDRESS
}

enum RoutingCriteriaStepStatus {
    ACTIVE
    INACTIVE
    JOINED
    EXPIRED
}

enum AnsweringMachineDetectionStatus {
    ANSWERED
    UNDETECTED
    ERROR
    HUMAN_ANSWERED
    SIT_TONE_DETECTED
    SIT_TONE_BUSY
    SIT_TONE_INVALID_NUMBER
    FAX_MACHINE_DETECTED
    VOICEMAIL_BEEP
    VOICEMAIL_NO_BEEP
    AMD_UNRESOLVED
    AMD_UNANSWERED
    AMD_ERROR
    AMD_NOT_APPLICABLE
}

enum ParticipantType {
    ALL
    MANAGER
    AGENT
    CUSTOMER
    THIRDPARTY
}

enum StorageType {
    S3
    KINESIS_VIDEO_STREAM
    KINESIS_STREAM
    KINESIS_FIREHOSE
}

enum MediaStreamType {
    AUDIO
    VIDEO
}

enum RecordingStatus {
    AVAILABLE
    DELETED
}

enum Status {
    COMPLETE
    IN_PROGRESS
    DELETED
}

enum NextContactType {
    QUICK_CONNECT
}

enum ChatEventType {
    DISCONNECT
    MESSAGE
    EVENT
}

@length(min: 0, max: 1024)
@sensitive
string Name

@length(min: 0, max: 4096)
@sensitive
string Description

@length(min: 1, max: 4096)
string ReferenceKey

@length(min: 0, max: 4096)
string ReferenceValue

@pattern("^[-:/A-Za-z0-9]+$")
@length(min: 20, max: 256)
string ReferenceArn

@length(min: 0, max: 100)
string ReferenceStatusReason

@length(min: 1, max: 256)
string ContactId

@length(min: 1, max: 32767)
string AttributeName

@length(min: 0, max: 32767)
string AttributeValue

@length(min: 1, max: 100)
string CampaignId

@range(min: 0)
integer PostAcceptPreviewTimeoutDurationInSeconds

@range(min: 15, max: 60)
integer RingTimeoutInSeconds

timestamp timestamp

@length(min: 1, max: 256)
string AgentResourceId

@range(min: 0)
integer AgentPauseDurationInSeconds

@length(min: 0, max: 128)
string PlatformName

@length(min: 0, max: 128)
string PlatformVersion

@length(min: 0, max: 128)
string OperatingSystem

@range(min: 0)
integer Duration

@range(min: 0, max: 10)
integer TotalPauseCount

@range(min: 0)
integer TotalPauseDurationInSeconds

@length(min: 0, max: 128)
string AiAgentVersionId

@length(min: 0, max: 128)
string CustomerId

@length(min: 0, max: 256)
string EndpointAddress

@length(min: 0, max: 256)
string EndpointDisplayName

integer QueueTimeAdjustmentSeconds

@range(min: 1, max: 9223372036854775807)
long QueuePriority

@pattern("^(?!aws:)[a-zA-Z+-=._:/]+$")
@length(min: 1, max: 128)
string ContactTagKey

@length(max: 256)
string ContactTagValue

integer DurationInSeconds

@length(min: 1, max: 100)
string PredefinedAttributeName

@length(min: 1, max: 128)
string ProficiencyValue

@range(min: 1.0, max: 5.0)
float NullableProficiencyLevel

@length(max: 256)
string AgentId

@length(min: 1, max: 127)
string ComparisonOperator

integer Index

float AudioQualityScore

@length(min: 0, max: 128)
string PotentialAudioQualityIssue

boolean NullableBoolean

integer Count

@range(min: 0)
long DurationMillis

@length(min: 1, max: 256)
string ParticipantId

@length(min: 0, max: 128)
string PotentialDisconnectIssue

@length(min: 1, max: 128)
string SegmentAttributeName

@length(min: 0, max: 1024)
string SegmentAttributeValueString

integer SegmentAttributeValueInteger

@length(min: 0, max: 1024)
string RecordingLocation

@length(min: 0, max: 128)
string FragmentNumber

string RecordingDeletionReason

@length(min: 0, max: 1024)
string UnprocessedTranscriptLocation

string EvaluationId

string FormId

string EvaluationArn

string ExportLocation

@length(min: 1, max: 100)
string TaskTemplateName

@length(min: 0, max: 1024)
string ContactDetailName

@length(min: 0, max: 1024)
string ContactDetailDescription

@length(min: 0, max: 1024)
string ActiveRegion

@length(min: 0, max: 1024)
string OriginRegion

string DisconnectReasonCode

@length(min: 1, max: 255)
string SourceId

@length(min: 1, max: 255)
string DestinationId

@length(min: 1, max: 100)
string Subtype

@length(min: 1, max: 100)
string ChatContentType

@length(min: 1, max: 16384)
string ChatContent

@length(min: 1, max: 100)
string SupportedMessagingContentType

@length(min: 1, max: 256)
string DisplayName

@length(min: 1, max: 350)
string ChatStreamingEndpointARN

boolean NewChatCreated
