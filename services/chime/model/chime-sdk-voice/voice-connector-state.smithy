$version: "2"

namespace com.amazonaws.chimesdkvoice

use dev.dialtone.traits#stored

// A voice connector with all that is configured of it. What is absent was never put, or was deleted.
@stored
structure StoredVoiceConnector {
    @required
    VoiceConnectorId: String

    @required
    AwsRegion: VoiceConnectorAwsRegion

    @required
    Name: VoiceConnectorName

    @required
    OutboundHostName: String

    @required
    RequireEncryption: Boolean

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp

    @required
    VoiceConnectorArn: String

    IntegrationType: VoiceConnectorIntegrationType

    @required
    NetworkType: NetworkType

    Origination: Origination
    Termination: Termination
    TerminationHealth: TerminationHealth

    // Passwords are never shown, so they are not kept.
    @required
    Usernames: SensitiveStringList

    EmergencyCallingConfiguration: EmergencyCallingConfiguration
    StreamingConfiguration: StreamingConfiguration
    LoggingConfiguration: LoggingConfiguration
    ExternalSystemsConfiguration: ExternalSystemsConfiguration
    Proxy: Proxy
}

@stored
structure StoredVoiceConnectorGroup {
    @required
    VoiceConnectorGroupId: String

    @required
    Name: VoiceConnectorGroupName

    @required
    VoiceConnectorItems: VoiceConnectorItemList

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp

    @required
    VoiceConnectorGroupArn: String
}

@stored
structure StoredProxySession {
    @required
    VoiceConnectorId: String

    @required
    ProxySessionId: String

    Name: String

    @required
    Status: ProxySessionStatus

    @required
    ExpiryMinutes: PositiveInteger

    @required
    Capabilities: CapabilityList

    @required
    CreatedTimestamp: Iso8601Timestamp

    @required
    UpdatedTimestamp: Iso8601Timestamp

    EndedTimestamp: Iso8601Timestamp

    @required
    Participants: Participants

    @required
    NumberSelectionBehavior: NumberSelectionBehavior

    @required
    GeoMatchLevel: GeoMatchLevel

    GeoMatchParams: GeoMatchParams
}
