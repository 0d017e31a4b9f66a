package dev.dialtone.client.chime;

import dev.dialtone.client.ControlApi;
import dev.dialtone.client.model.ChimeVoiceConnectorHealth;
import java.time.Instant;

/** Does what SIP hosts do to voice connectors of Chime SDK Voice. */
public final class VoiceConnectors {

    private final ControlApi api;

    /** {@link dev.dialtone.client.Dialtone#voiceConnectors} makes them. */
    public VoiceConnectors(ControlApi api) {
        this.api = api;
    }

    /** Has an OPTIONS ping come now, from this IP address. */
    public ChimeVoiceConnectorHealth ping(String voiceConnectorId, String source) {
        return api.putChimeVoiceConnectorHealth(
                input -> input.voiceConnectorId(voiceConnectorId).source(source));
    }

    /** Has an OPTIONS ping come at this time. */
    public ChimeVoiceConnectorHealth ping(String voiceConnectorId, String source, Instant at) {
        return api.putChimeVoiceConnectorHealth(
                input -> input.voiceConnectorId(voiceConnectorId).source(source).timestamp(at));
    }
}
