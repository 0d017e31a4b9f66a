package dev.dialtone.chime.connector;

import dev.dialtone.chime.model.voice.DeleteVoiceConnectorExternalSystemsConfigurationRequest;
import dev.dialtone.chime.model.voice.ExternalSystemsConfiguration;
import dev.dialtone.chime.model.voice.GetVoiceConnectorExternalSystemsConfigurationRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorExternalSystemsConfigurationResponse;
import dev.dialtone.chime.model.voice.PutVoiceConnectorExternalSystemsConfigurationRequest;
import dev.dialtone.chime.model.voice.PutVoiceConnectorExternalSystemsConfigurationResponse;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.VoiceConnectorExternalSystemsOperations;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import java.util.List;
import java.util.Objects;

/** What a voice connector is connected to, of those that AWS knows by name. */
final class ExternalSystems implements VoiceConnectorExternalSystemsOperations {

    private final ConnectorSettings settings;

    ExternalSystems(ConnectorSettings settings) {
        this.settings = settings;
    }

    @Override
    public PutVoiceConnectorExternalSystemsConfigurationResponse putVoiceConnectorExternalSystemsConfiguration(
            PutVoiceConnectorExternalSystemsConfigurationRequest input, RequestContext context) {
        ExternalSystemsConfiguration configuration = ExternalSystemsConfiguration.builder()
                .sessionBorderControllerTypes(
                        Objects.requireNonNullElse(input.sessionBorderControllerTypes(), List.of()))
                .contactCenterSystemTypes(Objects.requireNonNullElse(input.contactCenterSystemTypes(), List.of()))
                .build();
        settings.change(
                context,
                settings.require(context, input.voiceConnectorId()),
                changed -> changed.externalSystemsConfiguration(configuration));
        return PutVoiceConnectorExternalSystemsConfigurationResponse.builder()
                .externalSystemsConfiguration(configuration)
                .build();
    }

    @Override
    public GetVoiceConnectorExternalSystemsConfigurationResponse getVoiceConnectorExternalSystemsConfiguration(
            GetVoiceConnectorExternalSystemsConfigurationRequest input, RequestContext context) {
        return GetVoiceConnectorExternalSystemsConfigurationResponse.builder()
                .externalSystemsConfiguration(settings.show(
                        context, input.voiceConnectorId(), StoredVoiceConnector::externalSystemsConfiguration))
                .build();
    }

    @Override
    public Unit deleteVoiceConnectorExternalSystemsConfiguration(
            DeleteVoiceConnectorExternalSystemsConfigurationRequest input, RequestContext context) {
        return settings.change(
                context,
                settings.require(context, input.voiceConnectorId()),
                changed -> changed.externalSystemsConfiguration(null));
    }
}
