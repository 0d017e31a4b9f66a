$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chimesdkvoice

resource VoiceConnectorStreamingResource {
    operations: [
        PutVoiceConnectorStreamingConfiguration
        GetVoiceConnectorStreamingConfiguration
        DeleteVoiceConnectorStreamingConfiguration
    ]
}

resource VoiceConnectorLoggingResource {
    operations: [
        PutVoiceConnectorLoggingConfiguration
        GetVoiceConnectorLoggingConfiguration
    ]
}

resource VoiceConnectorExternalSystemsResource {
    operations: [
        PutVoiceConnectorExternalSystemsConfiguration
        GetVoiceConnectorExternalSystemsConfiguration
        DeleteVoiceConnectorExternalSystemsConfiguration
    ]
}

@idempotent
@http(method: "PUT", uri: "/voice-connectors/{VoiceConnectorId}/streaming-configuration", code: 200)
operation PutVoiceConnectorStreamingConfiguration {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString

        @required
        StreamingConfiguration: StreamingConfiguration
    }

    output := {
        StreamingConfiguration: StreamingConfiguration
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/streaming-configuration", code: 200)
operation GetVoiceConnectorStreamingConfiguration {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    output := {
        StreamingConfiguration: StreamingConfiguration
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/voice-connectors/{VoiceConnectorId}/streaming-configuration", code: 204)
operation DeleteVoiceConnectorStreamingConfiguration {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/voice-connectors/{VoiceConnectorId}/logging-configuration", code: 200)
operation PutVoiceConnectorLoggingConfiguration {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString

        @required
        LoggingConfiguration: LoggingConfiguration
    }

    output := {
        LoggingConfiguration: LoggingConfiguration
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/logging-configuration", code: 200)
operation GetVoiceConnectorLoggingConfiguration {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    output := {
        LoggingConfiguration: LoggingConfiguration
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/voice-connectors/{VoiceConnectorId}/external-systems-configuration", code: 200)
operation PutVoiceConnectorExternalSystemsConfiguration {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString128

        SessionBorderControllerTypes: SessionBorderControllerTypeList
        ContactCenterSystemTypes: ContactCenterSystemTypeList
    }

    output := {
        ExternalSystemsConfiguration: ExternalSystemsConfiguration
    }

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/voice-connectors/{VoiceConnectorId}/external-systems-configuration", code: 200)
operation GetVoiceConnectorExternalSystemsConfiguration {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    output := {
        ExternalSystemsConfiguration: ExternalSystemsConfiguration
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/voice-connectors/{VoiceConnectorId}/external-systems-configuration", code: 204)
operation DeleteVoiceConnectorExternalSystemsConfiguration {
    input := {
        @required
        @httpLabel
        VoiceConnectorId: NonEmptyString
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

structure StreamingConfiguration {
    @required
    DataRetentionInHours: DataRetentionInHours

    @required
    Disabled: Boolean

    StreamingNotificationTargets: StreamingNotificationTargetList
    MediaInsightsConfiguration: MediaInsightsConfiguration
}

@length(min: 1, max: 3)
list StreamingNotificationTargetList {
    member: StreamingNotificationTarget
}

structure StreamingNotificationTarget {
    NotificationTarget: NotificationTarget
}

structure MediaInsightsConfiguration {
    Disabled: Boolean
    ConfigurationArn: Arn
}

structure LoggingConfiguration {
    EnableSIPLogs: Boolean
    EnableMediaMetricLogs: Boolean
}

list SessionBorderControllerTypeList {
    member: SessionBorderControllerType
}

list ContactCenterSystemTypeList {
    member: ContactCenterSystemType
}

structure ExternalSystemsConfiguration {
    SessionBorderControllerTypes: SessionBorderControllerTypeList
    ContactCenterSystemTypes: ContactCenterSystemTypeList
}

enum NotificationTarget {
    EVENT_BRIDGE = "EventBridge"
    SNS
    SQS
}

enum SessionBorderControllerType {
    RIBBON_SBC
    ORACLE_ACME_PACKET_SBC
    AVAYA_SBCE
    CISCO_UNIFIED_BORDER_ELEMENT
    AUDIOCODES_MEDIANT_SBC
}

enum ContactCenterSystemType {
    GENESYS_ENGAGE_ON_PREMISES
    AVAYA_AURA_CALL_CENTER_ELITE
    AVAYA_AURA_CONTACT_CENTER
    CISCO_UNIFIED_CONTACT_CENTER_ENTERPRISE
}

@range(min: 0)
integer DataRetentionInHours
