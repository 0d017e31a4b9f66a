package dev.dialtone.it.client;

import static dev.dialtone.client.Inbox.to;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.ChangeStream;
import dev.dialtone.client.Clock;
import dev.dialtone.client.Dialtone;
import dev.dialtone.client.Handset;
import dev.dialtone.client.Inbox;
import dev.dialtone.client.MessageQuery;
import dev.dialtone.client.model.AccountTier;
import dev.dialtone.client.model.Channel;
import dev.dialtone.client.model.Event;
import dev.dialtone.client.model.GivenNumber;
import dev.dialtone.client.model.InboundResult;
import dev.dialtone.client.model.LineType;
import dev.dialtone.client.model.Message;
import dev.dialtone.client.model.MessageOutcome;
import dev.dialtone.client.model.NumberType;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.client.model.RecordedCall;
import dev.dialtone.client.model.RegistrationReview;
import dev.dialtone.client.model.StreamedChange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code that docs/client.md shows. */
class ClientPageTest {

    private final Dialtone dialtone = RunningServer.newAccount();
    private final Sms sms = new Sms(dialtone);

    @Test
    void begins() {
        // tag::begin[]
        Dialtone dialtone = Dialtone.at(URI.create("http://localhost:4566"));
        Dialtone theirs = dialtone.inAccount("111122223333");
        Dialtone inDublin = dialtone.inRegion("eu-west-1");
        // end::begin[]
        assertThat(dialtone.accountId()).isEqualTo("000000000000");
        assertThat(theirs.endpoint()).isEqualTo(dialtone.endpoint());
        assertThat(inDublin.region()).isEqualTo("eu-west-1");
    }

    @Test
    void readsMessages() {
        Instant start = dialtone.clock().now();
        sms.send(sms.number(), "+12045550123", "Your code is 482913.");

        // tag::inbox[]
        Inbox inbox = dialtone.inbox();
        Message message = inbox.await(to("+12045550123"));
        String code = message.code();
        // end::inbox[]
        sms.send(sms.number(), "+12045550123", "Your code is 123456.");
        // tag::several[]
        MessageQuery codes = to("+12045550123").containing("code").since(start);
        List<Message> two = inbox.await(2, codes.over(Channel.TEXT).within(ofSeconds(5)));
        // end::several[]
        assertThat(code).isEqualTo("482913");
        assertThat(two).hasSize(2);
    }

    @Test
    void usesAHandset() {
        String number = sms.number();
        // tag::handset[]
        Handset handset = dialtone.handset("+12045550123");
        handset.replies("YES");
        handset.delay(ofSeconds(3)).carrier("Example Mobile").lineType(LineType.MOBILE);
        handset.outcome(MessageOutcome.CARRIER_UNREACHABLE);

        InboundResult stop = handset.writes(number, "STOP");
        // end::handset[]
        assertThat(handset.settings().reply()).isEqualTo("YES");
        assertThat(stop.optedOut()).isTrue();
    }

    @Test
    void movesTheClock() {
        // tag::clock[]
        Clock clock = dialtone.clock();
        clock.freeze();
        clock.advance(ofDays(30));
        // end::clock[]
        assertThat(clock.isFrozen()).isTrue();
        assertThat(clock.now()).isAfter(Instant.now().plus(ofDays(29)));
    }

    @Test
    void givesNumbers() {
        // tag::numbers[]
        GivenNumber tollFree = dialtone.numbers().draw(n -> n.numberType(NumberType.TOLL_FREE));
        dialtone.numbers().give("+12065550100");
        dialtone.numbers().give("SHOP/GB");
        // end::numbers[]
        assertThat(tollFree.identity()).startsWith("+18");
    }

    @Test
    void setsTheAccount() {
        // tag::account[]
        dialtone.account().tier(AccountTier.SANDBOX);
        dialtone.account().quotas(QuotaLevel.AWS);
        dialtone.account().spendLimit(Channel.TEXT, 1);
        dialtone.transitions().after("pinpoint-sms-voice-v2", "phone-number", ofMinutes(2));
        // end::account[]
        assertThat(dialtone.account().get().tier()).isEqualTo(AccountTier.SANDBOX);
    }

    @Test
    void decidesAboutRegistrations() {
        dialtone.clock().freeze();
        dialtone.account().registrationReview(RegistrationReview.MANUAL);
        String id = sms.submitted("US_TEN_DLC_BRAND_REGISTRATION");
        // tag::registrations[]
        dialtone.account().registrationReview(RegistrationReview.MANUAL);
        dialtone.registrations().requireUpdates(id, "BRAND_ADDRESS_INVALID");
        // end::registrations[]
        assertThat(dialtone.requests().list()).isNotEmpty();
    }

    @Test
    void callsAwsWithoutAnSdk() {
        dialtone.numbers().give("+12045550100");
        // tag::aws[]
        Map<String, @Nullable Object> sent = dialtone.smsVoice()
                .call(
                        "SendTextMessage",
                        Map.of(
                                "OriginationIdentity", "+12045550100",
                                "DestinationPhoneNumber", "+12045550123",
                                "MessageBody", "Your code is 123456."));
        // end::aws[]
        assertThat(dialtone.inbox().await().messageId()).isEqualTo(sent.get("MessageId"));
    }

    @Test
    void listens() {
        // tag::stream[]
        try (ChangeStream stream = dialtone.stream()) {
            dialtone.numbers().give("+12065550100");
            StreamedChange change = stream.next(ofSeconds(10)).orElseThrow();
        }
        // end::stream[]
        assertThat(dialtone.numbers().all()).hasSize(1);
    }

    @Test
    void looksBack() {
        sms.send(sms.number(), "+12045550123", "Hello");
        // tag::past[]
        List<Event> events = dialtone.events().list(q -> q.destination("events:default"));
        List<RecordedCall> calls = dialtone.requests().list(q -> q.operation("SendTextMessage"));
        // end::past[]
        assertThat(events).isEmpty();
        assertThat(calls).hasSize(1);
        // tag::reset[]
        dialtone.reset();
        // end::reset[]
        assertThat(dialtone.requests().list()).isEmpty();
    }

    @Test
    void savesAndLoadsState(@TempDir Path folder) throws IOException {
        dialtone.clock().freeze();
        sms.send(sms.number(), "+12045550123", "Hello");
        Path file = folder.resolve("state.json");
        // tag::state[]
        dialtone.state().save(file);
        dialtone.reset();
        dialtone.state().load(file);
        // end::state[]
        assertThat(dialtone.inbox().messages()).hasSize(1);
        Path again = folder.resolve("again.json");
        dialtone.state().save(again);
        assertThat(again).hasSameTextualContentAs(file);
    }
}
