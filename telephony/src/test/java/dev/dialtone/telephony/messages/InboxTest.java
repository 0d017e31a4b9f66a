package dev.dialtone.telephony.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.state.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxTest {
    @RegisterExtension
    final World world = new World();

    private final Inbox inbox = new Inbox(world.stores);

    @Test
    void keepsMessagesTheOldestFirst() {
        Message first = send("one");
        world.passRealTime(Duration.ofSeconds(1));
        Message second = send("two");

        assertThat(inbox.all(world.account)).containsExactly(first, second);
        assertThat(inbox.find(world.account, second.messageId())).contains(second);
        assertThat(second.sending().at()).isEqualTo(World.START.plusSeconds(1));
        assertThat(second.sending().accountId()).isEqualTo("111122223333");
        assertThat(second.sending().region()).isEqualTo("us-east-1");
    }

    @Test
    void goesWithTheAccountsReset() {
        send("one");

        world.accounts.reset(world.account.id());

        assertThat(inbox.all(world.account)).isEmpty();
        assertThat(inbox.find(world.account, "nothing")).isEmpty();
    }

    @Test
    void takesMessagesAway() {
        Message first = send("one");
        Message second = send("two");

        assertThat(inbox.remove(world.account, first.messageId())).isTrue();
        assertThat(inbox.remove(world.account, first.messageId())).isFalse();
        assertThat(inbox.all(world.account)).containsExactly(second);
        inbox.clear(world.account);
        assertThat(inbox.all(world.account)).isEmpty();
        send("three");
        assertThat(inbox.all(world.account)).hasSize(1);
    }

    @Test
    void letsTheOldestLeaveFirst() {
        Message first = send("first");
        Message second = send("second");
        for (int i = 2; i < Inbox.KEPT_PER_ACCOUNT; i++) {
            send("more");
        }
        assertThat(inbox.find(world.account, first.messageId())).isPresent();

        send("last");

        assertThat(inbox.find(world.account, first.messageId())).isEmpty();
        assertThat(inbox.find(world.account, second.messageId())).isPresent();
        assertThat(inbox.all(world.account)).hasSize(Inbox.KEPT_PER_ACCOUNT);
        assertThat(inbox.dropped(world.account)).isEqualTo(1);
    }

    @Test
    void findsTheCodesOfABody() {
        assertThat(send("Your code is 123456.").content().codes()).containsExactly("123456");
        assertThat(Message.sentNow(
                                world.scope,
                                Channel.VOICE,
                                null,
                                "+12065550101",
                                Content.ofSpeech("<speak>4<break/>7 1 1</speak>", "4 7 1 1"),
                                "COMPLETED")
                        .content()
                        .codes())
                .containsExactly("4711");
    }

    private Message send(String body) {
        Message message = Message.sentNow(
                world.scope, Channel.TEXT, "+12065550100", "+12065550101", Content.ofText(body), "DELIVERED");
        inbox.add(world.account, message);
        return message;
    }
}
