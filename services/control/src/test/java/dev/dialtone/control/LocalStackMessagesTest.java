package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.control.model.LocalStackDeleteMessagesInput;
import dev.dialtone.control.model.LocalStackListMessagesInput;
import dev.dialtone.control.model.LocalStackMessage;
import dev.dialtone.control.model.MessageChannel;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Content;
import dev.dialtone.telephony.messages.Message;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class LocalStackMessagesTest {

    private static final String ALICE = "+12065550101";
    private static final String BOB = "+12065550102";

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void showsMessagesInTheNamesOfSesAndSns() {
        String id = send(fixture.world.account, "us-east-1", ALICE, "Hello");

        assertThat(list(input -> input))
                .containsExactly(new LocalStackMessage(
                        id, "us-east-1", World.START, "SHOP", ALICE, "Hello", MessageChannel.TEXT, "DELIVERED"));
    }

    @Test
    void filtersAndDeletes() {
        String first = send(fixture.world.account, "us-east-1", ALICE, "one");
        String second = send(fixture.world.account, "eu-west-1", BOB, "two");
        String theirs = send(fixture.theirs(), "us-east-1", ALICE, "three");

        assertThat(ids(input -> input.id(first))).containsExactly(first);
        assertThat(ids(input -> input.region("eu-west-1"))).containsExactly(second);
        assertThat(ids(input -> input.phoneNumber(BOB.substring(1)))).containsExactly(second);
        assertThat(ids(input -> input.accountId(ControlFixture.THEIRS))).containsExactly(theirs);

        delete(input -> input.id(first));
        assertThat(ids(input -> input)).containsExactly(second);
        delete(input -> input.id(first));
        delete(input -> input);
        assertThat(ids(input -> input)).isEmpty();
        assertThat(ids(input -> input.accountId(ControlFixture.THEIRS))).containsExactly(theirs);
    }

    private String send(Account account, String region, String to, String body) {
        return account.exclusively(() -> {
            Message message = Message.sentNow(
                    new Scope(account, region), Channel.TEXT, "SHOP", to, Content.ofText(body), "DELIVERED");
            fixture.inbox.add(account, message);
            return message.messageId();
        });
    }

    private void delete(UnaryOperator<LocalStackDeleteMessagesInput.Builder> change) {
        fixture.caller.localStackDeleteMessages(change);
    }

    private List<String> ids(UnaryOperator<LocalStackListMessagesInput.Builder> change) {
        return list(change).stream().map(LocalStackMessage::id).toList();
    }

    private List<LocalStackMessage> list(UnaryOperator<LocalStackListMessagesInput.Builder> change) {
        return fixture.caller.localStackListMessages(change).messages();
    }
}
