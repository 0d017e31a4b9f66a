package dev.dialtone.smsvoice.delivery;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.events.Delivery;
import dev.dialtone.core.events.EmittedEvent;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.smsvoice.HandsetFixture;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.KeywordAction;
import dev.dialtone.smsvoice.model.NumberType;
import dev.dialtone.smsvoice.model.OptedOutNumber;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.telephony.messages.Encoding;
import dev.dialtone.telephony.messages.InboundMessages.Received;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.messages.Money;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboundTest {
    private static final String CONNECT = "connect.us-east-1.amazonaws.com";
    private static final String ROLE = "arn:aws:iam::111122223333:role/inbound";

    @RegisterExtension
    final World world = new World(TransitionSpeed.REALISTIC);

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, sms);
    private final HandsetFixture handset = new HandsetFixture(sms);

    @Test
    @Evidence(value = AWS_DOCS, detail = "STOP opts out and is answered; a message to the number is refused afterwards")
    void optsOutWithStop() {
        String number = origins.number();

        Received stopped = handset.writes(number, "stop");

        assertThat(stopped.inboundMessageId()).hasSize(36);
        assertThat(stopped.keyword()).isEqualTo("STOP");
        assertThat(stopped.action()).isEqualTo("OPT_OUT");
        assertThat(stopped.reply()).isEqualTo("You are now opted out and will no longer receive messages.");
        assertThat(stopped.optOutList()).isEqualTo("Default");
        assertThat(stopped.optedOut()).isTrue();
        assertThat(stopped.passedOn()).isNull();
        assertThat(optedOut("Default").orElseThrow().endUserOptedOut()).isTrue();
        assertThat(SmsVoiceFixture.refusal(ConflictException.class, () -> send(number))
                        .reason())
                .isEqualTo(ConflictExceptionReason.DESTINATION_PHONE_NUMBER_OPTED_OUT);
    }

    @Test
    @Evidence(value = GUESS, detail = "answers are written by no operation: they have neither price nor events")
    void answersFromTheNumberIntoTheInbox() {
        String number = origins.number();

        handset.writes(e164(number), "Help me, please");

        assertThat(handset.messages()).hasSize(1);
        Message answer = handset.messages().get(0);
        assertThat(answer.from()).isEqualTo(e164(number));
        assertThat(answer.progress().status()).isEqualTo("DELIVERED");
        assertThat(answer.cost().price()).isEqualTo(Money.ZERO);
        assertThat(answer.content().encoding()).isEqualTo(Encoding.GSM);
        assertThat(answer.content().body()).contains("STOP");
        assertThat(answer.events()).isEmpty();
        assertThat(sms.events.all(world.account)).isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "the end user's word counts for a number that the customer has put into the list")
    void keepsTheTimeOfTheFirstOptOut() {
        String number = origins.number();
        sms.caller.putOptedOutNumber(b -> b.optOutListName("Default").optedOutNumber(HandsetFixture.NUMBER));
        OptedOutNumber put = optedOut("Default").orElseThrow();
        world.passRealTime(Duration.ofHours(1));

        handset.writes(number, "STOP");
        handset.writes(number, "STOP");

        assertThat(optedOut("Default"))
                .contains(put.toBuilder().endUserOptedOut(true).build());
    }

    @Test
    @Evidence(value = MODEL, detail = "OPT_IN; that end users may come back as often as they like is inferred")
    void optsInAsOftenAsTheEndUserLikes() {
        String number = origins.number();
        origins.put(number, "Start", "Welcome back.", KeywordAction.OPT_IN);
        for (int time = 0; time < 3; time++) {
            assertThat(handset.writes(number, "STOP").optedOut()).isTrue();
            Received back = handset.writes(number, "start");
            assertThat(back.action()).isEqualTo("OPT_IN");
            assertThat(back.optedOut()).isFalse();
        }
        handset.writes(number, "STOP");

        assertThat(sms.caller
                        .deleteOptedOutNumber(b -> b.optOutListName("Default").optedOutNumber(HandsetFixture.NUMBER))
                        .endUserOptedOut())
                .isTrue();
        assertThat(handset.texts()).contains("Welcome back.");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "START opts in where the customer has made it a keyword that does")
    void leavesStartToTheCustomer() {
        String number = origins.number();
        handset.writes(number, "STOP");

        Received start = handset.writes(number, "START");

        assertThat(start.keyword()).isNull();
        assertThat(start.action()).isNull();
        assertThat(start.reply()).isNull();
        assertThat(start.optedOut()).isTrue();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "carriers look after opt-outs of US toll-free numbers; their texts are known")
    void leavesTollFreeNumbersToTheCarriers() {
        String number = origins.number();
        origins.put(number, "BYE", "Bye.", KeywordAction.OPT_OUT);
        sms.put(
                sms.origination.phoneNumbers(),
                owned(number).toBuilder()
                        .isoCountryCode("US")
                        .numberType(NumberType.TOLL_FREE)
                        .build());

        assertThat(handset.writes(number, "QUIT").keyword()).isNull();
        assertThat(handset.writes(number, "BYE").keyword()).isNull();
        assertThat(handset.writes(number, "HELP").action()).isEqualTo("AUTOMATIC_RESPONSE");
        Received stopped = handset.writes(number, "STOP");
        assertThat(stopped.reply()).startsWith("NETWORK MSG: You replied with the word \"stop\"");
        assertThat(stopped.optedOut()).isTrue();
        Received back = handset.writes(number, "unstop");
        assertThat(back.reply()).startsWith("NETWORK MSG: You have replied \"unstop\"");
        assertThat(back.optedOut()).isFalse();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "who manages opt-outs itself gets everything, and AWS answers nothing")
    void leavesSelfManagedNumbersAlone() {
        String number = twoWay(OriginationFixture.TOPIC, null, true);

        Received stopped = handset.writes(number, "STOP");

        assertThat(stopped.keyword()).isEqualTo("STOP");
        assertThat(stopped.action()).isNull();
        assertThat(stopped.reply()).isNull();
        assertThat(stopped.optedOut()).isFalse();
        assertThat(HandsetFixture.payload(stopped).get("messageKeyword")).isEqualTo("STOP");
        assertThat(handset.texts()).isEmpty();
        assertThat(optedOut("Default")).isEmpty();
    }

    @Test
    @Evidence(value = CLIENT, detail = "real payloads: their order, the keyword of no keyword, no previous message")
    void passesOnWhatAwsWould() {
        String number = twoWay(OriginationFixture.TOPIC, null, false);

        Received first = handset.writes(number, "Is anybody there?");

        assertThat(HandsetFixture.payload(first).keySet().stream().map(String::valueOf))
                .containsExactly(
                        "originationNumber", "destinationNumber", "messageKeyword", "messageBody", "inboundMessageId");
        assertThat(HandsetFixture.payload(first).get("originationNumber")).isEqualTo(HandsetFixture.NUMBER);
        assertThat(HandsetFixture.payload(first).get("destinationNumber")).isEqualTo(e164(number));
        assertThat(HandsetFixture.payload(first).get("messageKeyword")).isEqualTo("KEYWORD_111122223333");
        assertThat(HandsetFixture.payload(first).get("messageBody")).isEqualTo("Is anybody there?");
        assertThat(HandsetFixture.payload(first).get("inboundMessageId")).isEqualTo(first.inboundMessageId());
        assertThat(HandsetFixture.passedOn(first).channel()).isEqualTo(OriginationFixture.TOPIC);
        assertThat(HandsetFixture.passedOn(first).delivery()).isEqualTo(Delivery.RECORDED);
        EmittedEvent event = sms.events.all(world.account).findFirst().orElseThrow();
        assertThat(event.destination()).isEqualTo(OriginationFixture.TOPIC);
        assertThat(event.event()).isEqualTo(HandsetFixture.passedOn(first).payload());

        send(number);
        String last = send(number);
        assertThat(HandsetFixture.payload(handset.writes(number, "Help")).get("previousPublishedMessageId"))
                .isEqualTo(last);
    }

    @Test
    @Evidence(value = GUESS, detail = "Connect takes messages through no public API; the log says what it would get")
    void recordsWhatConnectWouldGet() {
        String number = twoWay(CONNECT, ROLE, false);

        Received received = handset.writes(number, "Hello");

        assertThat(HandsetFixture.passedOn(received).channel()).isEqualTo(CONNECT);
        assertThat(sms.events.all(world.account))
                .extracting(EmittedEvent::destination)
                .containsExactly(CONNECT);
    }

    @Test
    @Evidence(value = MODEL, detail = "pooled numbers have the pool's keywords and opt-out list")
    void followsThePool() {
        String number = origins.number();
        String pool = origins.pool(number);
        sms.createOptOutList("Ours");
        origins.update(pool, input -> input.optOutListName("Ours"));
        origins.put(pool, "BYE", "Bye.", KeywordAction.OPT_OUT);

        Received received = handset.writes(e164(number), "bye!");

        assertThat(received.reply()).isEqualTo("Bye.");
        assertThat(received.optOutList()).isEqualTo("Ours");
        assertThat(optedOut("Ours")).isPresent();
        assertThat(optedOut("Default")).isEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "there is no two-way MMS")
    void losesFilesOnTheWayToANumber() {
        String number = twoWay(OriginationFixture.TOPIC, null, false);

        assertThat(handset.sendsFile(number, "https://files/cat.jpg").passedOn())
                .isNull();
    }

    @Test
    @Evidence(value = GUESS, detail = "only a number that works and belongs to the account takes messages")
    void findsNobodyWhereNobodyListens() {
        String pending = sms.number();
        assertThat(handset.tries(pending, "Hi")).isEmpty();
        assertThat(handset.tries(e164(pending), "Hi")).isEmpty();
        assertThat(handset.tries("+12065550199", "Hi")).isEmpty();
        assertThat(handset.tries("phone-0", "Hi")).isEmpty();
        assertThat(handset.tries("nobody", "Hi")).isEmpty();
        origins.settle();
        assertThat(handset.tries(pending, "Hi")).isPresent();
        sms.release(pending);
        assertThat(handset.tries(pending, "Hi")).isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "a number in E.164 names its region by itself")
    void findsNumbersInEveryRegion() {
        String number = origins.number();

        HandsetFixture elsewhere = new HandsetFixture(sms.in("eu-west-1"));

        assertThat(elsewhere.tries(number, "STOP")).isEmpty();
        assertThat(elsewhere.writes(e164(number), "STOP").optedOut()).isTrue();
        assertThat(optedOut("Default")).isPresent();
    }

    private String twoWay(String channel, @Nullable String role, boolean selfManaged) {
        String number = origins.number();
        sms.update(
                number,
                input -> input.twoWayEnabled(true)
                        .twoWayChannelArn(channel)
                        .twoWayChannelRole(role)
                        .selfManagedOptOutsEnabled(selfManaged));
        return number;
    }

    private String send(String from) {
        return Objects.requireNonNull(sms.caller
                .sendTextMessage(b -> b.destinationPhoneNumber(HandsetFixture.NUMBER)
                        .originationIdentity(from)
                        .messageBody("Hello"))
                .messageId());
    }

    private String e164(String id) {
        return owned(id).phoneNumber();
    }

    private StoredPhoneNumber owned(String id) {
        return sms.origination.phoneNumbers().find(world.scope, id).orElseThrow();
    }

    private Optional<OptedOutNumber> optedOut(String list) {
        return sms.optOut.optedOutNumbers().part(list).find(world.scope, HandsetFixture.NUMBER);
    }
}
