package dev.dialtone.chime.connector;

import dev.dialtone.chime.model.voice.DeleteVoiceConnectorStreamingConfigurationRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorStreamingConfigurationRequest;
import dev.dialtone.chime.model.voice.GetVoiceConnectorStreamingConfigurationResponse;
import dev.dialtone.chime.model.voice.MediaInsightsConfiguration;
import dev.dialtone.chime.model.voice.PutVoiceConnectorStreamingConfigurationRequest;
import dev.dialtone.chime.model.voice.PutVoiceConnectorStreamingConfigurationResponse;
import dev.dialtone.chime.model.voice.StoredVoiceConnector;
import dev.dialtone.chime.model.voice.StreamingConfiguration;
import dev.dialtone.chime.model.voice.StreamingNotificationTarget;
import dev.dialtone.chime.model.voice.VoiceConnectorStreamingOperations;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where the media of calls would be streamed to, and who would be told. Nobody is. */
final class Streaming implements VoiceConnectorStreamingOperations {

    private static final String PIPELINE = "media-insights-pipeline-configuration";

    private final ConnectorSettings settings;

    Streaming(ConnectorSettings settings) {
        this.settings = settings;
    }

    @Override
    public PutVoiceConnectorStreamingConfigurationResponse putVoiceConnectorStreamingConfiguration(
            PutVoiceConnectorStreamingConfigurationRequest input, RequestContext context) {
        StoredVoiceConnector connector = settings.require(context, input.voiceConnectorId());
        StreamingConfiguration given = input.streamingConfiguration();
        checkTargets(Objects.requireNonNullElse(given.streamingNotificationTargets(), List.of()));
        MediaInsightsConfiguration insights = given.mediaInsightsConfiguration();
        if (insights != null) {
            checkInsights(insights);
        }
        settings.change(context, connector, changed -> changed.streamingConfiguration(given));
        return PutVoiceConnectorStreamingConfigurationResponse.builder()
                .streamingConfiguration(given)
                .build();
    }

    @Override
    public GetVoiceConnectorStreamingConfigurationResponse getVoiceConnectorStreamingConfiguration(
            GetVoiceConnectorStreamingConfigurationRequest input, RequestContext context) {
        return GetVoiceConnectorStreamingConfigurationResponse.builder()
                .streamingConfiguration(
                        settings.show(context, input.voiceConnectorId(), StoredVoiceConnector::streamingConfiguration))
                .build();
    }

    @Override
    public Unit deleteVoiceConnectorStreamingConfiguration(
            DeleteVoiceConnectorStreamingConfigurationRequest input, RequestContext context) {
        return settings.change(
                context,
                settings.require(context, input.voiceConnectorId()),
                changed -> changed.streamingConfiguration(null));
    }

    private static void checkTargets(List<StreamingNotificationTarget> targets) {
        Set<String> seen = new HashSet<>();
        for (StreamingNotificationTarget target : targets) {
            if (target.notificationTarget() == null) {
                throw ChimeErrors.badRequest("StreamingNotificationTargets: NotificationTarget missing");
            } else if (!seen.add(target.notificationTarget().value())) {
                throw ChimeErrors.badRequest("StreamingNotificationTargets: " + target.notificationTarget()
                        + " twice (expected: each once)");
            }
        }
    }

    /** Pipelines belong to another service; whether there is such a one cannot be known. */
    private static void checkInsights(MediaInsightsConfiguration insights) {
        String arn = insights.configurationArn();
        if (arn == null) {
            if (!Boolean.TRUE.equals(insights.disabled())) {
                throw ChimeErrors.badRequest("MediaInsightsConfiguration: ConfigurationArn missing");
            }
            return;
        }
        boolean isPipeline = Arn.parse(arn)
                .filter(parsed -> parsed.isWellFormed()
                        && parsed.service().equals("chime")
                        && parsed.type().equals(PIPELINE))
                .isPresent();
        if (!isPipeline) {
            throw ChimeErrors.badRequest("MediaInsightsConfiguration.ConfigurationArn: " + Excerpt.of(arn)
                    + " (expected: the ARN of a media insights pipeline configuration)");
        }
    }
}
