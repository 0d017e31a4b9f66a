package dev.dialtone.it.chime.connector;

import static dev.dialtone.it.chime.connector.ConnectorFixture.UNKNOWN;
import static dev.dialtone.it.chime.connector.ConnectorFixture.badRequest;
import static dev.dialtone.it.chime.connector.ConnectorFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.ContactCenterSystemType;
import software.amazon.awssdk.services.chimesdkvoice.model.ExternalSystemsConfiguration;
import software.amazon.awssdk.services.chimesdkvoice.model.LoggingConfiguration;
import software.amazon.awssdk.services.chimesdkvoice.model.NotificationTarget;
import software.amazon.awssdk.services.chimesdkvoice.model.SessionBorderControllerType;
import software.amazon.awssdk.services.chimesdkvoice.model.StreamingConfiguration;
import software.amazon.awssdk.services.chimesdkvoice.model.StreamingNotificationTarget;

/** Streaming, logging and external systems of voice connectors. */
@ExtendWith(DialtoneServer.class)
class ConnectorConfigurationTest {

    private static final String PIPELINE =
            "arn:aws:chime:us-east-1:111122223333:media-insights-pipeline-configuration/analytics";

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "status 200, 200 and 204; 404 for what is not configured is what Terraform goes by")
    void streamsAsItWasPut(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        notFound(() -> voice.getVoiceConnectorStreamingConfiguration(get -> get.voiceConnectorId(id)));
        StreamingConfiguration streaming = StreamingConfiguration.builder()
                .dataRetentionInHours(24)
                .disabled(false)
                .streamingNotificationTargets(target("EventBridge"), target("SNS"), target("SQS"))
                .mediaInsightsConfiguration(insights -> insights.disabled(false).configurationArn(PIPELINE))
                .build();
        var put = voice.putVoiceConnectorStreamingConfiguration(
                each -> each.voiceConnectorId(id).streamingConfiguration(streaming));

        assertThat(put.sdkHttpResponse().statusCode()).isEqualTo(200);
        StreamingConfiguration shown = voice.getVoiceConnectorStreamingConfiguration(get -> get.voiceConnectorId(id))
                .streamingConfiguration();
        assertThat(put.streamingConfiguration()).isEqualTo(streaming);
        assertThat(shown).isEqualTo(streaming);
        assertThat(shown.streamingNotificationTargets())
                .extracting(StreamingNotificationTarget::notificationTarget)
                .containsExactly(NotificationTarget.EVENT_BRIDGE, NotificationTarget.SNS, NotificationTarget.SQS);

        stream(voice, id, each -> each.dataRetentionInHours(0).disabled(true));
        assertThat(voice.getVoiceConnectorStreamingConfiguration(get -> get.voiceConnectorId(id))
                        .streamingConfiguration()
                        .hasStreamingNotificationTargets())
                .isFalse();
        assertThat(voice.deleteVoiceConnectorStreamingConfiguration(delete -> delete.voiceConnectorId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        notFound(() -> voice.getVoiceConnectorStreamingConfiguration(get -> get.voiceConnectorId(id)));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "a target twice, insights without an ARN or with one of something else; the rest is in the model")
    void refusesStreamingThatCannotBe(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        badRequest(() -> stream(voice, id, each -> each.disabled(false)));
        badRequest(() -> stream(voice, id, each -> each.dataRetentionInHours(1)));
        badRequest(() -> stream(voice, id, each -> each.dataRetentionInHours(-1).disabled(false)));
        badRequest(() -> stream(
                voice,
                id,
                each -> each.dataRetentionInHours(1)
                        .disabled(false)
                        .streamingNotificationTargets(target("SNS"), target("SNS"))));
        badRequest(() -> stream(
                voice,
                id,
                each -> each.dataRetentionInHours(1)
                        .disabled(false)
                        .streamingNotificationTargets(
                                target("SNS"), target("SQS"), target("EventBridge"), target("SNS"))));
        badRequest(() -> stream(
                voice,
                id,
                each -> each.dataRetentionInHours(1)
                        .disabled(false)
                        .mediaInsightsConfiguration(insights -> insights.disabled(false))));
        badRequest(() -> stream(
                voice,
                id,
                each -> each.dataRetentionInHours(1)
                        .disabled(false)
                        .mediaInsightsConfiguration(
                                insights -> insights.configurationArn("arn:aws:sns:us-east-1:111122223333:topic"))));
        notFound(() -> voice.getVoiceConnectorStreamingConfiguration(get -> get.voiceConnectorId(id)));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "Terraform deletes by putting both to false; that one which was never told shows both as false is a guess")
    void logsNothingUntilItIsTold(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        LoggingConfiguration none = LoggingConfiguration.builder()
                .enableSIPLogs(false)
                .enableMediaMetricLogs(false)
                .build();
        assertThat(logging(voice, id)).isEqualTo(none);
        var put = voice.putVoiceConnectorLoggingConfiguration(
                each -> each.voiceConnectorId(id).loggingConfiguration(logging -> logging.enableSIPLogs(true)));
        assertThat(put.sdkHttpResponse().statusCode()).isEqualTo(200);
        assertThat(put.loggingConfiguration())
                .isEqualTo(none.toBuilder().enableSIPLogs(true).build());
        assertThat(logging(voice, id)).isEqualTo(put.loggingConfiguration());
        voice.putVoiceConnectorLoggingConfiguration(
                each -> each.voiceConnectorId(id).loggingConfiguration(none));
        assertThat(logging(voice, id)).isEqualTo(none);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "404 until it is put, as with the other parts; either list may be left out")
    void knowsExternalSystems(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        notFound(() -> voice.getVoiceConnectorExternalSystemsConfiguration(get -> get.voiceConnectorId(id)));
        var put = voice.putVoiceConnectorExternalSystemsConfiguration(each -> each.voiceConnectorId(id)
                .sessionBorderControllerTypes(SessionBorderControllerType.knownValues())
                .contactCenterSystemTypes(ContactCenterSystemType.knownValues()));

        assertThat(put.sdkHttpResponse().statusCode()).isEqualTo(200);
        ExternalSystemsConfiguration shown = voice.getVoiceConnectorExternalSystemsConfiguration(
                        get -> get.voiceConnectorId(id))
                .externalSystemsConfiguration();
        assertThat(shown).isEqualTo(put.externalSystemsConfiguration());
        assertThat(shown.sessionBorderControllerTypes())
                .containsExactlyInAnyOrder(
                        SessionBorderControllerType.RIBBON_SBC,
                        SessionBorderControllerType.ORACLE_ACME_PACKET_SBC,
                        SessionBorderControllerType.AVAYA_SBCE,
                        SessionBorderControllerType.CISCO_UNIFIED_BORDER_ELEMENT,
                        SessionBorderControllerType.AUDIOCODES_MEDIANT_SBC);
        assertThat(shown.contactCenterSystemTypes())
                .containsExactlyInAnyOrder(
                        ContactCenterSystemType.GENESYS_ENGAGE_ON_PREMISES,
                        ContactCenterSystemType.AVAYA_AURA_CALL_CENTER_ELITE,
                        ContactCenterSystemType.AVAYA_AURA_CONTACT_CENTER,
                        ContactCenterSystemType.CISCO_UNIFIED_CONTACT_CENTER_ENTERPRISE);

        assertThat(voice.putVoiceConnectorExternalSystemsConfiguration(each -> each.voiceConnectorId(id))
                        .externalSystemsConfiguration()
                        .sessionBorderControllerTypes())
                .isEmpty();
        assertThat(voice.deleteVoiceConnectorExternalSystemsConfiguration(delete -> delete.voiceConnectorId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        notFound(() -> voice.getVoiceConnectorExternalSystemsConfiguration(get -> get.voiceConnectorId(id)));
        badRequest(() -> voice.putVoiceConnectorExternalSystemsConfiguration(
                each -> each.voiceConnectorId(id).contactCenterSystemTypesWithStrings("SHOUTING")));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "each operation on a part of a voice connector declares NotFoundException")
    void isOfNoUnknownConnector(ChimeSdkVoiceClient voice) {
        notFound(() ->
                stream(voice, UNKNOWN, each -> each.dataRetentionInHours(1).disabled(false)));
        notFound(() -> voice.getVoiceConnectorStreamingConfiguration(get -> get.voiceConnectorId(UNKNOWN)));
        notFound(() -> voice.deleteVoiceConnectorStreamingConfiguration(delete -> delete.voiceConnectorId(UNKNOWN)));
        notFound(() -> logging(voice, UNKNOWN));
        notFound(() -> voice.putVoiceConnectorLoggingConfiguration(
                put -> put.voiceConnectorId(UNKNOWN).loggingConfiguration(logging -> logging.enableSIPLogs(true))));
        notFound(() -> voice.putVoiceConnectorExternalSystemsConfiguration(put -> put.voiceConnectorId(UNKNOWN)));
        notFound(() -> voice.getVoiceConnectorExternalSystemsConfiguration(get -> get.voiceConnectorId(UNKNOWN)));
        notFound(() ->
                voice.deleteVoiceConnectorExternalSystemsConfiguration(delete -> delete.voiceConnectorId(UNKNOWN)));
    }

    private static StreamingNotificationTarget target(String name) {
        return StreamingNotificationTarget.builder().notificationTarget(name).build();
    }

    private static void stream(
            ChimeSdkVoiceClient voice, String id, Consumer<StreamingConfiguration.Builder> configuration) {
        voice.putVoiceConnectorStreamingConfiguration(
                put -> put.voiceConnectorId(id).streamingConfiguration(configuration));
    }

    private static LoggingConfiguration logging(ChimeSdkVoiceClient voice, String id) {
        return voice.getVoiceConnectorLoggingConfiguration(get -> get.voiceConnectorId(id))
                .loggingConfiguration();
    }
}
