package dev.dialtone.core.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Alarms;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageWaitsTest {
    private static final MessageQuery ANY = new MessageQuery(null, null, null, null, null);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final World world = new World();
    private final Inbox inbox = new Inbox();
    private final Alarms alarms = new Alarms();
    private final MessageWaits waits = new MessageWaits(inbox, alarms);

    @AfterEach
    void stop() {
        alarms.close();
    }

    @Test
    void answersAtOnceWhenEnoughAreThere() {
        send(world.account, "one");

        assertThat(await(1, LONG)).isCompletedWithValueMatching(there -> there.size() == 1);
    }

    @Test
    void answersWhenTheLastOneHasCome() throws Exception {
        send(world.account, "one");
        CompletableFuture<List<Message>> found = await(3, LONG);
        send(world.account, "two");
        assertThat(found).isNotDone();
        send(world.account, "three");

        assertThat(bodies(found)).containsExactly("one", "two", "three");
    }

    @Test
    void endsWithFewerWhenPatienceIsOver() throws Exception {
        send(world.account, "one");

        assertThat(bodies(await(2, Duration.ZERO))).containsExactly("one");
        assertThat(bodies(await(2, Duration.ofMillis(1)))).containsExactly("one");
    }

    @Test
    void letsAThousandGoWithOneMessage() throws Exception {
        List<CompletableFuture<List<Message>>> all = new ArrayList<>();
        for (int waiter = 0; waiter < 1000; waiter++) {
            all.add(await(1, LONG));
        }

        send(world.account, "go");

        for (CompletableFuture<List<Message>> one : all) {
            assertThat(bodies(one)).containsExactly("go");
        }
    }

    @Test
    void keepsAccountsApart() {
        CompletableFuture<List<Message>> found = await(1, LONG);

        send(world.accounts.account("444455556666"), "theirs");

        assertThat(found).isNotDone();
    }

    @Test
    void letsEverybodyGoWhenItCloses() throws Exception {
        send(world.account, "one");
        CompletableFuture<List<Message>> found = await(2, LONG);

        waits.close();

        assertThat(bodies(found)).containsExactly("one");
        assertThat(await(2, LONG)).isCompleted();
    }

    private CompletableFuture<List<Message>> await(int count, Duration patience) {
        return world.account.exclusively(
                () -> waits.await(world.account, ANY, count, patience).toCompletableFuture());
    }

    private static List<String> bodies(CompletableFuture<List<Message>> found) throws Exception {
        return found.get(10, TimeUnit.SECONDS).stream()
                .map(message -> String.valueOf(message.content().body()))
                .toList();
    }

    private void send(Account account, String body) {
        account.exclusivelyRun(() -> inbox.add(
                account,
                Message.sentNow(
                        new Scope(account, "us-east-1"),
                        Channel.TEXT,
                        null,
                        "+12065550101",
                        Content.ofText(body),
                        "DELIVERED")));
    }
}
