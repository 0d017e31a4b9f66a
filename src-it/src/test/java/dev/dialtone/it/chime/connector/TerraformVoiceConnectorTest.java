package dev.dialtone.it.chime.connector;

import static dev.dialtone.it.chime.connector.ConnectorFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.Credential;
import software.amazon.awssdk.services.chimesdkvoice.model.OriginationRoute;
import software.amazon.awssdk.services.chimesdkvoice.model.StreamingNotificationTarget;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnector;
import software.amazon.awssdk.services.chimesdkvoice.model.VoiceConnectorItem;

/** The calls of Terraform's aws_chime_voice_connector and its parts, from plan to destruction. */
@ExtendWith(DialtoneServer.class)
@Evidence(value = Source.CLIENT, detail = "terraform-provider-aws, the functions of each resource")
class TerraformVoiceConnectorTest {

    /** aws_chime_voice_connector. */
    @Test
    void connectorIsCreatedChangedAndDestroyed(ChimeSdkVoiceClient voice) {
        VoiceConnector created = voice.createVoiceConnector(
                        create -> create.name("desk").requireEncryption(true).awsRegion("us-east-1"))
                .voiceConnector();
        String id = created.voiceConnectorId();
        assertThat(voice.getVoiceConnector(get -> get.voiceConnectorId(id)).voiceConnector())
                .isEqualTo(created);
        voice.updateVoiceConnector(
                update -> update.voiceConnectorId(id).name("front-desk").requireEncryption(false));
        assertThat(voice.getVoiceConnector(get -> get.voiceConnectorId(id))
                        .voiceConnector()
                        .name())
                .isEqualTo("front-desk");
        voice.deleteVoiceConnector(delete -> delete.voiceConnectorId(id));
        notFound(() -> voice.getVoiceConnector(get -> get.voiceConnectorId(id)));
    }

    /** aws_chime_voice_connector_group. */
    @Test
    void groupIsEmptiedBeforeItIsDestroyed(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String first = fixture.connectorId();
        String second = fixture.connectorId();
        String id = voice.createVoiceConnectorGroup(
                        create -> create.name("desks").voiceConnectorItems(item(first, 1), item(second, 3)))
                .voiceConnectorGroup()
                .voiceConnectorGroupId();
        assertThat(voice.getVoiceConnectorGroup(get -> get.voiceConnectorGroupId(id))
                        .voiceConnectorGroup()
                        .voiceConnectorItems())
                .hasSize(2);
        voice.updateVoiceConnectorGroup(
                update -> update.voiceConnectorGroupId(id).name("all-desks").voiceConnectorItems(item(first, 10)));
        assertThat(voice.getVoiceConnectorGroup(get -> get.voiceConnectorGroupId(id))
                        .voiceConnectorGroup()
                        .voiceConnectorItems())
                .hasSize(1);
        voice.updateVoiceConnectorGroup(
                update -> update.voiceConnectorGroupId(id).name("all-desks").voiceConnectorItems(List.of()));
        voice.deleteVoiceConnectorGroup(delete -> delete.voiceConnectorGroupId(id));
        notFound(() -> voice.getVoiceConnectorGroup(get -> get.voiceConnectorGroupId(id)));
        voice.deleteVoiceConnector(delete -> delete.voiceConnectorId(first));
        voice.deleteVoiceConnector(delete -> delete.voiceConnectorId(second));
    }

    /** aws_chime_voice_connector_logging: destroyed by switching both off. */
    @Test
    void loggingIsSwitchedOff(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        log(voice, id, true);
        assertThat(voice.getVoiceConnectorLoggingConfiguration(get -> get.voiceConnectorId(id))
                        .loggingConfiguration()
                        .enableMediaMetricLogs())
                .isTrue();
        log(voice, id, false);
        assertThat(voice.getVoiceConnectorLoggingConfiguration(get -> get.voiceConnectorId(id))
                        .loggingConfiguration()
                        .enableMediaMetricLogs())
                .isFalse();
    }

