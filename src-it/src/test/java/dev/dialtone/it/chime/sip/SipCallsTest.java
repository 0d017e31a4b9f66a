package dev.dialtone.it.chime.sip;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.chime.sip.SipFixture.CALLER;
import static dev.dialtone.it.chime.sip.SipFixture.NOBODY;
import static dev.dialtone.it.chime.sip.SipFixture.SEATTLE;
import static dev.dialtone.it.chime.sip.SipFixture.SEATTLE_TOO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.Capability;
import software.amazon.awssdk.services.chimesdkvoice.model.CreateSipMediaApplicationCallResponse;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;
import tools.jackson.databind.JsonNode;

/** Calls that SIP media applications make and take. */
@ExtendWith(DialtoneServer.class)
class SipCallsTest {

    @Test
    @Evidence(value = Source.MODEL, detail = "201 and 202; that an ended call is not found is AWS's reference")
    void updatesACallThatItMadeUntilItEnds(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        String application = fixture.applicationId();
        CreateSipMediaApplicationCallResponse made =
                voice.createSipMediaApplicationCall(call -> call.sipMediaApplicationId(application)
                        .fromPhoneNumber(SEATTLE)
                        .toPhoneNumber(CALLER)
                        .sipHeaders(Map.of("X-Shop", "1", "User-To-User", "616263", "Diversion", "<sip:desk>"))
                        .argumentsMap(Map.of("order", "42")));
        assertThat(made.sdkHttpResponse().statusCode()).isEqualTo(201);
        String transaction = made.sipMediaApplicationCall().transactionId();
        assertThat(transaction).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        var updated = voice.updateSipMediaApplicationCall(update -> update.sipMediaApplicationId(application)
                .transactionId(transaction)
                .arguments(Map.of("pass", "true")));
        assertThat(updated.sdkHttpResponse().statusCode()).isEqualTo(202);
        assertThat(updated.sipMediaApplicationCall()).isEqualTo(made.sipMediaApplicationCall());

        fixture.end(transaction);
        refused(NotFoundException.class, 404, () -> update(voice, application, transaction));
        fixture.end(transaction);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "How long a call that nobody ends goes on")
    void endsCallsThatNobodyEnds(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String application = fixture.applicationId();
        String transaction = fixture.start("""
                        {"from":"%s","to":"%s","sipMediaApplicationId":"%s"}""".formatted(CALLER, SEATTLE, application))
                .get("transactionId")
                .asString();
        fixture.pass(Duration.ofHours(24).minusSeconds(10));
        update(voice, application, transaction);
        fixture.pass(Duration.ofSeconds(10));
        refused(NotFoundException.class, 404, () -> update(voice, application, transaction));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "which numbers and headers; that both are bad requests is guessed")
    void refusesCallsThatCannotBe(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        fixture.have("VoiceConnector", SEATTLE_TOO);
        String application = fixture.applicationId();

        badRequest(() -> call(voice, NOBODY, SEATTLE, Map.of()));
        badRequest(() -> call(voice, application, SEATTLE_TOO, Map.of()));
        badRequest(() -> call(voice, application, CALLER, Map.of()));
        badRequest(() -> call(voice, application, SEATTLE, Map.of("From", "somebody")));
        badRequest(() -> call(voice, application, SEATTLE, Map.of("X-Long", "x".repeat(2_048))));
        assertThat(refused(
                                BadRequestException.class,
                                400,
                                () -> call(voice, application, SEATTLE, Map.of("x-amzn-trace", "1")))
                        .awsErrorDetails()
                        .errorMessage())
                .contains("Invalid SIP header(s) provided: X-AMZN");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "10 active calls of a SIP media application; the error is guessed")
    void makesTenCallsAtOnce(ChimeSdkVoiceClient voice, Dialtone dialtone, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        String application = fixture.applicationId();
        dialtone.account().quotas(QuotaLevel.AWS);
        String first = call(voice, application, SEATTLE, Map.of());
        for (int i = 1; i < 10; i++) {
            call(voice, application, SEATTLE, Map.of());
        }
        refused(ResourceLimitExceededException.class, 400, () -> call(voice, application, SEATTLE, Map.of()));
        fixture.end(first);
        call(voice, application, SEATTLE, Map.of());
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "a rule hands the call to the target of the lowest priority")
    void takesCallsByTheRuleOfTheirNumber(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        String second = fixture.applicationId();
        String first = fixture.application("us-west-2").sipMediaApplicationId();
        String rule = fixture.rule(SEATTLE, second).sipRuleId();
        voice.updateSipRule(update -> update.sipRuleId(rule)
                .name("Desk")
                .targetApplications(SipFixture.target(second, 2), SipFixture.target(first, 1)));

        JsonNode call = fixture.start("{\"from\":\"" + CALLER + "\",\"to\":\"" + SEATTLE + "\"}");
        assertThat(call.get("sipMediaApplicationId").asString()).isEqualTo(first);
        assertThat(call.get("callId").asString())
                .isNotEqualTo(call.get("transactionId").asString());
        update(voice, first, call.get("transactionId").asString());
        refused(
                NotFoundException.class,
                404,
                () -> update(voice, second, call.get("transactionId").asString()));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "InProgress is in the model; that a call brings it about is not documented")
    void beginsTheProxySessionOfThoseWhoTalk(ChimeSdkVoiceClient voice, SipFixture fixture) {
        fixture.have("VoiceConnector", SEATTLE);
        String connector = fixture.connector();
        voice.associatePhoneNumbersWithVoiceConnector(
                associate -> associate.voiceConnectorId(connector).e164PhoneNumbers(SEATTLE));
        voice.putVoiceConnectorProxy(put ->
                put.voiceConnectorId(connector).defaultSessionExpiryMinutes(60).phoneNumberPoolCountries("US"));
        String session = voice.createProxySession(create -> create.voiceConnectorId(connector)
                        .participantPhoneNumbers(CALLER, SEATTLE_TOO)
                        .capabilities(Capability.VOICE))
                .proxySession()
                .proxySessionId();

        JsonNode call = fixture.start("{\"from\":\"" + CALLER + "\",\"to\":\"" + SEATTLE + "\"}");
        assertThat(call.get("voiceConnectorId").asString()).isEqualTo(connector);
        assertThat(voice.getProxySession(get -> get.voiceConnectorId(connector).proxySessionId(session))
                        .proxySession()
                        .statusAsString())
                .isEqualTo("InProgress");
    }

