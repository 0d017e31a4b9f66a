package dev.dialtone.it.chime.connector;

import static dev.dialtone.it.chime.connector.ConnectorFixture.PORTLAND;
import static dev.dialtone.it.chime.connector.ConnectorFixture.SEATTLE;
import static dev.dialtone.it.chime.connector.ConnectorFixture.UNKNOWN;
import static dev.dialtone.it.chime.connector.ConnectorFixture.badRequest;
import static dev.dialtone.it.chime.connector.ConnectorFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.Capability;
import software.amazon.awssdk.services.chimesdkvoice.model.CreateProxySessionRequest;
import software.amazon.awssdk.services.chimesdkvoice.model.GeoMatchLevel;
import software.amazon.awssdk.services.chimesdkvoice.model.NumberSelectionBehavior;
import software.amazon.awssdk.services.chimesdkvoice.model.Participant;
import software.amazon.awssdk.services.chimesdkvoice.model.Proxy;
import software.amazon.awssdk.services.chimesdkvoice.model.ProxySession;
import software.amazon.awssdk.services.chimesdkvoice.model.ProxySessionStatus;

/** Proxies of voice connectors and their sessions, state by state. */
@ExtendWith(DialtoneServer.class)
class ProxySessionsTest {
    private static final String ONE = "+14085550101";
    private static final String TWO = "+14085550102";

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "CLI example of put-voice-connector-proxy: PhoneNumberPoolCountries come back as PhoneNumberCountries, "
                            + "Disabled false; 404 before it is a guess")
    void showsAProxyAsItWasPut(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        notFound(() -> voice.getVoiceConnectorProxy(get -> get.voiceConnectorId(id)));
        var put = voice.putVoiceConnectorProxy(each -> each.voiceConnectorId(id)
                .defaultSessionExpiryMinutes(60)
                .phoneNumberPoolCountries("US", "CA")
                .fallBackPhoneNumber("12065550199"));

        assertThat(put.sdkHttpResponse().statusCode()).isEqualTo(200);
        assertThat(put.proxy())
                .isEqualTo(Proxy.builder()
                        .defaultSessionExpiryMinutes(60)
                        .disabled(false)
                        .fallBackPhoneNumber("+12065550199")
                        .phoneNumberCountries("US", "CA")
                        .build());
        assertThat(voice.getVoiceConnectorProxy(get -> get.voiceConnectorId(id)).proxy())
                .isEqualTo(put.proxy());
        badRequest(() -> proxy(voice, id, 0));
        badRequest(() -> voice.putVoiceConnectorProxy(each ->
                each.voiceConnectorId(id).defaultSessionExpiryMinutes(60).phoneNumberPoolCountries(List.of())));
        notFound(() -> proxy(voice, UNKNOWN, 60));
        notFound(() -> voice.getVoiceConnectorProxy(get -> get.voiceConnectorId(UNKNOWN)));
        notFound(() -> voice.deleteVoiceConnectorProxy(delete -> delete.voiceConnectorId(UNKNOWN)));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "CLI example of create-proxy-session: capabilities and participants sorted, one number for both, the "
                            + "proxy's 60 minutes; PreferSticky and Country by default are guesses")
    void opensASession(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorWith(SEATTLE);
        proxy(voice, id, 60);
        var created = voice.createProxySession(create -> create.voiceConnectorId(id)
                .participantPhoneNumbers(TWO, "14085550101")
                .capabilities(Capability.VOICE, Capability.SMS)
                .name("Ride"));
        ProxySession session = created.proxySession();

        assertThat(created.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(session.voiceConnectorId()).isEqualTo(id);
        assertThat(session.name()).isEqualTo("Ride");
        assertThat(session.status()).isEqualTo(ProxySessionStatus.OPEN);
        assertThat(session.expiryMinutes()).isEqualTo(60);
        assertThat(session.capabilities()).containsExactly(Capability.SMS, Capability.VOICE);
        assertThat(session.participants()).containsExactly(participant(ONE), participant(TWO));
        assertThat(session.numberSelectionBehavior()).isEqualTo(NumberSelectionBehavior.PREFER_STICKY);
        assertThat(session.geoMatchLevel()).isEqualTo(GeoMatchLevel.COUNTRY);
        assertThat(session.updatedTimestamp()).isEqualTo(session.createdTimestamp());
        assertThat(session.endedTimestamp()).isNull();
        assertThat(get(voice, id, session)).isEqualTo(session);
        assertThat(voice.listProxySessions(list -> list.voiceConnectorId(id)).proxySessions())
                .containsExactly(session);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "Closed after ExpiryMinutes, with its EndedTimestamp; an update begins them anew; a closed session is still "
                            + "shown, and cannot be updated")
    void closesWhenItsTermEnds(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorWith(SEATTLE);
        proxy(voice, id, 60);
        ProxySession session = open(voice, id, create -> create.expiryMinutes(10));
        fixture.pass(Duration.ofMinutes(9));
        var updated = voice.updateProxySession(update -> update.voiceConnectorId(id)
                .proxySessionId(session.proxySessionId())
                .capabilities(Capability.VOICE)
                .expiryMinutes(5));
        assertThat(updated.sdkHttpResponse().statusCode()).isEqualTo(201);
        assertThat(updated.proxySession())
                .isEqualTo(session.toBuilder()
                        .capabilities(Capability.VOICE)
                        .expiryMinutes(5)
                        .updatedTimestamp(session.createdTimestamp().plusSeconds(540))
                        .build());
        fixture.pass(Duration.ofMinutes(4));
        assertThat(get(voice, id, session).status()).isEqualTo(ProxySessionStatus.OPEN);
        fixture.pass(Duration.ofMinutes(1));

        ProxySession closed = get(voice, id, session);
        assertThat(closed.status()).isEqualTo(ProxySessionStatus.CLOSED);
        assertThat(closed.endedTimestamp()).isEqualTo(session.createdTimestamp().plusSeconds(840));
        badRequest(() -> voice.updateProxySession(update -> update.voiceConnectorId(id)
                .proxySessionId(session.proxySessionId())
                .capabilities(Capability.VOICE)));
        assertThat(ids(voice, id, "Closed")).containsExactly(session.proxySessionId());
        assertThat(ids(voice, id, "Open")).isEmpty();
        assertThat(ids(voice, id, null)).containsExactly(session.proxySessionId());
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "204; that a second deletion is none, and that sessions end with their proxy, is a guess")
    void closesWhenItIsDeleted(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorWith(SEATTLE);
        proxy(voice, id, 60);
        ProxySession first = open(voice, id, create -> {});
        ProxySession second = open(voice, id, create -> {});
        assertThat(voice.deleteProxySession(
                                delete -> delete.voiceConnectorId(id).proxySessionId(first.proxySessionId()))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(voice, id, first).status()).isEqualTo(ProxySessionStatus.CLOSED);
        assertThat(get(voice, id, second).status()).isEqualTo(ProxySessionStatus.OPEN);
        ProxySession closed = get(voice, id, first);
        fixture.pass(Duration.ofMinutes(1));
        voice.deleteProxySession(delete -> delete.voiceConnectorId(id).proxySessionId(first.proxySessionId()));
        assertThat(get(voice, id, first)).isEqualTo(closed);

        assertThat(voice.deleteVoiceConnectorProxy(delete -> delete.voiceConnectorId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        notFound(() -> voice.getVoiceConnectorProxy(get -> get.voiceConnectorId(id)));
        assertThat(get(voice, id, second).status()).isEqualTo(ProxySessionStatus.CLOSED);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "which number of a voice connector a session gets, and the errors when there is none")
    void picksANumberThatFits(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorWith(SEATTLE, PORTLAND);
        proxy(voice, id, 60);

        assertThat(number(open(voice, id, create -> {}))).isEqualTo(SEATTLE);
        ProxySession area = open(
                voice,
                id,
                create -> create.geoMatchLevel(GeoMatchLevel.AREA_CODE)
                        .numberSelectionBehavior(NumberSelectionBehavior.AVOID_STICKY)
                        .geoMatchParams(params -> params.country("US").areaCode("503")));
        assertThat(number(area)).isEqualTo(PORTLAND);
        assertThat(area.geoMatchLevel()).isEqualTo(GeoMatchLevel.AREA_CODE);
        assertThat(area.numberSelectionBehavior()).isEqualTo(NumberSelectionBehavior.AVOID_STICKY);
        badRequest(() -> open(
                voice,
                id,
                create -> create.geoMatchLevel(GeoMatchLevel.AREA_CODE)
                        .geoMatchParams(params -> params.country("US").areaCode("212"))));
        badRequest(() -> open(voice, id, create -> create.geoMatchLevel(GeoMatchLevel.AREA_CODE)));
        badRequest(() -> open(
                voice,
                id,
                create -> create.geoMatchParams(params -> params.country("CA").areaCode("416"))));
        voice.deleteProxySession(delete -> delete.voiceConnectorId(id).proxySessionId(area.proxySessionId()));
        badRequest(() -> open(voice, fixtureWithout(voice, fixture), create -> {}));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "two different numbers, and at least one capability; the rest is in the model")
    void refusesSessionsThatCannotBe(ChimeSdkVoiceClient voice, ConnectorFixture fixture, Dialtone dialtone) {
        String id = fixture.connectorWith(SEATTLE);
        notFound(() -> open(voice, id, create -> {}));
        voice.putVoiceConnectorProxy(put -> put.voiceConnectorId(id)
                .defaultSessionExpiryMinutes(60)
                .phoneNumberPoolCountries("US")
                .disabled(true));
        badRequest(() -> open(voice, id, create -> {}));
        proxy(voice, id, 60);
        badRequest(() -> open(voice, id, create -> create.participantPhoneNumbers(ONE, "14085550101")));
        badRequest(() -> open(voice, id, create -> create.participantPhoneNumbers(ONE)));
        badRequest(() -> open(voice, id, create -> create.capabilities(List.of())));
        badRequest(() -> open(voice, id, create -> create.expiryMinutes(0)));
        dialtone.account().quota("CHIME_PROXY_SESSIONS_PER_VOICE_CONNECTOR", 1);
        ProxySession session = open(voice, id, create -> {});
        badRequest(() -> open(voice, id, create -> {}));
        voice.deleteProxySession(delete -> delete.voiceConnectorId(id).proxySessionId(session.proxySessionId()));
        open(voice, id, create -> {});
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "each operation declares NotFoundException")
    void findsNoUnknownSession(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorWith(SEATTLE);
        proxy(voice, id, 60);
        for (String connector : List.of(id, UNKNOWN)) {
            notFound(() ->
                    voice.getProxySession(get -> get.voiceConnectorId(connector).proxySessionId(UNKNOWN)));
            notFound(() -> voice.updateProxySession(update ->
                    update.voiceConnectorId(connector).proxySessionId(UNKNOWN).capabilities(Capability.SMS)));
            notFound(() -> voice.deleteProxySession(
                    delete -> delete.voiceConnectorId(connector).proxySessionId(UNKNOWN)));
        }
        notFound(() -> voice.listProxySessions(list -> list.voiceConnectorId(UNKNOWN)));
        notFound(() -> open(voice, UNKNOWN, create -> {}));
        badRequest(
                () -> voice.listProxySessions(list -> list.voiceConnectorId(id).nextToken("nonsense")));
        ProxySession session = open(voice, id, create -> {});
        voice.disassociatePhoneNumbersFromVoiceConnector(
                end -> end.voiceConnectorId(id).e164PhoneNumbers(SEATTLE));
        voice.deleteVoiceConnector(delete -> delete.voiceConnectorId(id));
        notFound(() -> get(voice, id, session));
    }

    private static void proxy(ChimeSdkVoiceClient voice, String id, int minutes) {
        voice.putVoiceConnectorProxy(put ->
                put.voiceConnectorId(id).defaultSessionExpiryMinutes(minutes).phoneNumberPoolCountries("US"));
    }

    /** A voice connector with a proxy and without numbers. */
    private static String fixtureWithout(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        proxy(voice, id, 60);
        return id;
    }

    private static ProxySession open(
            ChimeSdkVoiceClient voice, String id, Consumer<CreateProxySessionRequest.Builder> change) {
        CreateProxySessionRequest.Builder create = CreateProxySessionRequest.builder()
                .voiceConnectorId(id)
                .participantPhoneNumbers(ONE, TWO)
                .capabilities(Capability.SMS);
        change.accept(create);
        return voice.createProxySession(create.build()).proxySession();
    }

    private static ProxySession get(ChimeSdkVoiceClient voice, String id, ProxySession session) {
        return voice.getProxySession(get -> get.voiceConnectorId(id).proxySessionId(session.proxySessionId()))
                .proxySession();
    }

    private static List<String> ids(ChimeSdkVoiceClient voice, String id, @Nullable String status) {
        return voice.listProxySessions(list -> list.voiceConnectorId(id).status(status)).proxySessions().stream()
                .map(ProxySession::proxySessionId)
                .toList();
    }

    private static String number(ProxySession session) {
        return session.participants().get(0).proxyPhoneNumber();
    }

    private static Participant participant(String number) {
        return Participant.builder()
                .phoneNumber(number)
                .proxyPhoneNumber(SEATTLE)
                .build();
    }
}
