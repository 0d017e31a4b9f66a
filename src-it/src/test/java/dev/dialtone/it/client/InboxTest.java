package dev.dialtone.it.client;

import static dev.dialtone.client.Inbox.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.Inbox;
import dev.dialtone.client.MessageQuery;
import dev.dialtone.client.WaitTimedOutException;
import dev.dialtone.client.model.Channel;
import dev.dialtone.client.model.Message;
import dev.dialtone.client.model.MessageOutcome;
import dev.dialtone.client.model.MessageStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final String HANDSET = "+12045550123";
    private static final String OTHER = "+12045550199";

    private final Dialtone dialtone = RunningServer.newAccount();
    private final Sms sms = new Sms(dialtone);
    private final Inbox inbox = dialtone.inbox();
    private final String number = sms.number();

    @Test
    void awaitsAMessageAndReadsItsCode() {
        String id = sms.send(number, HANDSET, "Your code is 482913.");
        Message message = inbox.await(to(HANDSET));
        assertThat(message.messageId()).isEqualTo(id);
        assertThat(message.from()).isEqualTo(number);
        assertThat(message.to()).isEqualTo(HANDSET);
        assertThat(message.body()).isEqualTo("Your code is 482913.");
        assertThat(message.channel()).isEqualTo(Channel.TEXT);
        assertThat(message.codes()).containsExactly("482913");
        assertThat(message.code()).isEqualTo("482913");
        assertThat(message.accountId()).isEqualTo(dialtone.accountId());
        assertThat(message.price()).isPositive();
    }

    @Test
    void awaitsWhatIsStillToCome() {
        CompletableFuture<Message> later = CompletableFuture.supplyAsync(() -> inbox.await(to(HANDSET)));
        sms.send(number, HANDSET, "Hello");
        assertThat(later.join().body()).isEqualTo("Hello");
    }

    @Test
    void awaitsTheNewestAndSeveral() {
        sms.send(number, HANDSET, "one");
        sms.send(number, HANDSET, "two");
        assertThat(inbox.await(to(HANDSET)).body()).isEqualTo("two");
        assertThat(inbox.await().body()).isEqualTo("two");
        assertThat(inbox.await(2, to(HANDSET))).extracting(Message::body).containsExactly("one", "two");
    }

    @Test
    void findsByEveryFilter() {
        sms.send(number, HANDSET, "one");
        sms.send(number, OTHER, "two");
        assertThat(inbox.messages()).hasSize(2);
        assertThat(bodies(to(HANDSET))).containsExactly("one");
        assertThat(bodies(MessageQuery.any().from(number))).containsExactly("one", "two");
        assertThat(bodies(MessageQuery.any().containing("tw"))).containsExactly("two");
        assertThat(bodies(MessageQuery.any().over(Channel.VOICE))).isEmpty();
        assertThat(bodies(MessageQuery.any().since(Instant.parse("2100-01-01T00:00:00.123456789Z"))))
                .isEmpty();
    }

    @Test
    void findsAndForgetsSingleMessages() {
        String id = sms.send(number, HANDSET, "one");
        sms.send(number, HANDSET, "two");
        assertThat(inbox.find(id)).map(Message::body).contains("one");
        inbox.delete(id);
        assertThat(inbox.find(id)).isEmpty();
        assertThatThrownBy(() -> inbox.delete(id))
                .isInstanceOf(DialtoneException.class)
                .hasMessageContaining("404 NotFound: messageId: " + id);
        inbox.clear();
        assertThat(inbox.messages()).isEmpty();
    }

    @Test
    void decidesWhatBecomesOfAMessage() {
        dialtone.clock().freeze();
        String id = sms.send(number, HANDSET, "one");
        assertThat(inbox.decide(id, MessageOutcome.CARRIER_BLOCKED).status()).isEqualTo(MessageStatus.CARRIER_BLOCKED);
    }

    @Test
    void showsWhatThereIsInsteadWhenAWaitEnds() {
        sms.send(number, OTHER, "Your code is 482913.");
        assertThatThrownBy(() -> inbox.await(to(HANDSET).containing("code").within(Duration.ofMillis(50))))
                .isInstanceOfSatisfying(WaitTimedOutException.class, timedOut -> {
                    assertThat(timedOut.messages()).isEmpty();
                    assertThat(timedOut.status()).isEqualTo(408);
                    assertThat(timedOut.error()).isEqualTo("WaitTimedOut");
                    assertThat(timedOut.serverMessage())
                            .startsWith("messages: 0 after 0.05 s (expected: 1), in account " + dialtone.accountId());
                })
                .hasMessageMatching(
                        "messages to \\+12045550123 containing \"code\": 0 in 0\\.05 s \\(expected: 1\\), at "
                                + dialtone.endpoint() + ", account " + dialtone.accountId() + "\n"
                                + "The newest in its inbox:\n"
                                + "  \\S+Z TEXT from \\" + number
                                + " to \\+12045550199, [A-Z]+: Your code is 482913\\.(\nAccount [0-9]{12} has messages: .*)*");
    }

    @Test
    void saysThatAnInboxIsEmptyWhenAWaitEnds() {
        assertThatThrownBy(() -> inbox.await(2, to(HANDSET).within(Duration.ZERO)))
                .isInstanceOf(WaitTimedOutException.class)
                .hasMessageStartingWith(
                        "messages to +12045550123: 0 in 0.0 s (expected: 2), at " + dialtone + "\nIts inbox is empty.");
    }

    @Test
    void givesThoseThatThereAreWhenAWaitForMoreEnds() {
        sms.send(number, HANDSET, "one");
        assertThatThrownBy(() -> inbox.await(2, to(HANDSET).within(Duration.ZERO)))
                .isInstanceOfSatisfying(
                        WaitTimedOutException.class,
                        timedOut -> assertThat(timedOut.messages())
                                .extracting(Message::body)
                                .containsExactly("one"));
    }

    @Test
    void saysWhatTheServerDoesNotTake() {
        assertThatThrownBy(() -> inbox.await(to(HANDSET).within(Duration.ofMinutes(6))))
                .isInstanceOfSatisfying(DialtoneException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.error()).isEqualTo("BadRequest");
                    assertThat(refused.serverMessage()).startsWith("timeoutSeconds: 360");
                });
    }

    private List<String> bodies(MessageQuery query) {
        return inbox.messages(query).stream()
                .map(message -> String.valueOf(message.body()))
                .toList();
    }
}
