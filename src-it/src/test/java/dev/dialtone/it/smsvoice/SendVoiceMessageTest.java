package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SendVoiceMessageRequest;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VoiceId;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VoiceMessageBodyTextType;
import tools.jackson.databind.JsonNode;

@ExtendWith(DialtoneServer.class)
class SendVoiceMessageTest {
    private static final String AMERICAN = "+12065550123";
    private static final String FRENCH = "+33612345678";

    private String number;

    @BeforeEach
    void haveANumber(OutboxFixture outbox) {
        number = outbox.number(NumberCapability.SMS, NumberCapability.VOICE);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the events of a call in their order; only the last has length and price")
    void callsAndTellsWhatBecomesOfIt(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        String id = call(sms, AMERICAN, call -> call.voiceId(VoiceId.AMY));

        JsonNode sent = outbox.message(id);
        assertThat(sent.path("channel").asString()).isEqualTo("VOICE");
        assertThat(sent.path("codes").get(0).asString()).isEqualTo("123456");
        assertThat(sent.path("price").asDouble()).isEqualTo(0.013);
        assertThat(outbox.story(id)).containsExactly("INITIATED", "RINGING", "ANSWERED", "COMPLETED");
        JsonNode events = outbox.message(id).path("events");
        assertThat(events.get(2).has("callDurationInSeconds")).isFalse();
        assertThat(events.get(3).path("callDurationInSeconds").asInt()).isEqualTo(2);
        assertThat(events.get(3).path("totalDurationInMinutes").asInt()).isEqualTo(1);
        assertThat(events.get(3).path("totalMessagePrice").asDouble()).isEqualTo(0.013);
        assertThat(events.get(3).path("isFinal").asBoolean()).isTrue();
    }

    @Test
    @Evidence(value = MODEL, detail = "SSML is checked and read")
    void readsSsml(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        String ssml = "<speak>Your code is <prosody rate=\"slow\">123456</prosody>.</speak>";

        String id =
                call(sms, AMERICAN, call -> call.messageBody(ssml).messageBodyTextType(VoiceMessageBodyTextType.SSML));

        assertThat(outbox.message(id).path("body").asString()).isEqualTo(ssml);
        assertThat(outbox.message(id).path("codes").get(0).asString()).isEqualTo("123456");
        Errors.invalid(
                () -> call(
                        sms,
                        AMERICAN,
                        call -> call.messageBody("<p>Hello</p>").messageBodyTextType(VoiceMessageBodyTextType.SSML)),
                "INVALID_PARAMETER",
                "messageBody");
    }

    @Test
    @Evidence(value = MODEL, detail = "3,000 characters; price of a minute; reasons by their names")
    void refusesWhatCannotBeRead(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        Errors.invalid(() -> call(sms, AMERICAN, call -> call.messageBody(null)), "MISSING_PARAMETER", "messageBody");
        Errors.invalid(
                () -> call(sms, AMERICAN, call -> call.messageBody("x".repeat(3001))),
                "MAXIMUM_SIZE_EXCEEDED",
                "messageBody");
        Errors.invalid(
                () -> call(sms, AMERICAN, call -> call.maxPricePerMinute(".01")),
                "PRICE_OVER_THRESHOLD",
                "maxPricePerMinute");
        String mute = outbox.number(NumberCapability.SMS);
        Errors.invalid(
                () -> call(sms, AMERICAN, call -> call.originationIdentity(mute)),
                "VOICE_CAPABILITY_NOT_AVAILABLE",
                "originationIdentity");
        Errors.notFound(() -> call(sms, AMERICAN, call -> call.originationIdentity("pool-0")), "pool", "pool-0");
    }

    @Test
    @Evidence(value = MODEL, detail = "the limit of the month; a dry run calls nobody")
    void spendsFromALimitOfItsOwn(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        assertThat(call(sms, AMERICAN, call -> call.dryRun(true))).hasSize(36);
        assertThat(outbox.messages()).isZero();
        sms.setVoiceMessageSpendLimitOverride(set -> set.monthlyLimit(0L));

        Errors.quotaExceeded(() -> call(sms, AMERICAN, call -> {}), "MONTHLY_SPEND_LIMIT_REACHED_FOR_VOICE");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "sandbox: verified numbers, some countries, 30 seconds, five calls a day to one")
    void callsSeldomInTheSandbox(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        outbox.account("{\"tier\":\"SANDBOX\"}");
        Errors.conflict(
                () -> call(sms, AMERICAN, call -> {}),
                "DESTINATION_PHONE_NUMBER_NOT_VERIFIED",
                "phone-number",
                AMERICAN);
        outbox.account("{\"tier\":\"PRODUCTION\"}");
        sms.updatePhoneNumber(update -> update.phoneNumberId(number).internationalSendingEnabled(true));
        outbox.verify(AMERICAN, number);
        outbox.verify(FRENCH, number);
        assertThat(call(sms, FRENCH, call -> {})).isNotEmpty();
        outbox.account("{\"tier\":\"SANDBOX\"}");

        Errors.invalid(() -> call(sms, FRENCH, call -> {}), "DESTINATION_COUNTRY_BLOCKED", "destinationPhoneNumber");
        Errors.invalid(
                () -> call(sms, AMERICAN, call -> call.messageBody("word ".repeat(80))),
                "MAXIMUM_SIZE_EXCEEDED",
                "messageBody");
        for (int i = 0; i < 5; i++) {
            call(sms, AMERICAN, call -> {});
        }
        Errors.quotaExceeded(() -> call(sms, AMERICAN, call -> {}), "DAILY_DESTINATION_CALL_LIMIT");
        outbox.pass(Duration.ofHours(24));
        assertThat(call(sms, AMERICAN, call -> {})).isNotEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "how a call ends that nobody takes")
    void endsAsTheHandsetWasSet(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        outbox.handset(AMERICAN, "{\"outcome\":\"NO_ANSWER\"}");

        assertThat(outbox.story(call(sms, AMERICAN, call -> {}))).containsExactly("INITIATED", "RINGING", "NO_ANSWER");
    }

    private String call(PinpointSmsVoiceV2Client sms, String to, Consumer<SendVoiceMessageRequest.Builder> change) {
        return sms.sendVoiceMessage(call -> {
                    call.destinationPhoneNumber(to).originationIdentity(number).messageBody("Your code is 123456.");
                    change.accept(call);
                })
                .messageId();
    }
}
