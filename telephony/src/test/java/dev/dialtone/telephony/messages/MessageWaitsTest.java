package dev.dialtone.telephony.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageWaitsTest {
    private static final MessageQuery ANY = MessageQuery.sentTo(null);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final World world = new World();
    private final Inbox inbox = new Inbox(world.stores);
    private final RealTimeScheduler scheduler = new RealTimeScheduler();
    private final MessageWaits waits = new MessageWaits(inbox, scheduler);

    @AfterEach
    void stop() {
        scheduler.close();
    }

    @Test
    void answersAtOnceWhenEnoughAreThere() {
        send(world.account, "one");

        assertThat(await(1, LONG)).isCompletedWithValueMatching(there -> there.size() == 1);
    }

    @Test
    void answersWhenTheLastOneHasCome() throws Exception {
        send(world.account, "one");
        CompletableFuture<Listing<Message>> found = await(3, LONG);
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
        List<CompletableFuture<Listing<Message>>> all = new ArrayList<>();
        for (int waiter = 0; waiter < 1000; waiter++) {
            all.add(await(1, LONG));
        }

        send(world.account, "go");

        for (CompletableFuture<Listing<Message>> one : all) {
            assertThat(bodies(one)).containsExactly("go");
        }
    }

    @Test
    void keepsAccountsApart() {
        CompletableFuture<Listing<Message>> found = await(1, LONG);

        send(world.accounts.account("444455556666"), "theirs");

        assertThat(found).isNotDone();
    }

    @Test
    void letsEverybodyGoWhenItCloses() throws Exception {
        send(world.account, "one");
        CompletableFuture<Listing<Message>> found = await(2, LONG);

        waits.close();

        assertThat(bodies(found)).containsExactly("one");
        assertThat(await(2, LONG)).isCompleted();
    }

    @Test
    void leavesNothingOfWhoDoesNotWaitAnyLonger() {
        List<CompletableFuture<Listing<Message>>> all = new ArrayList<>();
        for (int waiter = 0; waiter < MessageWaits.MOST_PER_ACCOUNT; waiter++) {
            all.add(await(1, LONG));
        }
        assertThat(waits.waiting()).isEqualTo(MessageWaits.MOST_PER_ACCOUNT);

        all.forEach(one -> one.cancel(false));

        assertThat(waits.waiting()).isZero();
        assertThat(scheduler.pending()).isZero();
        send(world.account, "for nobody");
        assertThat(await(1, LONG)).isCompleted();
    }

    @Test
    void leavesNothingOfWhoHasWhatItWaitedFor() throws Exception {
        CompletableFuture<Listing<Message>> found = await(1, LONG);
        send(world.account, "go");
        assertThat(bodies(found)).containsExactly("go");

        assertThat(bodies(await(2, Duration.ofMillis(1)))).containsExactly("go");
        letTheSchedulerCatchUp();
        assertThat(waits.waiting()).isZero();
        assertThat(scheduler.pending()).isZero();
    }

    @Test
    void refusesMoreInOneAccountThanMay() {
        for (int waiter = 0; waiter < MessageWaits.MOST_PER_ACCOUNT; waiter++) {
            var unused = await(1, LONG);
        }

        assertThatThrownBy(() -> await(1, LONG))
                .isInstanceOf(WaitRefused.class)
                .hasMessage("waits: 10000 in account 111122223333 (expected: at most 10000 at a time)");
        assertThat(waits.waiting()).isEqualTo(MessageWaits.MOST_PER_ACCOUNT);
        assertThat(await("444455556666", ANY)).isNotDone();
    }

    @Test
    void refusesMoreInAllAccountsThanMay() {
        for (int waiter = 0; waiter < MessageWaits.MOST; waiter++) {
            var unused = await("11112222" + (1000 + waiter % 9000), ANY);
        }

        assertThatThrownBy(() -> await(1, LONG))
                .isInstanceOf(WaitRefused.class)
                .hasMessage("waits: 20000 in all accounts (expected: at most 20000 at a time)");
    }

    @Test
    void refusesMoreTextThanMayBeAskedFor() {
        MessageQuery long1 = containing("x".repeat(MessageWaits.MOST_CHARACTERS / 4));
        for (int waiter = 0; waiter < 4; waiter++) {
            var unused = await("111122223333", long1);
        }

        assertThatThrownBy(() -> await("111122223333", containing("y")))
                .isInstanceOf(WaitRefused.class)
                .hasMessage("waits: for 4194305 characters in all accounts (expected: at most 4194304 at a time)");
    }

    @Test
    void givesOthersTheirTurnWhileManyAreLetGo() throws Exception {
        MessageQuery slow = containing("a".repeat(50) + "b");
        List<CompletableFuture<Listing<Message>>> all = new ArrayList<>();
        for (int waiter = 0; waiter < MessageWaits.MOST_PER_ACCOUNT; waiter++) {
            all.add(await(world.account.id(), slow));
        }
        CountDownLatch begin = new CountDownLatch(1);
        scheduler.execute(() -> await(begin));
        CompletableFuture<Long> done = new CompletableFuture<>();

        send(world.account, "a".repeat(1_600) + "b"); // Looks at nobody who waits.
        scheduler.execute(() ->
                done.complete(all.stream().filter(CompletableFuture::isDone).count()));
        begin.countDown();

        assertThat(done.get(10, TimeUnit.SECONDS)).isLessThan(all.size());
        for (CompletableFuture<Listing<Message>> one : all) {
            assertThat(one.get(10, TimeUnit.SECONDS)).hasSize(1);
        }
    }

    @Test
    void doesNotCountWhatWasDeletedMeanwhile() throws Exception {
        CompletableFuture<Listing<Message>> found = await(2, LONG);
        String first = send(world.account, "one");
        world.account.exclusivelyRun(() -> inbox.remove(world.account, first));
        send(world.account, "two");
        letTheSchedulerCatchUp();
        assertThat(found).isNotDone();
        send(world.account, "three");

        assertThat(bodies(found)).containsExactly("two", "three");
    }

    @Test
    void goesOnWaitingWhenTheAccountIsReset() throws Exception {
        send(world.account, "before");
        send(world.account, "before");
        CompletableFuture<Listing<Message>> found = await(3, LONG);
        world.accounts.reset(world.account.id());
        send(world.account, "one");
        letTheSchedulerCatchUp();
        assertThat(found).isNotDone();
        send(world.account, "two");
        send(world.account, "three");

        assertThat(bodies(found)).containsExactly("one", "two", "three");
    }

    @Test
    void findsWhoWaitsForTheHandset() throws Exception {
        MessageQuery theirs = MessageQuery.sentTo("12065550199");
        MessageQuery his = MessageQuery.sentTo(" 12065550101");
        CompletableFuture<Listing<Message>> forTheirs = await(world.account.id(), theirs);
        CompletableFuture<Listing<Message>> forHis = await(world.account.id(), his);
        send(world.account, "hello");

        assertThat(bodies(forHis)).containsExactly("hello");
        assertThat(forTheirs).isNotDone();
    }

    private void letTheSchedulerCatchUp() throws Exception {
        CompletableFuture<Boolean> caughtUp = new CompletableFuture<>();
        scheduler.execute(() -> caughtUp.complete(true));
        caughtUp.get(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private CompletableFuture<Listing<Message>> await(String account, MessageQuery query) {
        return waits.await(world.accounts.account(account), query, 1, LONG);
    }

    private CompletableFuture<Listing<Message>> await(int count, Duration patience) {
        return world.account.exclusively(() -> waits.await(world.account, ANY, count, patience));
    }

    private static List<String> bodies(CompletableFuture<Listing<Message>> found) throws Exception {
        return found.get(10, TimeUnit.SECONDS).stream()
                .map(message -> String.valueOf(message.content().body()))
                .toList();
    }

    private String send(Account account, String body) {
        return account.exclusively(() -> {
            Message message = Message.sentNow(
                    new Scope(account, "us-east-1"),
                    Channel.TEXT,
                    null,
                    "+12065550101",
                    Content.ofText(body),
                    "DELIVERED");
            inbox.add(account, message);
            return message.messageId();
        });
    }

    private static MessageQuery containing(String part) {
        return new MessageQuery(null, null, null, part, null);
    }
}
