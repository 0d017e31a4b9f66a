package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.DecideMessageOutput;
import dev.dialtone.control.model.GetMessageOutput;
import dev.dialtone.control.model.ListMessagesInput;
import dev.dialtone.control.model.MessageChannel;
import dev.dialtone.control.model.MessageInformation;
import dev.dialtone.control.model.MessageOutcome;
import dev.dialtone.control.model.MessageStatus;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Content;
import dev.dialtone.telephony.messages.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MessagesTest {

    private static final String ALICE = "+12065550101";
    private static final String BOB = "+12065550102";

    private final ControlFixture fixture = new ControlFixture();
    private String first = "";
    private String second = "";
    private String theirs = "";

    @BeforeEach
    void sendMessages() {
        first = send(fixture.world.account, Channel.TEXT, "+14165550100", ALICE, "Your code is 123456");
        fixture.world.passRealTime(Duration.ofSeconds(1));
        second = send(fixture.world.account, Channel.VOICE, null, BOB, "Good morning");
        theirs = send(fixture.theirs(), Channel.TEXT, null, ALICE, "Hello");
    }

    @Test
    void showsTheCallersMessagesTheOldestFirst() {
        assertThat(ids(ask -> ask)).containsExactly(first, second);
        assertThat(ids(ask -> ask.account(ControlFixture.THEIRS))).containsExactly(theirs);
    }

    @Test
    void showsTheWholeMessage() {
        assertThat(list(ask -> ask).get(0))
                .isEqualTo(MessageInformation.builder()
                        .messageId(first)
                        .channel(MessageChannel.TEXT)
                        .from("+14165550100")
                        .to(ALICE)
                        .body("Your code is 123456")
                        .mediaUrls(List.of())
                        .parts(1)
                        .price(0.0)
                        .carrierFee(0.0)
                        .status(MessageStatus.DELIVERED)
                        .codes(List.of("123456"))
                        .context(Map.of())
                        .accountId(ControlFixture.MINE)
                        .region("us-east-1")
                        .sentAt(World.START)
                        .events(List.of())
                        .build());
    }

    @Test
    void filtersByEachMember() {
        assertThat(ids(ask -> ask.to(ALICE))).containsExactly(first);
        assertThat(ids(ask -> ask.to(ALICE.substring(1)))).containsExactly(first);
        assertThat(ids(ask -> ask.to(" 12065550101"))).containsExactly(first);
        assertThat(ids(ask -> ask.from("+14165550100"))).containsExactly(first);
        assertThat(ids(ask -> ask.from("SHOP"))).isEmpty();
        assertThat(ids(ask -> ask.channel(MessageChannel.VOICE))).containsExactly(second);
        assertThat(ids(ask -> ask.region("us-east-1"))).containsExactly(first, second);
        assertThat(ids(ask -> ask.region("eu-west-1"))).isEmpty();
        assertThat(ids(ask -> ask.contains("morning"))).containsExactly(second);
        assertThat(ids(ask -> ask.since(World.START.plusSeconds(1)))).containsExactly(second);
        assertThat(ids(ask -> ask.to(ALICE).channel(MessageChannel.VOICE))).isEmpty();
    }

    @Test
    void limitsToTheLastOnes() {
        assertThat(ids(ask -> ask.limit(1))).containsExactly(second);
        assertThat(ids(ask -> ask.limit(2))).containsExactly(first, second);
    }

    @Test
    void getsOneMessage() {
        GetMessageOutput message = fixture.caller.getMessage(b -> b.messageId(second));

        assertThat(message.body()).isEqualTo("Good morning");
        assertThat(message.from()).isNull();
        assertThatThrownBy(() -> fixture.caller.getMessage(b -> b.messageId(theirs)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void decidesWhatBecomesOfAMessage() {
        DecideMessageOutput decided = decide(second, MessageOutcome.BUSY);

        assertThat(decided.messageId()).isEqualTo(second);
        assertThat(fixture.messages.notes).containsExactly("us-east-1 " + second + " BUSY");
        assertThatThrownBy(() -> decide(theirs, MessageOutcome.BUSY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decide(first, MessageOutcome.UNKNOWN)).isInstanceOf(NotFound.class);
    }

    @Test
    void deletesOneMessage() {
        delete(first);

        assertThat(ids(ask -> ask)).containsExactly(second);
        assertThatThrownBy(() -> delete(first)).isInstanceOf(NotFound.class);
    }

    @Test
    void deletesTheMessagesOfOneAccount() {
        fixture.caller.deleteMessages();

        assertThat(ids(ask -> ask)).isEmpty();
        assertThat(ids(ask -> ask.account(ControlFixture.THEIRS))).containsExactly(theirs);
    }

    private String send(Account account, Channel channel, @Nullable String from, String to, String body) {
        return account.exclusively(() -> {
            Message message = Message.sentNow(
                    new Scope(account, "us-east-1"), channel, from, to, Content.ofText(body), "DELIVERED");
            fixture.inbox.add(account, message);
            return message.messageId();
        });
    }

    private DecideMessageOutput decide(String id, MessageOutcome outcome) {
        return fixture.caller.decideMessage(b -> b.messageId(id).outcome(outcome));
    }

    private void delete(String id) {
        fixture.caller.deleteMessage(b -> b.messageId(id));
    }

    private List<String> ids(UnaryOperator<ListMessagesInput.Builder> filters) {
        return list(filters).stream().map(MessageInformation::messageId).toList();
    }

    private List<MessageInformation> list(UnaryOperator<ListMessagesInput.Builder> filters) {
        return fixture.caller.listMessages(filters).messages();
    }
}
