package dev.dialtone.chime.connector;

import dev.dialtone.chime.model.voice.GetVoiceConnectorLoggingConfigurationRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorLoggingConfigurationResponse;
import dev.dialtone.chime.model.voice.LoggingConfiguration;
import dev.dialtone.chime.model.voice.PutVoiceConnectorLoggingConfigurationRequest;
import dev.dialtone.chime.model.voice.PutVoiceConnectorLoggingConfigurationResponse;
import dev.dialtone.chime.model.voice.VoiceConnectorLoggingOperations;
import dev.dialtone.core.dispatch.RequestContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether voice connectors log. One that was never told does not. */
final class Logging implements VoiceConnectorLoggingOperations {

    private final ConnectorSettings settings;

    Logging(ConnectorSettings settings) {
        this.settings = settings;
    }

    @Override
    public PutVoiceConnectorLoggingConfigurationResponse putVoiceConnectorLoggingConfiguration(
            PutVoiceConnectorLoggingConfigurationRequest input, RequestContext context) {
        LoggingConfiguration configuration = of(
                input.loggingConfiguration().enableSIPLogs(),
                input.loggingConfiguration().enableMediaMetricLogs());
        settings.change(
                context,
                settings.require(context, input.voiceConnectorId()),
                changed -> changed.loggingConfiguration(configuration));
        return PutVoiceConnectorLoggingConfigurationResponse.builder()
                .loggingConfiguration(configuration)
                .build();
    }

    @Override
    public GetVoiceConnectorLoggingConfigurationResponse getVoiceConnectorLoggingConfiguration(
            GetVoiceConnectorLoggingConfigurationRequest input, RequestContext context) {
        return GetVoiceConnectorLoggingConfigurationResponse.builder()
                .loggingConfiguration(settings.show(
                        context,
                        input.voiceConnectorId(),
                        connector -> Objects.requireNonNullElseGet(
                                connector.loggingConfiguration(), () -> of(false, false))))
                .build();
    }

    private static LoggingConfiguration of(@Nullable Boolean sip, @Nullable Boolean mediaMetrics) {
        return LoggingConfiguration.builder()
                .enableSIPLogs(Boolean.TRUE.equals(sip))
                .enableMediaMetricLogs(Boolean.TRUE.equals(mediaMetrics))
                .build();
    }
}
