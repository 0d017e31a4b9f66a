$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

// Sending, and what is said about a message afterwards.

resource TextMessageResource {
    operations: [
        SendTextMessage
    ]
}

resource MediaMessageResource {
    operations: [
        SendMediaMessage
    ]
}

resource VoiceMessageResource {
    operations: [
        SendVoiceMessage
    ]
}

resource RcsMessageResource {
    operations: [
        SendRcsMessage
    ]
}

resource NotifyMessageResource {
    operations: [
        SendNotifyTextMessage
        SendNotifyVoiceMessage
    ]
}

resource MessageFeedbackResource {
    operations: [
        PutMessageFeedback
    ]
}

// What every sending operation takes.
@mixin
structure SendInput {
    @required
    DestinationPhoneNumber: PhoneNumber

    ConfigurationSetName: ConfigurationSetNameOrArn
    Context: ContextMap
    DryRun: PrimitiveBoolean = false
    MessageFeedbackEnabled: Boolean
}

// What those take that do not send from a template.
@mixin
structure ProtectedSendInput with [SendInput] {
    ProtectConfigurationId: ProtectConfigurationIdOrArn
}

operation SendTextMessage {
    input := with [ProtectedSendInput] {
        OriginationIdentity: TextMessageOriginationIdentity
        MessageBody: TextMessageBody
        MessageType: MessageType
        Keyword: Keyword
        MaxPrice: MaxPrice
        TimeToLive: TimeToLive
        DestinationCountryParameters: DestinationCountryParameters
    }

    output := {
        MessageId: String
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

operation SendMediaMessage {
    input := with [ProtectedSendInput] {
        @required
        OriginationIdentity: MediaMessageOriginationIdentity

        MessageBody: TextMessageBody
        MediaUrls: MediaUrlList
        MaxPrice: MaxPrice
        TimeToLive: TimeToLive
    }

    output := {
        MessageId: String
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

operation SendVoiceMessage {
    input := with [ProtectedSendInput] {
        @required
        OriginationIdentity: VoiceMessageOriginationIdentity

        MessageBody: VoiceMessageBody
        MessageBodyTextType: VoiceMessageBodyTextType
        VoiceId: VoiceId
        MaxPricePerMinute: MaxPrice
        TimeToLive: TimeToLive
    }

    output := {
        MessageId: String
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

operation SendRcsMessage {
    input := with [ProtectedSendInput] {
        @required
        OriginationIdentity: RcsMessageOriginationIdentity

        RcsMessageContent: RcsMessageContent
        TimeToLive: RcsTimeToLive
        MessageTrafficType: RcsMessageTrafficType
        FallbackConfiguration: RcsFallbackConfiguration
        MaxPrice: MaxPrice
    }

    output := {
        MessageId: String
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

operation SendNotifyTextMessage {
    input := with [SendInput] {
        @required
        NotifyConfigurationId: NotifyConfigurationIdOrArn

        TemplateId: NotifyTemplateId

        @required
        TemplateVariables: TemplateVariableSubstitutionMap

        TimeToLive: TimeToLive
    }

    output := {
        MessageId: String
        TemplateId: NotifyTemplateId
        ResolvedMessageBody: String
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

operation SendNotifyVoiceMessage {
    input := with [SendInput] {
        @required
        NotifyConfigurationId: NotifyConfigurationIdOrArn

        TemplateId: NotifyTemplateId

        @required
        TemplateVariables: TemplateVariableSubstitutionMap

        VoiceId: VoiceId
        TimeToLive: TimeToLive
    }

    output := {
        MessageId: String
        TemplateId: NotifyTemplateId
        ResolvedMessageBody: String
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

operation PutMessageFeedback {
    input := {
        @required
        MessageId: MessageId

        @required
        MessageFeedbackStatus: MessageFeedbackStatus
    }

    output := {
        @required
        MessageId: MessageId

        @required
        MessageFeedbackStatus: MessageFeedbackStatus
    }

    errors: [
        ResourceNotFoundException
    ]
}

@pattern("^[A-Za-z0-9_:/\\+-]+$")
@length(min: 1, max: 256)
string TextMessageOriginationIdentity

@pattern("^(?!\\s*$)[\\s\\S]+$")
@length(min: 1, max: 1600)
string TextMessageBody

@pattern("^[0-9]{0,2}\\.[0-9]{1,5}$")
@length(min: 2, max: 8)
string MaxPrice

@range(min: 5, max: 259200)
integer TimeToLive

@length(min: 0, max: 5)
map ContextMap {
    key: ContextKey
    value: ContextValue
}

@pattern("^\\S+$")
@length(min: 1, max: 100)
string ContextKey

@pattern("^(?!\\s)^[\\s\\S]+(?<!\\s)$")
@length(min: 1, max: 800)
string ContextValue

@length(min: 0, max: 10)
map DestinationCountryParameters {
    key: DestinationCountryParameterKey
    value: DestinationCountryParameterValue
}

enum DestinationCountryParameterKey {
    IN_TEMPLATE_ID
    IN_ENTITY_ID
}

@pattern("^\\S+$")
@length(min: 1, max: 64)
string DestinationCountryParameterValue

@pattern("^[A-Za-z0-9_:/\\+-]+$")
@length(min: 1, max: 256)
string MediaMessageOriginationIdentity

@length(min: 1, max: 1)
list MediaUrlList {
    member: MediaUrlValue
}

@pattern("^s3://([a-z0-9\\.-]{3,63})/(.+)$")
@length(min: 1, max: 2048)
string MediaUrlValue

@pattern("^[A-Za-z0-9_:/\\+-]+$")
@length(min: 1, max: 256)
string VoiceMessageOriginationIdentity

@pattern("^(?!\\s*$)[\\s\\S]+$")
@length(min: 1, max: 6000)
string VoiceMessageBody

enum VoiceMessageBodyTextType {
    TEXT
    SSML
}

@pattern("^[A-Za-z0-9_:/\\+-]+$")
@length(min: 1, max: 256)
string RcsMessageOriginationIdentity

structure RcsMessageContent {
    @required
    Content: RcsContent

    Suggestions: RcsSuggestedActionList
}

union RcsContent {
    TextMessage: RcsTextMessage
    FileMessage: RcsFileMessage
    RichCard: RcsStandaloneCard
    Carousel: RcsCarousel
}

structure RcsTextMessage {
    @required
    Body: RcsTextBody
}

@pattern("^(?!\\s*$)[\\s\\S]+$")
@length(min: 1, max: 3072)
string RcsTextBody

structure RcsFileMessage {
    @required
    FileUrl: RcsMediaUrl

    ThumbnailUrl: RcsMediaUrl
}

@pattern("^(?:(https://|s3://).+)$")
@length(min: 1, max: 2000)
string RcsMediaUrl

structure RcsStandaloneCard {
    @required
    CardOrientation: RcsStandaloneCardCardOrientationString

    ThumbnailImageAlignment: RcsStandaloneCardThumbnailImageAlignmentString

    @required
    CardContent: RcsCardContent
}

@pattern("^[A-Z_]+$")
@length(min: 1, max: 50)
string RcsStandaloneCardCardOrientationString

@pattern("^[A-Z_]+$")
@length(min: 1, max: 50)
string RcsStandaloneCardThumbnailImageAlignmentString

structure RcsCardContent {
    Title: RcsCardTitle
    Description: RcsCardDescription
    Media: RcsCardMedia
    Suggestions: RcsCardSuggestedActionList
}

@length(min: 1, max: 200)
string RcsCardTitle

@length(min: 1, max: 2000)
string RcsCardDescription

structure RcsCardMedia {
    @required
    FileUrl: RcsMediaUrl

    ThumbnailUrl: RcsMediaUrl
    Height: RcsCardMediaHeightString
}

@pattern("^[A-Z_]+$")
@length(min: 1, max: 50)
string RcsCardMediaHeightString

@length(min: 0, max: 4)
list RcsCardSuggestedActionList {
    member: RcsSuggestedAction
}

union RcsSuggestedAction {
    Reply: RcsReplyAction
    OpenUrl: RcsOpenUrlAction
    DialPhone: RcsDialPhoneAction
    ShowLocation: RcsShowLocationAction
    RequestLocation: RcsRequestLocationAction
    CreateCalendarEvent: RcsCreateCalendarEventAction
}

structure RcsReplyAction {
    @required
    Text: RcsSuggestedActionText

    @required
    PostbackData: RcsPostbackData
}

@length(min: 1, max: 25)
string RcsSuggestedActionText

@length(min: 1, max: 2048)
string RcsPostbackData

structure RcsOpenUrlAction {
    @required
    Text: RcsSuggestedActionText

    @required
    PostbackData: RcsPostbackData

    @required
    Url: RcsOpenUrlValue

    Application: RcsOpenUrlActionApplicationString
    WebviewViewMode: RcsOpenUrlActionWebviewViewModeString
}

@pattern("^https://\\S+$")
@length(min: 1, max: 2048)
string RcsOpenUrlValue

@pattern("^[A-Z_]+$")
@length(min: 1, max: 50)
string RcsOpenUrlActionApplicationString

@pattern("^[A-Z_]+$")
@length(min: 1, max: 50)
string RcsOpenUrlActionWebviewViewModeString

structure RcsDialPhoneAction {
    @required
    Text: RcsSuggestedActionText

    @required
    PostbackData: RcsPostbackData

    @required
    PhoneNumber: PhoneNumber
}

structure RcsShowLocationAction {
    @required
    Text: RcsSuggestedActionText

    @required
    PostbackData: RcsPostbackData

    @required
    Latitude: RcsShowLocationActionLatitudeDouble

    @required
    Longitude: RcsShowLocationActionLongitudeDouble

    Label: RcsLocationLabel
}

@range(min: -90, max: 90)
double RcsShowLocationActionLatitudeDouble

@range(min: -180, max: 180)
double RcsShowLocationActionLongitudeDouble

@length(min: 1, max: 100)
string RcsLocationLabel

structure RcsRequestLocationAction {
    @required
    Text: RcsSuggestedActionText

    @required
    PostbackData: RcsPostbackData
}

structure RcsCreateCalendarEventAction {
    @required
    Text: RcsSuggestedActionText

    @required
    PostbackData: RcsPostbackData

    @required
    Title: RcsCalendarEventTitle

    @required
    StartTime: Timestamp

    @required
    EndTime: Timestamp

    Description: RcsCalendarEventDescription
}

@length(min: 1, max: 100)
string RcsCalendarEventTitle

@length(min: 1, max: 500)
string RcsCalendarEventDescription

structure RcsCarousel {
    @required
    CardWidth: RcsCarouselCardWidthString

    @required
    CardContents: RcsCarouselCardContentList
}

@pattern("^[A-Z_]+$")
@length(min: 1, max: 50)
string RcsCarouselCardWidthString

@length(min: 2, max: 10)
list RcsCarouselCardContentList {
    member: RcsCarouselCardContent
}

structure RcsCarouselCardContent {
    Title: RcsCardTitle
    Description: RcsCardDescription
    Media: RcsCarouselCardMedia
    Suggestions: RcsCardSuggestedActionList
}

structure RcsCarouselCardMedia {
    @required
    FileUrl: RcsMediaUrl

    ThumbnailUrl: RcsMediaUrl
    Height: RcsCarouselCardMediaHeightString
}

@pattern("^[A-Z_]+$")
@length(min: 1, max: 50)
string RcsCarouselCardMediaHeightString

@length(min: 0, max: 11)
list RcsSuggestedActionList {
    member: RcsSuggestedAction
}

@range(min: 1, max: 172800)
integer RcsTimeToLive

@length(min: 1, max: 50)
string RcsMessageTrafficType

structure RcsFallbackConfiguration {
    @required
    Channel: RcsFallbackChannel

    MessageBody: RcsFallbackMessageBody
    MediaUrls: MediaUrlList
    OriginationIdentity: RcsFallbackOriginationIdentity
}

enum RcsFallbackChannel {
    SMS
    MMS
}

@pattern("^(?!\\s*$)[\\s\\S]+$")
@length(min: 1, max: 1600)
string RcsFallbackMessageBody

@pattern("^[A-Za-z0-9_:/\\+-]+$")
@length(min: 1, max: 256)
string RcsFallbackOriginationIdentity

@length(min: 0, max: 20)
map TemplateVariableSubstitutionMap {
    key: TemplateVariableName
    value: TemplateVariableValue
}

@pattern("^[A-Za-z0-9_]+$")
@length(min: 1, max: 64)
string TemplateVariableName

@length(min: 1, max: 2048)
string TemplateVariableValue

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 64)
string MessageId

enum MessageFeedbackStatus {
    RECEIVED
    FAILED
}

enum VoiceId {
    AMY
    ASTRID
    BIANCA
    BRIAN
    CAMILA
    CARLA
    CARMEN
    CELINE
    CHANTAL
    CONCHITA
    CRISTIANO
    DORA
    EMMA
    ENRIQUE
    EWA
    FILIZ
    GERAINT
    GIORGIO
    GWYNETH
    HANS
    INES
    IVY
    JACEK
    JAN
    JOANNA
    JOEY
    JUSTIN
    KARL
    KENDRA
    KIMBERLY
    LEA
    LIV
    LOTTE
    LUCIA
    LUPE
    MADS
    MAJA
    MARLENE
    MATHIEU
    MATTHEW
    MAXIM
    MIA
    MIGUEL
    MIZUKI
    NAJA
    NICOLE
    PENELOPE
    RAVEENA
    RICARDO
    RUBEN
    RUSSELL
    SALLI
    SEOYEON
    TAKUMI
    TATYANA
    VICKI
    VITORIA
    ZEINA
    ZHIYU
}

// What Dialtone keeps; not part of the wire contract.

// Which events tell of a message; one family begins with its name: TEXT_DELIVERED.
enum MessageFamily {
    TEXT
    MEDIA
    VOICE
    RCS
}

// The last message that went from a number or agent to a handset.
@stored
structure LastMessage {
    // From where to whom.
    @required
    Way: String

    @required
    MessageId: String
}

// A message on its way. What was sent stays as it is; how far it has come changes with every event.
@stored
structure MessageInDelivery {
    @required
    Message: SentMessage

    // Where it was sent.
    @required
    Region: String

    // How many of the plan's events have happened.
    @required
    Done: Integer
}

structure SentMessage {
    @required
    MessageId: String

    @required
    Family: MessageFamily

    // What the handset shows; absent for a route that AWS chooses.
    OriginationIdentity: String

    @required
    DestinationPhoneNumber: String

    IsoCountryCode: String

    // Mobile country and network code, when the carrier is known.
    Mcc: String

    Mnc: String

    CarrierName: String

    @required
    International: Boolean

    @required
    RequestTimestamp: Timestamp

    // GSM or UNICODE; absent for calls.
    Encoding: String

    @required
    MessageType: MessageType

    @required
    Context: ContextMap

    @required
    Parts: Integer

    // In hundred-thousandths of a US dollar.
    @required
    Price: Long

    @required
    CarrierFee: Long

    // How long a call takes, in seconds; absent for all else.
    CallDuration: Integer

    ConfigurationSetName: String

    ProtectConfigurationId: String

    ProtectStatus: ProtectStatus

    // What goes into the events of RCS only.
    Rcs: SentRcs

    @required
    FeedbackEnabled: Boolean

    // Whether the time for it is over.
    @required
    FeedbackOver: Boolean

    FeedbackStatus: MessageFeedbackStatus

    // What will have become of the message, in this order.
    @required
    Plan: PlannedEventList

    // Whether each event comes twice.
    @required
    Repeated: Boolean

    // The channel whose monthly limit the price counts for once the message is delivered; absent: it has been counted.
    Unpaid: String

    // The pool that it was sent through, and the ARN of the member that it is sent from; absent: none.
    PoolId: String

    MemberArn: String
}

structure SentRcs {
    @required
    BillingEventType: String

    @required
    BusinessId: String

    AgentCountry: String

    // What is sent when the message does not arrive; absent: nothing.
    Fallback: SentFallback
}

structure SentFallback {
    // TEXT or MEDIA.
    @required
    Family: MessageFamily

    Body: String

    @required
    MediaUrls: FallbackMediaUrlList

    // An ARN, or a sender ID that is not the account's; absent: the next best of the message's pool, else of the account.
    Origin: String

    // Whether it is the same message that goes on another way, and not a message of its own.
    @required
    Continues: Boolean
}

// Empty for a text, unlike what a request may have.
list FallbackMediaUrlList {
    member: String
}

list PlannedEventList {
    member: PlannedEvent
}

structure PlannedEvent {
    // AWS's messageStatus; with the family before it, the event's type.
    @required
    Status: String

    @required
    IsLast: Boolean

    // How long after the event before it, in milliseconds; absent: as long as the account has set, or AWS takes.
    After: Long
}

// What was spent on a channel in a month.
@stored
structure MonthlySpend {
    // The first instant of the next month, in UTC.
    @required
    Until: Timestamp

    // In hundred-thousandths of a US dollar.
    @required
    Spent: Long
}

// How often something was sent in the last 24 hours.
@stored
structure DailyCount {
    @required
    Count: Integer
}

// From which member of a pool a recipient was reached last.
@stored
structure StickySender {
    @required
    MemberArn: String

    @required
    ReachedTimestamp: Timestamp
}
