$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#meaning

/// What SIP hosts do to voice connectors of Chime SDK Voice.
resource ChimeConnectorResource {
    operations: [
        PutChimeVoiceConnectorHealth
    ]
}

/// Has an OPTIONS ping come to a voice connector, which GetVoiceConnectorTerminationHealth shows from then on.
@idempotent
@http(method: "PUT", uri: "/_dialtone/chime/voice-connectors/{voiceConnectorId}/health", code: 200)
operation PutChimeVoiceConnectorHealth {
    input := @documentation("What has come.") with [AccountScoped] {
        /// The id of the voice connector.
        @required
        @httpLabel
        voiceConnectorId: String

        /// Where it came from.
        @required
        source: PingSource

        /// When it came. Absent: now, on the account's clock.
        timestamp: DateTime
    }

    output := @documentation("What the voice connector shows.") {
        /// Where the last ping came from.
        @required
        source: PingSource

        /// When it came.
        @required
        timestamp: DateTime
    }

    errors: [
        NotFound
    ]
}

@meaning("an IP address such as 192.0.2.10")
@pattern("^[0-9a-fA-F.:]{2,45}$")
string PingSource
