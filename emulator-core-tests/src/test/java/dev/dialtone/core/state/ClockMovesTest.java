package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.schedule.ScheduledChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockMovesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONG = 20_000;

    private final World world = new World();
    private final Account account = world.account;
    private final Timeline timeline = account.timeline();
    private final RealTimeScheduler scheduler = new RealTimeScheduler();
    private final ClockMoves moves = new ClockMoves(scheduler);
    private final List<String> applied = new ArrayList<>();

    @BeforeEach
    void recordsWhatIsApplied() {
        world.changeHandlers.on("record", (scope, key) -> applied.add(key + " " + timeline.now()));
    }

    @AfterEach
    void closes() {
        scheduler.close();
    }

    @Test
    void isThereAtOnceWhenItDoesNotTakeLong() {
        schedule("record", Duration.ofMinutes(1), "a");

        assertThat(advance(HOUR)).isCompletedWithValue(World.START.plus(HOUR));
        assertThat(applied).containsExactly("a 2026-03-01T12:01:00Z");
        assertThat(timeline.target()).isEmpty();
    }

    @Test
    void letsOthersIntoTheAccountBetweenItsSlices() throws Exception {
        CountDownLatch hasBegun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        slowly(hasBegun, goesOn);
        schedule("record", HOUR, "last");
        CompletableFuture<Instant> arrival = later(HOUR);
        await(hasBegun);
        goesOn.countDown();

        Instant seen = account.exclusively(() -> {
            timeline.settle();
            assertThat(timeline.target()).contains(World.START.plus(HOUR));
            schedule("record", Duration.ZERO, "in between");
            return timeline.now();
        });

        assertThat(seen).isAfter(World.START).isBefore(World.START.plus(HOUR));
        assertThat(arrival.get(60, TimeUnit.SECONDS)).isEqualTo(World.START.plus(HOUR));
        assertThat(applied).containsExactly("in between " + seen, "last " + World.START.plus(HOUR));
    }

    @Test
    void showsHowFarItHasComeToWhoeverAsks() throws Exception {
        CountDownLatch hasBegun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        slowly(hasBegun, goesOn);
        CompletableFuture<Instant> arrival = later(HOUR);
        await(hasBegun);

        assertThat(timeline.now()).isEqualTo(World.START.plusMillis(1));
        assertThat(timeline.target()).contains(World.START.plus(HOUR));
        assertThat(timeline.isFrozen()).isFalse();

        goesOn.countDown();
        Instant before = timeline.now();
        while (!arrival.isDone()) {
            Instant now = timeline.now();
            assertThat(now).isBetween(before, World.START.plus(HOUR));
            before = now;
        }
        assertThat(timeline.now()).isEqualTo(World.START.plus(HOUR));
    }

    @Test
    void letsTheWorkOfOthersThroughOnTheThreadOfTheScheduler() throws Exception {
        CountDownLatch hasBegun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        slowly(hasBegun, goesOn);
        CompletableFuture<Instant> arrival = later(HOUR);
        await(hasBegun);
        CompletableFuture<Boolean> wasUnderWay = new CompletableFuture<>();
        scheduler.execute(() -> wasUnderWay.complete(!arrival.isDone()));
        goesOn.countDown();

        assertThat(wasUnderWay.get(60, TimeUnit.SECONDS)).isTrue();
        arrival.get(60, TimeUnit.SECONDS);
    }

    @Test
    void goesOneWayAfterTheOther() throws Exception {
        CountDownLatch hasBegun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        slowly(hasBegun, goesOn);
        CompletableFuture<Instant> first = later(HOUR);
        await(hasBegun);
        CompletableFuture<Instant> second = advance(HOUR);
        CompletableFuture<Instant> third = advance(Duration.ofMinutes(1));
        goesOn.countDown();

        assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(World.START.plus(HOUR));
        assertThat(second.get(60, TimeUnit.SECONDS)).isEqualTo(World.START.plus(HOUR.multipliedBy(2)));
        assertThat(third.get(60, TimeUnit.SECONDS))
                .isEqualTo(World.START.plus(HOUR.multipliedBy(2)).plusSeconds(60));
    }

    @Test
    void endsWithAResetOfTheAccount() throws Exception {
        CountDownLatch hasBegun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        slowly(hasBegun, goesOn);
        CompletableFuture<Instant> first = later(HOUR);
        await(hasBegun);
        CompletableFuture<Instant> second = advance(HOUR);
        goesOn.countDown();
        world.accounts.reset(account.id());

        assertThatThrownBy(() -> first.get(60, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        MoveInterrupted.class, end -> assertThat(end.why()).isEqualTo(MoveInterrupted.Why.RESET));
        assertThatThrownBy(() -> second.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(MoveInterrupted.class);
        assertThat(timeline.now()).isEqualTo(World.START);
        assertThat(timeline.target()).isEmpty();
        assertThat(advance(HOUR).get(60, TimeUnit.SECONDS)).isEqualTo(World.START.plus(HOUR));
    }

    @Test
    void endsWhenTheProgramStops() throws Exception {
        CountDownLatch hasBegun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        slowly(hasBegun, goesOn);
        CompletableFuture<Instant> arrival = later(HOUR);
        await(hasBegun);

        moves.close();
        goesOn.countDown();

        assertThatThrownBy(() -> arrival.get(60, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        MoveInterrupted.class, end -> assertThat(end.why()).isEqualTo(MoveInterrupted.Why.STOP));
        assertThat(advance(HOUR)).isCompletedExceptionally();
    }

    @Test
    void isWhereItWasSentWhenAChangeFails() {
        world.changeHandlers.on("fail", (scope, key) -> {
            throw new IllegalStateException("change failed");
        });
        schedule("fail", Duration.ofMinutes(1), "x");
        schedule("record", Duration.ofMinutes(2), "after");

        assertThatThrownBy(() -> advance(HOUR).get())
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("change failed");
        assertThat(timeline.now()).isEqualTo(World.START.plus(HOUR));
        assertThat(timeline.target()).isEmpty();
        account.exclusivelyRun(timeline::settle);
        assertThat(applied).containsExactly("after " + World.START.plusSeconds(120));
    }

    @Test
    void catchesACircleAlsoWhenItTakesManySlices() {
        world.changeHandlers.on(
                "circle", (scope, key) -> timeline.schedule(new ScheduledChange(timeline.now(), "circle", "r", key)));
        schedule("circle", Duration.ofMinutes(1), "x");

        assertThatThrownBy(() -> advance(HOUR).get(60, TimeUnit.SECONDS))
                .rootCause()
                .hasMessageContaining("schedules itself");
    }

    @Test
    void mayNotBeMovedOtherwiseMeanwhile() throws Exception {
        CountDownLatch hasBegun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        slowly(hasBegun, goesOn);
        CompletableFuture<Instant> arrival = later(HOUR);
        await(hasBegun);
        goesOn.countDown();

        account.exclusivelyRun(() -> assertThatThrownBy(timeline::freeze)
                .hasMessage("timeline of account 111122223333: freeze while the clock is moved"));
        arrival.get(60, TimeUnit.SECONDS);
    }

    /** Schedules more than fits into a slice, a millisecond apart; the first of them waits. */
    private void slowly(CountDownLatch hasBegun, CountDownLatch goesOn) {
        world.changeHandlers.on("wait", (scope, key) -> {
            hasBegun.countDown();
            await(goesOn);
        });
        world.changeHandlers.on("work", (scope, key) -> work());
        schedule("wait", Duration.ofMillis(1), "x");
        for (int i = 0; i < LONG; i++) {
            schedule("work", Duration.ofMillis(2 + i), "k" + i);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Some twenty microseconds. */
    private static void work() {
        long end = System.nanoTime() + 20_000;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    private void schedule(String change, Duration after, String key) {
        account.exclusivelyRun(
                () -> timeline.schedule(new ScheduledChange(timeline.now().plus(after), change, "us-east-1", key)));
    }

    private CompletableFuture<Instant> advance(Duration by) {
        return moves.move(account, (now, frozen) -> new ClockMoves.Target(now.plus(by), frozen), Timeline::now)
                .toCompletableFuture();
    }

    /** {@link #advance} that begins on another thread. */
    private CompletableFuture<Instant> later(Duration by) {
        return CompletableFuture.runAsync(() -> {}, scheduler).thenComposeAsync(begun -> advance(by), scheduler);
    }
}
