package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.MessageFixture;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SendVoiceMessageRequest;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.model.VoiceMessageBodyTextType;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Message;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VoiceMessagesTest {
    private static final String AMERICAN = "+12065550123";
    private static final String FRENCH = "+33612345678";

    /** 80 seconds. */
    private static final String LONG = "word ".repeat(200);

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final MessageFixture outbox = new MessageFixture(world, sms);
    private String number = "";

    @BeforeEach
    void haveANumber() {
        world.account.exclusivelyRun(() -> number = outbox.number(NumberCapability.VOICE));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the events of a call in their order; 0.013 dollars a minute in the US")
    void callsAndReadsTheTextOut() {
        String id = call(AMERICAN, input -> input);

        Message sent = outbox.message(id);
        assertThat(sent.channel()).isEqualTo(Channel.VOICE);
        assertThat(sent.from()).isEqualTo(sms.described(number).phoneNumber());
        assertThat(sent.content().body()).isEqualTo("Your code is 123456.");
        assertThat(sent.content().codes()).containsExactly("123456");
        assertThat(sent.content().encoding()).isNull();
        assertThat(sent.cost().price().dollars()).isEqualTo(0.013);
        assertThat(outbox.story(id)).containsExactly("INITIATED", "RINGING", "ANSWERED", "COMPLETED");
        assertThat(outbox.message(id).progress().status()).isEqualTo("COMPLETED");
    }

    @Test
    @Evidence(value = GUESS, detail = "150 words a minute; each minute that is begun is paid")
    void paysForEachMinuteThatIsBegun() {
        assertThat(outbox.message(call(AMERICAN, input -> input.messageBody(LONG)))
                        .cost()
                        .price()
                        .dollars())
                .isEqualTo(0.026);
        assertThat(call(AMERICAN, input -> input.messageBody(LONG).maxPricePerMinute(".013")))
                .isNotEmpty();
        OriginationFixture.invalid(
                () -> call(AMERICAN, input -> input.maxPricePerMinute(".01299")),
                ValidationExceptionReason.PRICE_OVER_THRESHOLD,
                "maxPricePerMinute");
    }

    @Test
    @Evidence(value = MODEL, detail = "SSML; that codes are looked for in what is heard is Dialtone's own")
    void findsCodesInWhatIsHeard() {
        String ssml = "<speak>Your code is <say-as interpret-as=\"digits\">123456</say-as>"
                + "<break time=\"3000ms\"/>Bye.</speak>";

        Message sent = outbox.message(
                call(AMERICAN, input -> input.messageBody(ssml).messageBodyTextType(VoiceMessageBodyTextType.SSML)));

        assertThat(sent.content().body()).isEqualTo(ssml);
        assertThat(sent.content().codes()).containsExactly("123456");
    }

    @Test
    @Evidence(value = MODEL, detail = "3,000 characters of text; reasons by their names")
    void refusesTextsThatCannotBeRead() {
        OriginationFixture.invalid(
                () -> call(AMERICAN, input -> input.messageBody(null)),
                ValidationExceptionReason.MISSING_PARAMETER,
                "messageBody");
        OriginationFixture.invalid(
                () -> call(AMERICAN, input -> input.messageBody("x".repeat(3001))),
                ValidationExceptionReason.MAXIMUM_SIZE_EXCEEDED,
                "messageBody");
        OriginationFixture.invalid(
                () -> call(
                        AMERICAN,
                        input -> input.messageBody("<speak>Hello").messageBodyTextType(VoiceMessageBodyTextType.SSML)),
                ValidationExceptionReason.INVALID_PARAMETER,
                "messageBody");
        assertThat(call(AMERICAN, input -> input.messageBody("x".repeat(3000)))).isNotEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "a number that can call, or a pool; no sender ID")
    void refusesIdentitiesThatCannotCall() {
        String mute = outbox.number(NumberCapability.SMS);

        OriginationFixture.invalid(
                () -> call(AMERICAN, input -> input.originationIdentity(mute)),
                ValidationExceptionReason.VOICE_CAPABILITY_NOT_AVAILABLE,
                "originationIdentity");
        OriginationFixture.notFound(
                () -> call(AMERICAN, input -> input.originationIdentity("Dialtone")),
                ResourceType.PHONE_NUMBER,
                "Dialtone");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "out of the sandbox, calls go to every country")
    void callsOtherCountries() {
        assertThat(outbox.story(call(FRENCH, input -> input))).contains("COMPLETED");
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: what a call knows no such end of is FAILED")
    void endsAsTheHandsetWasSet() {
        outbox.outcome(AMERICAN, "BUSY");
        assertThat(outbox.story(call(AMERICAN, input -> input))).containsExactly("INITIATED", "RINGING", "BUSY");
        outbox.outcome(AMERICAN, "CARRIER_BLOCKED");
        assertThat(outbox.story(call(AMERICAN, input -> input))).containsExactly("INITIATED", "FAILED");
    }

    @Test
    @Evidence(value = MODEL, detail = "a dry run sends nothing")
    void callsNobodyInADryRun() {
        assertThat(call(AMERICAN, input -> input.dryRun(true))).hasSize(36);
        assertThat(outbox.messages()).isZero();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "sandbox: five calls to one recipient in 24 hours, 20 in all")
    void callsSeldomInTheSandbox() {
        outbox.sandbox();
        outbox.verify(AMERICAN);
        call(AMERICAN, input -> input.dryRun(true));
        for (int i = 0; i < 5; i++) {
            call(AMERICAN, input -> input);
        }
        refusesAnotherCallTo(AMERICAN);
        for (String other : new String[] {"+12065550124", "+12065550125", "+12065550126"}) {
            outbox.verify(other);
            for (int i = 0; i < 5; i++) {
                call(other, input -> input);
            }
        }
        outbox.verify("+12065550127");
        refusesAnotherCallTo("+12065550127");

        outbox.pass(Duration.ofHours(24));

        assertThat(call(AMERICAN, input -> input)).isNotEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "sandbox: 30 seconds, some countries; which errors is inferred")
    void callsShortlyAndNotEverywhereInTheSandbox() {
        outbox.sandbox();
        outbox.verify(AMERICAN);
        outbox.verify(FRENCH);

        OriginationFixture.invalid(
                () -> call(FRENCH, input -> input),
                ValidationExceptionReason.DESTINATION_COUNTRY_BLOCKED,
                "destinationPhoneNumber");
        OriginationFixture.invalid(
                () -> call(AMERICAN, input -> input.messageBody("word ".repeat(76))),
                ValidationExceptionReason.MAXIMUM_SIZE_EXCEEDED,
                "messageBody");
        assertThat(call(AMERICAN, input -> input.messageBody("word ".repeat(75))))
                .isNotEmpty();
    }

    private void refusesAnotherCallTo(String to) {
        assertThat(SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, () -> call(to, input -> input))
                        .reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.DAILY_DESTINATION_CALL_LIMIT);
    }

    private String call(String to, UnaryOperator<SendVoiceMessageRequest.Builder> change) {
        SendVoiceMessageRequest.Builder call = SendVoiceMessageRequest.builder()
                .destinationPhoneNumber(to)
                .originationIdentity(number)
                .messageBody("Your code is 123456.");
        return Objects.requireNonNull(
                sms.caller.sendVoiceMessage(change.apply(call).build()).messageId());
    }
}