    @Test
    @Evidence(Source.DIALTONE)
    void hasNoCallsThatNobodyTakes(ControlClient control, SipFixture fixture) {
        fixture.haveDialIn(SEATTLE);
        for (String taker : List.of("", ",\"sipMediaApplicationId\":\"x\"", ",\"voiceConnectorId\":\"x\"")) {
            assertThat(control.send(
                                    "POST",
                                    "/_dialtone/chime/calls",
                                    "{\"from\":\"" + CALLER + "\",\"to\":\"" + SEATTLE + "\"" + taker + "}")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(control.send("POST", "/_dialtone/chime/calls/" + NOBODY + "/end", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(control.send("PUT", "/_dialtone/chime/tasks/" + NOBODY, "{\"status\":\"FAILED\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Code, status and text of a 404")
    void findsNoCallThatIsNotThere(ChimeSdkVoiceClient voice, SipFixture fixture) {
        String application = fixture.applicationId();
        refused(NotFoundException.class, 404, () -> update(voice, NOBODY, NOBODY));
        refused(NotFoundException.class, 404, () -> update(voice, application, NOBODY));
    }

    private static void badRequest(ThrowingCallable call) {
        refused(BadRequestException.class, 400, call);
    }

    private static void update(ChimeSdkVoiceClient voice, String application, String transaction) {
        voice.updateSipMediaApplicationCall(update -> update.sipMediaApplicationId(application)
                .transactionId(transaction)
                .arguments(Map.of()));
    }

    private static String call(
            ChimeSdkVoiceClient voice, String application, String from, Map<String, String> headers) {
        return voice.createSipMediaApplicationCall(call -> call.sipMediaApplicationId(application)
                        .fromPhoneNumber(from)
                        .toPhoneNumber(CALLER)
                        .sipHeaders(headers))
                .sipMediaApplicationCall()
                .transactionId();
    }
}
