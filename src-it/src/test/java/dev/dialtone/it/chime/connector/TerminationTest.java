package dev.dialtone.it.chime.connector;

import static dev.dialtone.it.chime.connector.ConnectorFixture.SEATTLE;
import static dev.dialtone.it.chime.connector.ConnectorFixture.SEATTLE_TOO;
import static dev.dialtone.it.chime.connector.ConnectorFixture.UNKNOWN;
import static dev.dialtone.it.chime.connector.ConnectorFixture.badRequest;
import static dev.dialtone.it.chime.connector.ConnectorFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.Credential;
import software.amazon.awssdk.services.chimesdkvoice.model.PutVoiceConnectorTerminationResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.Termination;
import software.amazon.awssdk.services.chimesdkvoice.model.TerminationHealth;

/** What voice connectors let out, for whom, and who has asked whether they are there. */
@ExtendWith(DialtoneServer.class)
class TerminationTest {

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "CpsLimit is 1 and Disabled false unless they are said; the number must be one of the voice connector, "
                            + "which is a guess, as is that a DefaultPhoneNumber of others is a bad request")
    void isShownAsItWasPut(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorWith(SEATTLE);
        fixture.have(SEATTLE_TOO);
        notFound(() -> voice.getVoiceConnectorTermination(get -> get.voiceConnectorId(id)));
        PutVoiceConnectorTerminationResponse put = voice.putVoiceConnectorTermination(each -> each.voiceConnectorId(id)
                .termination(termination -> termination
                        .callingRegions("US", "CA")
                        .cidrAllowedList("50.35.78.96/31", "203.0.113.0/27")
                        .defaultPhoneNumber("12065550100")));

        assertThat(put.sdkHttpResponse().statusCode()).isEqualTo(200);
        assertThat(put.termination())
                .isEqualTo(Termination.builder()
                        .cpsLimit(1)
                        .callingRegions("US", "CA")
                        .cidrAllowedList("50.35.78.96/31", "203.0.113.0/27")
                        .defaultPhoneNumber(SEATTLE)
                        .disabled(false)
                        .build());
        assertThat(voice.getVoiceConnectorTermination(get -> get.voiceConnectorId(id))
                        .termination())
                .isEqualTo(put.termination());
        badRequest(() -> put(voice, id, termination -> termination.defaultPhoneNumber(SEATTLE_TOO)));
        assertThat(voice.deleteVoiceConnectorTermination(delete -> delete.voiceConnectorId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        notFound(() -> voice.getVoiceConnectorTermination(get -> get.voiceConnectorId(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.0/26",
                "10.0.0.0/27",
                "172.16.0.0/32",
                "192.168.1.0/28",
                "127.0.0.1/32",
                "203.0.113.256/32",
                "203.0.113/32",
                "203.0.113.1",
                "2001:db8::/64",
                "host/32"
            })
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "administrator guide: public blocks of /27 to /32; that others are a bad request is a guess")
    void refusesBlocksOfAddresses(String block, ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        badRequest(() -> put(voice, id, termination -> termination.cidrAllowedList(block)));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "CallingRegions required, blocks of IPv6 with a network that has both")
    void refusesCountriesThatAreNone(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        badRequest(() -> put(voice, id, termination -> termination.callingRegions(List.of())));
        badRequest(() -> put(voice, id, termination -> termination.callingRegions("usa")));
        put(voice, id, termination -> {});
        String both = voice.createVoiceConnector(
                        create -> create.name("Both").requireEncryption(false).networkType("DUAL_STACK"))
                .voiceConnector()
                .voiceConnectorId();
        put(voice, both, termination -> termination.cidrAllowedList("2001:db8::/64"));
        badRequest(() -> put(voice, both, termination -> termination.cidrAllowedList("2001:db8::/129")));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "quotas: one call per second of a voice connector; that more is a bad request is a guess")
    void refusesMoreCallsPerSecondThanTheQuota(ChimeSdkVoiceClient voice, ConnectorFixture fixture, Dialtone dialtone) {
        String id = fixture.connectorId();
        put(voice, id, termination -> termination.cpsLimit(25));
        dialtone.account().quotas(QuotaLevel.AWS);
        badRequest(() -> put(voice, id, termination -> termination.cpsLimit(2)));
        dialtone.account().quota("CHIME_CPS_PER_VOICE_CONNECTOR", 2);
        put(voice, id, termination -> termination.cpsLimit(2));
        badRequest(() -> put(voice, id, termination -> termination.cpsLimit(0)));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "Terraform: credentials are merged by Username, at most ten; passwords are never shown; one that is "
                            + "unknown is deleted without an error, which is a guess")
    void keepsCredentialsByUsername(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        put(voice, id, termination -> {});
        assertThat(usernames(voice, id)).isEmpty();
        assertThat(voice.putVoiceConnectorTerminationCredentials(
                                put -> put.voiceConnectorId(id).credentials(credential("one"), credential("two")))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        voice.putVoiceConnectorTerminationCredentials(
                put -> put.voiceConnectorId(id).credentials(credential("two"), credential("three")));
        assertThat(usernames(voice, id)).containsExactly("one", "two", "three");
        assertThat(voice.deleteVoiceConnectorTerminationCredentials(
                                delete -> delete.voiceConnectorId(id).usernames("one", "nobody"))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        assertThat(usernames(voice, id)).containsExactly("two", "three");
        voice.deleteVoiceConnectorTermination(delete -> delete.voiceConnectorId(id));
        assertThat(usernames(voice, id)).isEmpty();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "without termination settings, without a name or a password, and beyond ten; accounts have seen the bad "
                            + "request without Usernames")
    void refusesCredentialsThatCannotBe(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        badRequest(() -> voice.putVoiceConnectorTerminationCredentials(
                put -> put.voiceConnectorId(id).credentials(credential("one"))));
        put(voice, id, termination -> {});
        badRequest(() -> voice.putVoiceConnectorTerminationCredentials(put -> put.voiceConnectorId(id)));
        badRequest(() -> voice.putVoiceConnectorTerminationCredentials(put -> put.voiceConnectorId(id)
                .credentials(credential("one").toBuilder().password(null).build())));
        Credential[] eleven =
                IntStream.range(0, 11).mapToObj(i -> credential("user-" + i)).toArray(Credential[]::new);
        badRequest(() -> voice.putVoiceConnectorTerminationCredentials(
                put -> put.voiceConnectorId(id).credentials(eleven)));
        badRequest(() -> voice.deleteVoiceConnectorTerminationCredentials(delete -> delete.voiceConnectorId(id)));
        assertThat(usernames(voice, id)).isEmpty();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "no SIP traffic reaches Dialtone: 404 until the control API has a ping come")
    void showsThePingThatHasCome(ChimeSdkVoiceClient voice, ConnectorFixture fixture, ControlClient control) {
        String id = fixture.connectorId();
        notFound(() -> voice.getVoiceConnectorTerminationHealth(get -> get.voiceConnectorId(id)));

        control.call(
                "PUT",
                "/_dialtone/chime/voice-connectors/" + id + "/health",
                "{\"source\": \"203.0.113.5\", \"timestamp\": \"2026-11-30T16:45:55Z\"}");
        assertThat(voice.getVoiceConnectorTerminationHealth(get -> get.voiceConnectorId(id))
                        .terminationHealth())
                .isEqualTo(TerminationHealth.builder()
                        .source("203.0.113.5")
                        .timestamp(Instant.parse("2026-11-30T16:45:55Z"))
                        .build());
        control.call("PUT", "/_dialtone/chime/voice-connectors/" + id + "/health", "{\"source\": \"203.0.113.6\"}");
        assertThat(voice.getVoiceConnectorTerminationHealth(get -> get.voiceConnectorId(id))
                        .terminationHealth()
                        .source())
                .isEqualTo("203.0.113.6");
    }

    @Test
    @Evidence(Source.DIALTONE)
    void takesNoPingThatCannotCome(ConnectorFixture fixture, ControlClient control) {
        HttpResponse<String> unknown = control.send(
                "PUT", "/_dialtone/chime/voice-connectors/" + UNKNOWN + "/health", "{\"source\": \"203.0.113.5\"}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("voice connector " + UNKNOWN);
        String id = fixture.connectorId();
        assertThat(control.send(
                                "PUT",
                                "/_dialtone/chime/voice-connectors/" + id + "/health",
                                "{\"source\": \"somewhere\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "each operation on a part of a voice connector declares NotFoundException")
    void isOfNoUnknownConnector(ChimeSdkVoiceClient voice) {
        notFound(() -> put(voice, UNKNOWN, termination -> {}));
        notFound(() -> voice.getVoiceConnectorTermination(get -> get.voiceConnectorId(UNKNOWN)));
        notFound(() -> voice.deleteVoiceConnectorTermination(delete -> delete.voiceConnectorId(UNKNOWN)));
        notFound(() -> voice.getVoiceConnectorTerminationHealth(get -> get.voiceConnectorId(UNKNOWN)));
        notFound(() -> voice.putVoiceConnectorTerminationCredentials(
                put -> put.voiceConnectorId(UNKNOWN).credentials(credential("one"))));
        notFound(() -> usernames(voice, UNKNOWN));
        notFound(() -> voice.deleteVoiceConnectorTerminationCredentials(
                delete -> delete.voiceConnectorId(UNKNOWN).usernames("one")));
    }

    private static void put(ChimeSdkVoiceClient voice, String id, Consumer<Termination.Builder> change) {
        Termination.Builder termination =
                Termination.builder().callingRegions("US").cidrAllowedList("50.35.78.96/31");
        change.accept(termination);
        voice.putVoiceConnectorTermination(put -> put.voiceConnectorId(id).termination(termination.build()));
    }

    private static Credential credential(String username) {
        return Credential.builder().username(username).password("secret").build();
    }

    private static List<String> usernames(ChimeSdkVoiceClient voice, String id) {
        return voice.listVoiceConnectorTerminationCredentials(list -> list.voiceConnectorId(id))
                .usernames();
    }
}
