package dev.dialtone.it.chime.connector;

import static dev.dialtone.it.chime.connector.ConnectorFixture.UNKNOWN;
import static dev.dialtone.it.chime.connector.ConnectorFixture.badRequest;
import static dev.dialtone.it.chime.connector.ConnectorFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.Collections;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.DNISEmergencyCallingConfiguration;
import software.amazon.awssdk.services.chimesdkvoice.model.Origination;
import software.amazon.awssdk.services.chimesdkvoice.model.OriginationRoute;
import software.amazon.awssdk.services.chimesdkvoice.model.OriginationRouteProtocol;
import software.amazon.awssdk.services.chimesdkvoice.model.PutVoiceConnectorOriginationResponse;

/** Where calls that come in go, and the emergency calls that want it to stay so. */
@ExtendWith(DialtoneServer.class)
class OriginationTest {

    private static final OriginationRoute ROUTE = OriginationRoute.builder()
            .host("10.24.34.0")
            .port(1234)
            .protocol(OriginationRouteProtocol.TCP)
            .priority(10)
            .weight(5)
            .build();

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "CLI example of put-voice-connector-origination, with its private host: echoed, Disabled false; a port "
                            + "is 5060 unless it is said; status 200 and 204 in the model")
    void isShownAsItWasPut(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        notFound(() -> voice.getVoiceConnectorOrigination(get -> get.voiceConnectorId(id)));
        PutVoiceConnectorOriginationResponse put = voice.putVoiceConnectorOrigination(each -> each.voiceConnectorId(id)
                .origination(origination -> origination.routes(
                        ROUTE, ROUTE.toBuilder().port(null).protocol("UDP").build())));

        assertThat(put.sdkHttpResponse().statusCode()).isEqualTo(200);
        assertThat(put.origination().routes().get(0).protocol()).isEqualTo(OriginationRouteProtocol.TCP);
        assertThat(put.origination())
                .isEqualTo(Origination.builder()
                        .routes(
                                ROUTE,
                                ROUTE.toBuilder()
                                        .port(5060)
                                        .protocol(OriginationRouteProtocol.UDP)
                                        .build())
                        .disabled(false)
                        .build());
        assertThat(voice.getVoiceConnectorOrigination(get -> get.voiceConnectorId(id))
                        .origination())
                .isEqualTo(put.origination());
        put(voice, id, origination -> origination.disabled(true));
        assertThat(voice.getVoiceConnectorOrigination(get -> get.voiceConnectorId(id))
                        .origination()
                        .disabled())
                .isTrue();

        assertThat(voice.deleteVoiceConnectorOrigination(delete -> delete.voiceConnectorId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        notFound(() -> voice.getVoiceConnectorOrigination(get -> get.voiceConnectorId(id)));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "what is not there is deleted without an error; clients take both for an answer")
    void isDeletedThoughItIsNotThere(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        voice.deleteVoiceConnectorOrigination(delete -> delete.voiceConnectorId(id));
        voice.deleteVoiceConnectorTermination(delete -> delete.voiceConnectorId(id));
        voice.deleteVoiceConnectorStreamingConfiguration(delete -> delete.voiceConnectorId(id));
        voice.deleteVoiceConnectorEmergencyCallingConfiguration(delete -> delete.voiceConnectorId(id));
        voice.deleteVoiceConnectorExternalSystemsConfiguration(delete -> delete.voiceConnectorId(id));
        voice.deleteVoiceConnectorProxy(delete -> delete.voiceConnectorId(id));
        assertThat(voice.getVoiceConnector(get -> get.voiceConnectorId(id)).voiceConnector())
                .isNotNull();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "Routes or Disabled, at most 20 routes, no UDP with encryption: the rules are documented, that they are "
                            + "bad requests is not")
    void refusesWhatCannotBe(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        badRequest(() -> put(voice, id, origination -> {}));
        badRequest(() -> put(voice, id, origination -> origination.routes(Collections.nCopies(21, ROUTE))));
        badRequest(() -> put(
                voice,
                id,
                origination ->
                        origination.routes(ROUTE.toBuilder().host("not a host").build())));
        badRequest(() -> put(
                voice,
                id,
                origination -> origination.routes(ROUTE.toBuilder().host(null).build())));
        badRequest(() -> put(
                voice,
                id,
                origination ->
                        origination.routes(ROUTE.toBuilder().priority(101).build())));
        put(voice, id, origination -> origination.routes(Collections.nCopies(20, ROUTE)));
        String encrypted = voice.createVoiceConnector(
                        create -> create.name("Safe").requireEncryption(true))
                .voiceConnector()
                .voiceConnectorId();
        badRequest(() -> put(
                voice,
                encrypted,
                origination ->
                        origination.routes(ROUTE.toBuilder().protocol("UDP").build())));
        notFound(() -> voice.getVoiceConnectorOrigination(get -> get.voiceConnectorId(encrypted)));

        put(
                voice,
                id,
                origination ->
                        origination.routes(ROUTE.toBuilder().protocol("UDP").build()));
        badRequest(() -> voice.updateVoiceConnector(
                update -> update.voiceConnectorId(id).name("Safe").requireEncryption(true)));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "each operation on a part of a voice connector declares NotFoundException")
    void isOfNoUnknownConnector(ChimeSdkVoiceClient voice) {
        notFound(() -> put(voice, UNKNOWN, origination -> origination.disabled(true)));
        notFound(() -> voice.getVoiceConnectorOrigination(get -> get.voiceConnectorId(UNKNOWN)));
        notFound(() -> voice.deleteVoiceConnectorOrigination(delete -> delete.voiceConnectorId(UNKNOWN)));
        notFound(() -> emergency(voice, UNKNOWN, "+12065550100", null));
        notFound(() -> voice.getVoiceConnectorEmergencyCallingConfiguration(get -> get.voiceConnectorId(UNKNOWN)));
        notFound(() ->
                voice.deleteVoiceConnectorEmergencyCallingConfiguration(delete -> delete.voiceConnectorId(UNKNOWN)));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "emergency calling wants origination and termination enabled, and is deleted before they are turned off; "
                            + "that everything else is a bad request is a guess")
    void staysEnabledForEmergencyCalls(ChimeSdkVoiceClient voice, ConnectorFixture fixture) {
        String id = fixture.connectorId();
        badRequest(() -> emergency(voice, id, "+12065550100", null));
        put(voice, id, origination -> origination.routes(ROUTE));
        badRequest(() -> emergency(voice, id, "+12065550100", null));
        terminate(voice, id, true);
        badRequest(() -> emergency(voice, id, "+12065550100", null));
        terminate(voice, id, false);
        notFound(() -> voice.getVoiceConnectorEmergencyCallingConfiguration(get -> get.voiceConnectorId(id)));
        badRequest(() -> voice.putVoiceConnectorEmergencyCallingConfiguration(
                each -> each.voiceConnectorId(id).emergencyCallingConfiguration(none -> {})));
        badRequest(() -> emergency(voice, id, "+442079460100", null));
        badRequest(() -> emergency(voice, id, "+12065550100", "+442079460100"));

        emergency(voice, id, "+12065550100", "+12065550101");
        assertThat(voice.getVoiceConnectorEmergencyCallingConfiguration(get -> get.voiceConnectorId(id))
                        .emergencyCallingConfiguration()
                        .dnis())
                .containsExactly(DNISEmergencyCallingConfiguration.builder()
                        .emergencyPhoneNumber("+12065550100")
                        .testPhoneNumber("+12065550101")
                        .callingCountry("GB")
                        .build());
        badRequest(() -> voice.deleteVoiceConnectorOrigination(delete -> delete.voiceConnectorId(id)));
        badRequest(() -> voice.deleteVoiceConnectorTermination(delete -> delete.voiceConnectorId(id)));
        badRequest(() -> put(voice, id, origination -> origination.disabled(true)));
        badRequest(() -> terminate(voice, id, true));

        assertThat(voice.deleteVoiceConnectorEmergencyCallingConfiguration(delete -> delete.voiceConnectorId(id))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        notFound(() -> voice.getVoiceConnectorEmergencyCallingConfiguration(get -> get.voiceConnectorId(id)));
        voice.deleteVoiceConnectorOrigination(delete -> delete.voiceConnectorId(id));
        voice.deleteVoiceConnectorTermination(delete -> delete.voiceConnectorId(id));
    }

    private static void put(ChimeSdkVoiceClient voice, String id, Consumer<Origination.Builder> origination) {
        voice.putVoiceConnectorOrigination(put -> put.voiceConnectorId(id).origination(origination));
    }

    private static void terminate(ChimeSdkVoiceClient voice, String id, boolean isDisabled) {
        voice.putVoiceConnectorTermination(put -> put.voiceConnectorId(id)
                .termination(termination -> termination
                        .callingRegions("US")
                        .cidrAllowedList("50.35.78.96/31")
                        .disabled(isDisabled)));
    }

    private static void emergency(ChimeSdkVoiceClient voice, String id, String number, @Nullable String test) {
        voice.putVoiceConnectorEmergencyCallingConfiguration(put -> put.voiceConnectorId(id)
                .emergencyCallingConfiguration(
                        configuration -> configuration.dnis(DNISEmergencyCallingConfiguration.builder()
                                .emergencyPhoneNumber(number)
                                .testPhoneNumber(test)
                                .callingCountry("GB")
                                .build())));
    }
}
