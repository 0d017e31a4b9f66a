$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

resource EventDestinationResource {
    operations: [
        CreateEventDestination
        UpdateEventDestination
        DeleteEventDestination
    ]
}

operation CreateEventDestination {
    input := with [EventDestinationTarget] {
        @required
        ConfigurationSetName: ConfigurationSetNameOrArn

        @required
        EventDestinationName: EventDestinationName

        @required
        MatchingEventTypes: EventTypeList

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [ConfigurationSetIdentity] {
        EventDestination: EventDestination
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

operation UpdateEventDestination {
    input := with [EventDestinationTarget] {
        @required
        ConfigurationSetName: ConfigurationSetNameOrArn

        @required
        EventDestinationName: EventDestinationName

        Enabled: Boolean
        MatchingEventTypes: EventTypeList
    }

    output := with [ConfigurationSetIdentity] {
        EventDestination: EventDestination
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

operation DeleteEventDestination {
    input := {
        @required
        ConfigurationSetName: ConfigurationSetNameOrArn

        @required
        EventDestinationName: EventDestinationName
    }

    output := with [ConfigurationSetIdentity] {
        EventDestination: EventDestination
    }

    errors: [
        ResourceNotFoundException
    ]
}

// One of the three.
@mixin
structure EventDestinationTarget {
    CloudWatchLogsDestination: CloudWatchLogsDestination
    KinesisFirehoseDestination: KinesisFirehoseDestination
    SnsDestination: SnsDestination
}

structure EventDestination with [EventDestinationTarget] {
    @required
    EventDestinationName: EventDestinationName

    @required
    Enabled: Boolean

    @required
    MatchingEventTypes: EventTypeList
}

@pattern("^[A-Za-z0-9_-]+$")
@length(min: 1, max: 64)
string EventDestinationName

@length(min: 1, max: 52)
list EventTypeList {
    member: EventType
}

enum EventType {
    ALL
    TEXT_ALL
    TEXT_SENT
    TEXT_PENDING
    TEXT_QUEUED
    TEXT_SUCCESSFUL
    TEXT_DELIVERED
    TEXT_INVALID
    TEXT_INVALID_MESSAGE
    TEXT_UNREACHABLE
    TEXT_CARRIER_UNREACHABLE
    TEXT_BLOCKED
    TEXT_CARRIER_BLOCKED
    TEXT_SPAM
    TEXT_UNKNOWN
    TEXT_TTL_EXPIRED
    TEXT_PROTECT_BLOCKED
    VOICE_ALL
    VOICE_INITIATED
    VOICE_RINGING
    VOICE_ANSWERED
    VOICE_COMPLETED
    VOICE_BUSY
    VOICE_NO_ANSWER
    VOICE_FAILED
    VOICE_TTL_EXPIRED
    MEDIA_ALL
    MEDIA_PENDING
    MEDIA_QUEUED
    MEDIA_SUCCESSFUL
    MEDIA_DELIVERED
    MEDIA_INVALID
    MEDIA_INVALID_MESSAGE
    MEDIA_UNREACHABLE
    MEDIA_CARRIER_UNREACHABLE
    MEDIA_BLOCKED
    MEDIA_CARRIER_BLOCKED
    MEDIA_SPAM
    MEDIA_UNKNOWN
    MEDIA_TTL_EXPIRED
    MEDIA_FILE_INACCESSIBLE
    MEDIA_FILE_TYPE_UNSUPPORTED
    MEDIA_FILE_SIZE_EXCEEDED
    RCS_ALL
    RCS_QUEUED
    RCS_SENT
    RCS_DELIVERED
    RCS_READ
    RCS_FAILED
    RCS_TTL_EXPIRED
    RCS_PROTECT_BLOCKED
    RCS_FALLEN_BACK_TO_SMS
}

structure CloudWatchLogsDestination {
    @required
    IamRoleArn: IamRoleArn

    @required
    LogGroupArn: LogGroupArn
}

@pattern("^arn:\\S+$")
@length(min: 20, max: 2048)
string LogGroupArn

structure KinesisFirehoseDestination {
    @required
    IamRoleArn: IamRoleArn

    @required
    DeliveryStreamArn: DeliveryStreamArn
}

@pattern("^arn:\\S+$")
@length(min: 20, max: 2048)
string DeliveryStreamArn

structure SnsDestination {
    @required
    TopicArn: SnsTopicArn
}

@pattern("^arn:\\S+$")
@length(min: 20, max: 2048)
string SnsTopicArn
