package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerificationChannel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The inbox over HTTP. Where this is Dialtone's own API, {@code docs/control-api.md} says what is right. */
@ExtendWith(DialtoneServer.class)
class MessagesTest {
    private static final String ALICE = "+447400123451";
    private static final String BOB = "+447400123452";
    private static final String WAIT = "/_dialtone/messages/wait";
    private static final String ALIAS = "/_aws/pinpoint-sms-voice-v2/messages";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: a wait answers as soon as the messages are there")
    void waitsForAMessageThatComesLater(PinpointSmsVoiceV2Client sms, ControlClient control) throws Exception {
        send(sms, ALICE, "Hello");
        CompletableFuture<HttpResponse<String>> answer =
                control.sendLater("POST", WAIT, "{\"to\":\"" + BOB + "\",\"contains\":\"code\"}");
        send(sms, BOB, "Hello");

        send(sms, BOB, "Your code is 123456");

        HttpResponse<String> answered = answer.get(10, TimeUnit.SECONDS);
        assertThat(answered.statusCode()).isEqualTo(200);
        JsonNode messages = JSON.readTree(answered.body()).path("messages");
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).path("codes").get(0).asString()).isEqualTo("123456");
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: a wait answers as soon as the messages are there")
    void endsAWaitSoonAfterTheMessage(PinpointSmsVoiceV2Client sms, ControlClient control) throws Exception {
        List<Long> micros = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            CompletableFuture<Long> answered = control.sendLater(
                            "POST", WAIT, "{\"contains\":\"round " + round + ".\"}")
                    .thenApply(answer -> System.nanoTime());
            send(sms, ALICE, "This is round " + round + ".");
            long sent = System.nanoTime();
            micros.add((answered.get(10, TimeUnit.SECONDS) - sent) / 1000);
        }
        long median = micros.stream().sorted().toList().get(25);
        System.out.println("a wait ends " + median + " microseconds after the message was sent (median of 50)");
        assertThat(Duration.ofNanos(median * 1000)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: a message is read by every call that shows it")
    void goesOnWithEveryReadWhenSetSo(PinpointSmsVoiceV2Client sms, ControlClient control) {
        control.dialtone().clock().freeze();
        control.transition(
                "{\"service\":\"pinpoint-sms-voice-v2\",\"resource\":\"message\",\"mode\":\"READS\",\"reads\":1}");
        String id = send(sms, ALICE, "Hello");

        JsonNode first = control.call("GET", "/_dialtone/messages/" + id, "");
        JsonNode second = control.call("POST", WAIT, "{}").path("messages").get(0);
        JsonNode third =
                control.call("GET", "/_dialtone/messages", "").path("messages").get(0);

        assertThat(List.of(first, second, third))
                .extracting(message -> message.path("status").asString())
                .containsExactly("ACCEPTED", "SUCCESSFUL", "DELIVERED");
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: 408 with what there is")
    void endsAWaitWithoutEnough(PinpointSmsVoiceV2Client sms, ControlClient control) {
        send(sms, ALICE, "Hello");

        HttpResponse<String> over = control.send("POST", WAIT, "{\"count\":2,\"timeoutSeconds\":0.25}");

        assertThat(over.statusCode()).isEqualTo(408);
        assertThat(JSON.readTree(over.body()).path("messages")).hasSize(1);
        assertThat(control.send("POST", WAIT, "{\"timeoutSeconds\":0}").statusCode())
                .isEqualTo(200);
        assertThat(control.send("POST", WAIT, "{\"timeoutSeconds\":301}").statusCode())
                .isEqualTo(400);
    }

    @Test
    @Evidence(value = DIALTONE, detail = "a wait sees what was sent while the account's clock stands still")
    void waitsWithAFrozenClock(PinpointSmsVoiceV2Client sms, ControlClient control) throws Exception {
        control.dialtone().clock().freeze();
        CompletableFuture<HttpResponse<String>> answer = control.sendLater("POST", WAIT, "{\"channel\":\"TEXT\"}");

        send(sms, ALICE, "Hello");

        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: an outcome becomes of a message now")
    void decidesWhatBecomesOfAMessage(PinpointSmsVoiceV2Client sms, ControlClient control) {
        control.dialtone().clock().freeze();
        String id = send(sms, ALICE, "Hello");

        JsonNode decided = decide(control, id, "CARRIER_BLOCKED");
        assertThat(decided.path("status").asString()).isEqualTo("CARRIER_BLOCKED");
        assertThat(decided.path("events").get(0).path("eventType").asString()).isEqualTo("TEXT_CARRIER_BLOCKED");
        control.dialtone().clock().advance(Duration.ofDays(4));
        assertThat(control.call("GET", "/_dialtone/messages/" + id, "").path("events"))
                .hasSize(1);
        assertThat(decide(control, id, "DELIVERED").path("status").asString()).isEqualTo("DELIVERED");
        String outcome = "/_dialtone/messages/nothing/outcome";
        assertThat(control.send("POST", outcome, "{\"outcome\":\"DELIVERED\"}").statusCode())
                .isEqualTo(404);
        assertThat(control.send("POST", outcome, "{\"outcome\":\"EATEN\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: codes of messages are in the inbox")
    void waitsForAVerificationCode(PinpointSmsVoiceV2Client sms, ControlClient control) {
        sms.requestPhoneNumber(request -> request.isoCountryCode("CA")
                .messageType("TRANSACTIONAL")
                .numberCapabilitiesWithStrings("SMS")
                .numberType("LONG_CODE"));
        control.dialtone().clock().advance(Duration.ofMinutes(1));
        String id = sms.createVerifiedDestinationNumber(create -> create.destinationPhoneNumber("+14165550101"))
                .verifiedDestinationNumberId();
        sms.sendDestinationNumberVerificationCode(
                send -> send.verifiedDestinationNumberId(id).verificationChannel(VerificationChannel.TEXT));

        JsonNode there = control.call("POST", WAIT, "{\"to\":\"+14165550101\"}");

        String code = there.path("messages").get(0).path("codes").get(0).asString();
        assertThat(sms.verifyDestinationNumber(
                                verify -> verify.verifiedDestinationNumberId(id).verificationCode(code))
                        .statusAsString())
                .isEqualTo("VERIFIED");
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "LocalStack's /_aws/ses: messages with Id, Region, Timestamp; ?id=; DELETE answers 204")
    void showsAndDeletesAsLocalStackDoes(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String first = send(sms, ALICE, "one");
        send(sms, BOB, "two");

        assertThat(control.call("GET", ALIAS, "").path("messages")).hasSize(2);
        JsonNode one =
                control.call("GET", ALIAS + "?id=" + first, "").path("messages").get(0);
        assertThat(one.path("Id").asString()).isEqualTo(first);
        assertThat(one.path("Region").asString()).isEqualTo("us-east-1");
        assertThat(one.path("PhoneNumber").asString()).isEqualTo(ALICE);
        assertThat(one.path("Message").asString()).isEqualTo("one");
        assertThat(one.path("Timestamp").asString()).endsWith("Z");
        assertThat(control.send("DELETE", ALIAS + "?id=" + first, "").statusCode())
                .isEqualTo(204);
        assertThat(control.call("GET", "/_dialtone/messages", "").path("messages"))
                .hasSize(1);
        control.call("DELETE", ALIAS, "");
        assertThat(control.call("GET", ALIAS, "").path("messages")).isEmpty();
    }

    private static JsonNode decide(ControlClient control, String id, String outcome) {
        return control.call("POST", "/_dialtone/messages/" + id + "/outcome", "{\"outcome\":\"" + outcome + "\"}");
    }

    private static String send(PinpointSmsVoiceV2Client sms, String to, String body) {
        return sms.sendTextMessage(send -> send.destinationPhoneNumber(to).messageBody(body))
                .messageId();
    }
}
