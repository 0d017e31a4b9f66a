package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialtone.control.model.MessageInformation;
import dev.dialtone.control.model.WaitForMessagesInput;
import dev.dialtone.control.model.WaitForMessagesOutput;
import dev.dialtone.control.model.WaitTimedOut;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Content;
import dev.dialtone.telephony.messages.Message;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WaitForMessagesTest {

    private static final String ALICE = "+12065550101";
    private static final String BOB = "+12065550102";

    private final ControlFixture fixture = new ControlFixture();

    @AfterEach
    void stop() {
        fixture.scheduler.close();
    }

    @Test
    void answersAtOnceWithWhatIsThere() throws Exception {
        send(fixture.world.account, ALICE, "one");
        send(fixture.world.account, BOB, "two");

        assertThat(bodies(await(input -> input))).containsExactly("one", "two");
        assertThat(bodies(await(input -> input.to(BOB)))).containsExactly("two");
        assertThat(bodies(await(input -> input.contains("on")))).containsExactly("one");
    }

    @Test
    void answersAsSoonAsThereAreEnough() throws Exception {
        send(fixture.world.account, ALICE, "one");
        CompletableFuture<WaitForMessagesOutput> answer =
                await(input -> input.to(ALICE).count(2));

        send(fixture.world.account, BOB, "to somebody else");
        send(fixture.theirs(), ALICE, "from somebody else");
        assertThat(answer).isNotDone();
        send(fixture.world.account, ALICE, "two");

        assertThat(bodies(answer)).containsExactly("one", "two");
    }

    @Test
    void endsWithWhatThereIsWhenTimeIsOver() {
        send(fixture.world.account, ALICE, "one");

        WaitTimedOut over = catchThrowableOfType(
                WaitTimedOut.class,
                () -> unwrapped(await(input -> input.count(2).timeoutSeconds(0.0))));

        assertThat(over).hasMessage("messages: 1 after 0 s (expected: 2)");
        assertThat(over.messages()).extracting(MessageInformation::body).containsExactly("one");
    }

    @Test
    void takesFractionsOfASecond() {
        WaitTimedOut over =
                catchThrowableOfType(WaitTimedOut.class, () -> unwrapped(await(input -> input.timeoutSeconds(0.05))));

        assertThat(over).hasMessage("messages: 0 after 0.05 s (expected: 1)");
    }

    private static void unwrapped(CompletableFuture<?> answer) throws Throwable {
        try {
            answer.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }

    private CompletableFuture<WaitForMessagesOutput> await(UnaryOperator<WaitForMessagesInput.Builder> change) {
        return fixture.caller.waitForMessages(change);
    }

    private static List<String> bodies(CompletableFuture<WaitForMessagesOutput> answer) throws Exception {
        return answer.get(10, TimeUnit.SECONDS).messages().stream()
                .map(message -> Objects.requireNonNull(message.body()))
                .toList();
    }

    private void send(Account account, String to, String body) {
        account.exclusivelyRun(() -> fixture.inbox.add(
                account,
                Message.sentNow(
                        new Scope(account, "us-east-1"), Channel.TEXT, null, to, Content.ofText(body), "DELIVERED")));
    }
}