    /** aws_chime_voice_connector_origination, which gives a route its port. */
    @Test
    void originationIsPutReadAndDeleted(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        for (String host : List.of("127.0.0.1", "127.0.0.2")) {
            voice.putVoiceConnectorOrigination(put -> put.voiceConnectorId(id)
                    .origination(origination -> origination
                            .disabled(false)
                            .routes(OriginationRoute.builder()
                                    .host(host)
                                    .port(5060)
                                    .protocol("TCP")
                                    .priority(1)
                                    .weight(5)
                                    .build())));
            assertThat(voice.getVoiceConnectorOrigination(get -> get.voiceConnectorId(id))
                            .origination()
                            .routes()
                            .get(0)
                            .host())
                    .isEqualTo(host);
        }
        voice.deleteVoiceConnectorOrigination(delete -> delete.voiceConnectorId(id));
        notFound(() -> voice.getVoiceConnectorOrigination(get -> get.voiceConnectorId(id)));
    }

    /** aws_chime_voice_connector_streaming. */
    @Test
    void streamingIsPutReadAndDeleted(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        for (int hours : List.of(5, 2)) {
            voice.putVoiceConnectorStreamingConfiguration(put -> put.voiceConnectorId(id)
                    .streamingConfiguration(streaming -> streaming
                            .dataRetentionInHours(hours)
                            .disabled(false)
                            .streamingNotificationTargets(StreamingNotificationTarget.builder()
                                    .notificationTarget("SQS")
                                    .build())));
            assertThat(voice.getVoiceConnectorStreamingConfiguration(get -> get.voiceConnectorId(id))
                            .streamingConfiguration()
                            .dataRetentionInHours())
                    .isEqualTo(hours);
        }
        voice.deleteVoiceConnectorStreamingConfiguration(delete -> delete.voiceConnectorId(id));
        notFound(() -> voice.getVoiceConnectorStreamingConfiguration(get -> get.voiceConnectorId(id)));
    }

    /** aws_chime_voice_connector_termination. */
    @Test
    void terminationIsPutReadAndDeleted(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        for (List<String> regions : List.of(List.of("US", "RU"), List.of("US", "RU", "CA"))) {
            terminate(voice, id, regions);
            assertThat(voice.getVoiceConnectorTermination(get -> get.voiceConnectorId(id))
                            .termination()
                            .callingRegions())
                    .isEqualTo(regions);
        }
        voice.deleteVoiceConnectorTermination(delete -> delete.voiceConnectorId(id));
        notFound(() -> voice.getVoiceConnectorTermination(get -> get.voiceConnectorId(id)));
    }

    /** aws_chime_voice_connector_termination_credentials. */
    @Test
    void credentialsArePutListedAndDeleted(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        terminate(voice, id, List.of("US"));
        for (List<String> names : List.of(List.of("test"), List.of("test", "other"))) {
            voice.putVoiceConnectorTerminationCredentials(put -> put.voiceConnectorId(id)
                    .credentials(names.stream()
                            .map(name -> Credential.builder()
                                    .username(name)
                                    .password("test!")
                                    .build())
                            .toList()));
            assertThat(voice.listVoiceConnectorTerminationCredentials(list -> list.voiceConnectorId(id))
                            .usernames())
                    .isEqualTo(names);
        }
        voice.deleteVoiceConnectorTerminationCredentials(
                delete -> delete.voiceConnectorId(id).usernames("test", "other"));
        assertThat(voice.listVoiceConnectorTerminationCredentials(list -> list.voiceConnectorId(id))
                        .usernames())
                .isEmpty();
    }

    private static VoiceConnectorItem item(String connectorId, int priority) {
        return VoiceConnectorItem.builder()
                .voiceConnectorId(connectorId)
                .priority(priority)
                .build();
    }

    private static void log(ChimeSdkVoiceClient voice, String id, boolean isOn) {
        voice.putVoiceConnectorLoggingConfiguration(put -> put.voiceConnectorId(id)
                .loggingConfiguration(logging -> logging.enableSIPLogs(isOn).enableMediaMetricLogs(isOn)));
    }

    private static void terminate(ChimeSdkVoiceClient voice, String id, List<String> regions) {
        voice.putVoiceConnectorTermination(put -> put.voiceConnectorId(id)
                .termination(termination -> termination
                        .callingRegions(regions)
                        .cidrAllowedList("50.35.78.96/31", "50.35.78.97/31")
                        .cpsLimit(1)
                        .disabled(false)));
    }
}
