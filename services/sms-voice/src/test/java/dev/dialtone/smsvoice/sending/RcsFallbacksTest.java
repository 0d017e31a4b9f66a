package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static dev.dialtone.smsvoice.RcsMessageFixture.CANADIAN;
import static dev.dialtone.smsvoice.SmsVoiceFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.RcsMessageFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.MessageFeedbackStatus;
import dev.dialtone.smsvoice.model.RcsFallbackChannel;
import dev.dialtone.smsvoice.model.RcsFallbackConfiguration;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RcsFallbacksTest {
    private static final String BODY = "fallbackConfiguration.messageBody";
    private static final String MEDIA = "fallbackConfiguration.mediaUrls";
    private static final String ORIGIN = "fallbackConfiguration.originationIdentity";

    @RegisterExtension
    final World world = new World();

    private final RcsMessageFixture rcsMessages = new RcsMessageFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, rcsMessages.sms);

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "RCS_FALLEN_BACK_TO_SMS, then the SMS; that it has an id of its own is inferred")
    void sendsAnSmsWhenRcsFails() {
        String number = origins.number();
        rcsMessages.handset(CANADIAN, "FAILED", null);

        String id = send(rcsMessages.agent("CA"), fallback -> fallback.originationIdentity(number));
        rcsMessages.pass(Duration.ofSeconds(1));

        assertThat(rcsMessages.message(id).progress().status()).isEqualTo("FALLEN_BACK_TO_SMS");
        assertThat(rcsMessages.messages()).hasSize(2);
        Message sms = rcsMessages.messages().get(1);
        assertThat(sms.messageId()).isNotEqualTo(id);
        assertThat(sms.channel()).isEqualTo(Channel.TEXT);
        assertThat(sms.from()).isEqualTo(rcsMessages.sms.described(number).phoneNumber());
        assertThat(sms.content().body()).isEqualTo("Plainly: 123456.");
        assertThat(sms.cost().price().hundredThousandths()).isEqualTo(700);
        assertThat(sms.sending().context()).containsEntry("order", "7");
        assertThat(sms.progress().status()).isEqualTo("DELIVERED");
        assertThat(rcsMessages.events()).containsExactly("RCS_FALLEN_BACK_TO_SMS", "TEXT_SUCCESSFUL", "TEXT_DELIVERED");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the fallback is sent when the time to live is over")
    void sendsAnSmsWhenRcsExpires() {
        String number = origins.number();
        rcsMessages.handset(CANADIAN, "TTL_EXPIRED", null);

        rcsMessages.send(
                rcsMessages.agent("CA"),
                CANADIAN,
                input -> input.timeToLive(60).fallbackConfiguration(fallback(to -> to.originationIdentity(number))));

        rcsMessages.pass(Duration.ofSeconds(59));
        assertThat(rcsMessages.messages()).hasSize(1);
        rcsMessages.pass(Duration.ofSeconds(2));
        assertThat(rcsMessages.messages()).hasSize(2);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the fallback is sent when RCS fails or the time to live is over")
    void sendsNothingMoreWhenRcsArrives() {
        String number = origins.number();

        String id = send(rcsMessages.agent("CA"), fallback -> fallback.originationIdentity(number));
        rcsMessages.pass(Duration.ofSeconds(1));

        assertThat(rcsMessages.message(id).progress().status()).isEqualTo("DELIVERED");
        assertThat(rcsMessages.messages()).hasSize(1);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "without an identity, a suitable number of the pool")
    void takesTheNumberOfThePool() {
        String agent = rcsMessages.agent("CA");
        String number = origins.number();
        String pool = origins.pool(number);
        origins.associate(pool, agent);
        rcsMessages.handset(CANADIAN, "FAILED", null);

        send(pool, fallback -> fallback);
        rcsMessages.pass(Duration.ofSeconds(1));

        assertThat(rcsMessages.messages())
                .extracting(Message::from)
                .containsExactly(agent, rcsMessages.sms.described(number).phoneNumber());
    }

    @Test
    @Evidence(value = GUESS, detail = "an SMS is never sent to those who have opted out")
    void isNotSentToThoseWhoHaveOptedOutMeanwhile() {
        String number = origins.number();
        rcsMessages.handset(CANADIAN, "TTL_EXPIRED", null);
        send(rcsMessages.agent("CA"), fallback -> fallback.originationIdentity(number));

        rcsMessages.sms.caller.putOptedOutNumber(
                b -> b.optOutListName("Default").optedOutNumber(CANADIAN));
        rcsMessages.pass(Duration.ofDays(3));

        assertThat(rcsMessages.messages()).hasSize(1);
    }

    @Test
    @Evidence(value = MODEL, detail = "PutMessageFeedback takes the id of any message")
    void takesFeedbackLikeEveryMessage() {
        String number = origins.number();
        rcsMessages.handset(CANADIAN, "FAILED", null);

        rcsMessages.send(
                rcsMessages.agent("CA"),
                CANADIAN,
                input -> input.messageFeedbackEnabled(true)
                        .fallbackConfiguration(fallback(to -> to.originationIdentity(number))));
        rcsMessages.pass(Duration.ofSeconds(1));
        String sms = rcsMessages.messages().get(1).messageId();
        rcsMessages.sms.caller.putMessageFeedback(
                b -> b.messageId(sms).messageFeedbackStatus(MessageFeedbackStatus.RECEIVED));

        assertThat(rcsMessages.message(sms).progress().feedback()).isEqualTo("RECEIVED");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail =
                    "guide, per-message fallback: what each channel needs, no pool and no agent; reasons and fields are inferred")
    void refusesWhatCannotBeSent() {
        String number = origins.number();
        String agent = rcsMessages.agent("CA");

        assertThat(fields(agent, fallback -> fallback.messageBody(null))).containsExactly(BODY);
        assertThat(fields(
                        agent,
                        fallback -> fallback.channel(RcsFallbackChannel.MMS).messageBody(null)))
                .containsExactly(BODY, MEDIA);
        assertThat(fields(agent, fallback -> fallback.mediaUrls(List.of("s3://bucket/key"))))
                .containsExactly(MEDIA, "fallbackConfiguration.channel");
        assertThat(fields(
                        agent, fallback -> fallback.originationIdentity(number).messageBody("я".repeat(631))))
                .containsExactly(BODY);
        assertThat(fields(agent, fallback -> fallback.originationIdentity("pool-1")))
                .containsExactly(ORIGIN);
        assertThat(fields(
                        agent,
                        fallback -> fallback.originationIdentity(
                                rcsMessages.rcs.described(agent).rcsAgentArn())))
                .containsExactly(ORIGIN);
        assertThat(fields(agent, fallback -> fallback)).containsExactly(ORIGIN);
        assertThat(rcsMessages.messages()).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "the reasons that the contract has for senders")
    void refusesSendersThatDoNotFit() {
        String agent = rcsMessages.agent("CA");
        String number = origins.number();

        assertThat(refusal(
                                ResourceNotFoundException.class,
                                () -> send(agent, fallback -> fallback.originationIdentity("phone-0")))
                        .resourceType())
                .isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(refusal(
                                ConflictException.class,
                                () -> send(
                                        agent,
                                        fallback -> fallback.channel(RcsFallbackChannel.MMS)
                                                .originationIdentity(number)))
                        .reason())
                .isEqualTo(ConflictExceptionReason.NUMBER_CAPABILITIES_MISMATCH);
        assertThat(refusal(ConflictException.class, () -> send(origins.pool(agent), fallback -> fallback))
                        .reason())
                .isEqualTo(ConflictExceptionReason.NO_ORIGINATION_IDENTITIES_FOUND);
        assertThat(rcsMessages.messages()).isEmpty();
    }

    private List<String> fields(String agent, UnaryOperator<RcsFallbackConfiguration.Builder> change) {
        ValidationException refusal = refusal(ValidationException.class, () -> send(agent, change));
        return Objects.requireNonNull(refusal.fields()).stream()
                .map(ValidationExceptionField::name)
                .toList();
    }

    private String send(String from, UnaryOperator<RcsFallbackConfiguration.Builder> change) {
        return rcsMessages.send(
                from, CANADIAN, input -> input.context(Map.of("order", "7")).fallbackConfiguration(fallback(change)));
    }

    private static RcsFallbackConfiguration fallback(UnaryOperator<RcsFallbackConfiguration.Builder> change) {
        RcsFallbackConfiguration.Builder sms = RcsFallbackConfiguration.builder()
                .channel(RcsFallbackChannel.SMS)
                .messageBody("Plainly: 123456.");
        return change.apply(sms).build();
    }
}
