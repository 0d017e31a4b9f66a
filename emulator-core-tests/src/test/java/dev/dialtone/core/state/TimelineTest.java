package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.dialtone.core.schedule.ScheduledChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimelineTest {
    @RegisterExtension
    final World world = new World();

    private final Timeline timeline = world.account.timeline();
    private final List<String> applied = new ArrayList<>();

    @BeforeEach
    void recordsWhatIsApplied() {
        world.changeHandlers.on("record", (scope, key) -> record(key));
    }

    @Test
    void showsRealTimeInMilliseconds() {
        world.passRealTime(Duration.ofNanos(1_999_999));

        assertThat(timeline.now()).isEqualTo(World.START.plusMillis(1));
        assertThat(timeline.isFrozen()).isFalse();
    }

    @Test
    void standsStillWhileFrozen() {
        timeline.freeze();
        world.passRealTime(Duration.ofHours(1));

        assertThat(timeline.now()).isEqualTo(World.START);
        assertThat(timeline.isFrozen()).isTrue();
    }

    @Test
    void runsOnFromWhereItStoodWhenThawed() {
        timeline.freeze(World.START.plusSeconds(100));
        world.passRealTime(Duration.ofSeconds(7));
        timeline.thaw();

        assertThat(timeline.now()).isEqualTo(World.START.plusSeconds(100));
        world.passRealTime(Duration.ofSeconds(3));
        assertThat(timeline.now()).isEqualTo(World.START.plusSeconds(103));
        assertThat(timeline.isFrozen()).isFalse();
    }

    @Test
    void takesNoNoticeOfAThawWhileRunning() {
        timeline.advance(Duration.ofSeconds(5));
        timeline.thaw();

        assertThat(timeline.now()).isEqualTo(World.START.plusSeconds(5));
    }

    @Test
    void staysAheadOfRealTimeOnceAdvanced() {
        timeline.advance(Duration.ofDays(3));
        world.passRealTime(Duration.ofSeconds(1));

        assertThat(timeline.now())
                .isEqualTo(World.START.plus(Duration.ofDays(3)).plusSeconds(1));
    }

    @Test
    void staysFrozenWhenAdvanced() {
        timeline.freeze();
        timeline.advance(Duration.ofMinutes(1));
        world.passRealTime(Duration.ofMinutes(1));

        assertThat(timeline.now()).isEqualTo(World.START.plusSeconds(60));
        assertThat(timeline.isFrozen()).isTrue();
    }

    @Test
    void appliesNothingBeforeItIsDue() {
        schedule(10, "a");
        timeline.settle();
        timeline.advance(Duration.ofMillis(9_999));

        assertThat(applied).isEmpty();
        assertThat(timeline.nextDue()).contains(World.START.plusSeconds(10));
    }

    @Test
    void appliesInOrderOfTimeThenOfScheduling() {
        schedule(3, "third");
        schedule(1, "first");
        schedule(2, "second");
        schedule(2, "second, scheduled later");

        timeline.advance(Duration.ofSeconds(10));

        assertThat(applied).containsExactly("first @1", "second @2", "second, scheduled later @2", "third @3");
        assertThat(timeline.now()).isEqualTo(World.START.plusSeconds(10));
        assertThat(timeline.nextDue()).isEmpty();
    }

    @Test
    void appliesWhatFallsDueExactlyAtTheEnd() {
        schedule(10, "a");
        timeline.set(World.START.plusSeconds(10));

        assertThat(applied).containsExactly("a @10");
    }

    @Test
    void appliesChangesThatChangesSchedule() {
        world.changeHandlers.on("chain", (scope, key) -> {
            record(key);
            schedule(4, "after " + key);
            schedule(99, "beyond");
        });
        timeline.schedule(change(2, "chain", "x"));
        schedule(3, "between");
        schedule(5, "last");

        timeline.advance(Duration.ofSeconds(10));

        assertThat(applied).containsExactly("x @2", "between @3", "after x @4", "last @5");
        assertThat(timeline.scheduledChanges()).containsExactly(change(99, "record", "beyond"));
    }

    @Test
    void appliesAtOnceWhatAChangeSchedulesForThePast() {
        world.changeHandlers.on("late", (scope, key) -> schedule(1, "for the past"));
        timeline.schedule(change(5, "late", "x"));
        schedule(6, "next");

        timeline.advance(Duration.ofSeconds(10));

        assertThat(applied).containsExactly("for the past @5", "next @6");
    }

    @Test
    void runsARepeatingChangeAsOftenAsItFallsDue() {
        world.changeHandlers.on("hourly", (scope, key) -> {
            Timeline clock = scope.account().timeline();
            record(key);
            clock.schedule(new ScheduledChange(clock.now().plus(Duration.ofHours(1)), "hourly", scope.region(), key));
        });
        timeline.schedule(change(0, "hourly", "tick"));

        timeline.advance(Duration.ofHours(3));

        assertThat(applied).containsExactly("tick @0", "tick @3600", "tick @7200", "tick @10800");
        assertThat(timeline.nextDue()).contains(World.START.plus(Duration.ofHours(4)));
    }

    @Test
    void stopsAChangeThatSchedulesItselfForNowOverAndOver() {
        world.changeHandlers.on("circle", (scope, key) -> timeline.schedule(change(0, "circle", key)));
        timeline.schedule(change(0, "circle", "a message"));

        assertThatIllegalStateException()
                .isThrownBy(timeline::settle)
                .withMessageContaining("change circle of a message schedules itself at 2026-03-01T12:00:00Z");
        assertThat(timeline.scheduledChanges()).isEmpty();
    }

    @Test
    void settlesWhatFellDueInRealTime() {
        schedule(2, "b");
        schedule(1, "a");
        schedule(9, "not yet");
        world.passRealTime(Duration.ofSeconds(3));

        assertThat(applied).isEmpty();
        timeline.settle();

        assertThat(applied).containsExactly("a @1", "b @2");
        assertThat(timeline.now()).isEqualTo(World.START.plusSeconds(3));
    }

    @Test
    void appliesWhatIsOverdueWithTheNextSettleAndNotWhenScheduled() {
        timeline.advance(Duration.ofSeconds(5));
        schedule(5, "now");

        assertThat(applied).isEmpty();
        timeline.settle();
        assertThat(applied).containsExactly("now @5");
    }

    @Test
    void givesTheChangeItsScope() {
        List<Scope> scopes = new ArrayList<>();
        world.changeHandlers.on("scope", (scope, key) -> scopes.add(scope));
        timeline.schedule(new ScheduledChange(World.START, "scope", "eu-west-1", "x"));
        timeline.settle();

        assertThat(scopes).containsExactly(new Scope(world.account, "eu-west-1"));
    }

    @Test
    void cancelsOneChangeOfOneKeyInOneRegion() {
        schedule(1, "a");
        schedule(1, "b");
        timeline.schedule(new ScheduledChange(World.START.plusSeconds(1), "record", "eu-west-1", "a"));

        assertThat(timeline.cancel("record", "us-east-1", "a")).isTrue();
        assertThat(timeline.cancel("record", "us-east-1", "a")).isFalse();

        assertThat(timeline.scheduledChanges())
                .extracting(ScheduledChange::region, ScheduledChange::key)
                .containsExactly(tuple("us-east-1", "b"), tuple("eu-west-1", "a"));
    }

    @Test
    void cancelsAChangeAsOftenAsItIsQueued() {
        schedule(1, "a");
        schedule(1, "a");
        schedule(2, "a");
        timeline.advance(Duration.ofSeconds(1));

        assertThat(applied).containsExactly("a @1", "a @1");
        assertThat(timeline.cancel("record", "us-east-1", "a")).isTrue();
        assertThat(timeline.scheduledChanges()).isEmpty();
    }

    @Test
    void mayBeCancelledByAnEarlierChange() {
        world.changeHandlers.on("cancel", (scope, key) -> timeline.cancel("record", scope.region(), key));
        schedule(1, "a");
        timeline.schedule(change(0, "cancel", "a"));
        timeline.advance(Duration.ofSeconds(2));

        assertThat(applied).isEmpty();
    }

    @Test
    void listsTheQueueInOrder() {
        schedule(2, "b");
        schedule(1, "a");
        schedule(2, "c");

        assertThat(timeline.scheduledChanges())
                .containsExactly(change(1, "record", "a"), change(2, "record", "b"), change(2, "record", "c"));
    }

    @Test
    void cutsDueTimesToMilliseconds() {
        assertThat(new ScheduledChange(World.START.plusNanos(1_500_000), "c", "r", "k").at())
                .isEqualTo(World.START.plusMillis(1));
    }

    @Test
    void goesOnAfterAChangeThatFails() {
        world.changeHandlers.on("fail", (scope, key) -> {
            throw new IllegalStateException("change failed");
        });
        timeline.freeze();
        timeline.schedule(change(1, "fail", "x"));
        schedule(2, "after");

        assertThatIllegalStateException()
                .isThrownBy(() -> timeline.advance(Duration.ofSeconds(5)))
                .withMessage("change failed");
        assertThat(timeline.now()).isEqualTo(World.START.plusSeconds(5));
        timeline.settle();

        assertThat(applied).containsExactly("after @2");
    }

    @Test
    void refusesToGoBack() {
        timeline.freeze();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeline.set(World.START.minusMillis(1)))
                .withMessage("clock: 2026-03-01T11:59:59.999Z (expected: 2026-03-01T12:00:00Z..9000-01-01T00:00:00Z;"
                        + " the clock goes forward only, a reset takes it back to real time)");
        assertThatIllegalArgumentException().isThrownBy(() -> timeline.freeze(World.START.minusSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeline.advance(Duration.ofSeconds(-1)))
                .withMessageContaining("clock: advance by PT-1S (expected: forward");
        assertThat(timeline.now()).isEqualTo(World.START);
    }

    @Test
    void refusesToLeaveTheCalendar() {
        assertThatIllegalArgumentException().isThrownBy(() -> timeline.advance(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThatIllegalArgumentException().isThrownBy(() -> timeline.set(Instant.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> timeline.freeze(Instant.MAX));
        assertThat(timeline.now()).isEqualTo(World.START);
    }

    @Test
    void appliesWhatIsDueWhenFrozenFurtherOn() {
        schedule(1, "a");
        timeline.freeze(World.START.plusSeconds(2));

        assertThat(applied).containsExactly("a @1");
        assertThat(timeline.now()).isEqualTo(World.START.plusSeconds(2));
    }

    @Test
    void refusesAnUnknownChange() {
        assertThatIllegalStateException()
                .isThrownBy(() -> timeline.schedule(change(1, "forgotten", "a")))
                .withMessage("change forgotten is not registered (known: record)");
        assertThat(timeline.scheduledChanges()).isEmpty();
    }

    @Test
    void refusesTwoChangesOfOneName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> world.changeHandlers.on("record", (scope, key) -> {}))
                .withMessage("change record is registered already");
    }

    @Test
    void mayNotBeMovedByAChange() {
        world.changeHandlers.on("move", (scope, key) -> timeline.advance(Duration.ofSeconds(1)));
        timeline.schedule(change(0, "move", "x"));

        assertThatIllegalStateException()
                .isThrownBy(timeline::settle)
                .withMessage("timeline of account 111122223333: advance while a change is applied");
    }

    @Test
    void holdsAHundredThousandChangesAndCancelsEachAtOnce() {
        for (int i = 0; i < 100_000; i++) {
            schedule(i % 1000, "k" + i);
        }
        for (int i = 0; i < 99_999; i++) {
            timeline.cancel("record", "us-east-1", "k" + i);
        }
        timeline.advance(Duration.ofSeconds(1000));

        assertThat(applied).containsExactly("k99999 @999");
    }

    @Test
    void appliesEachOfManyChangesOfOneKeyAtTheSameCost() {
        int[] counted = {0};
        world.changeHandlers.on("count", (scope, key) -> counted[0]++);

        double growth = Cost.growth(20_000, 160_000, changes -> {
            for (int i = 0; i < changes; i++) {
                timeline.schedule(new ScheduledChange(timeline.now().plusSeconds(1), "count", "us-east-1", "one key"));
            }
            return () -> timeline.advance(Duration.ofSeconds(1));
        });

        assertThat(counted[0]).isEqualTo(5 * 180_000);
        assertThat(growth).isLessThan(3);
    }

    private void record(String key) {
        applied.add(key + " @" + Duration.between(World.START, timeline.now()).toSeconds());
    }

    private void schedule(int seconds, String key) {
        timeline.schedule(change(seconds, "record", key));
    }

    private static ScheduledChange change(int seconds, String change, String key) {
        return new ScheduledChange(World.START.plusSeconds(seconds), change, "us-east-1", key);
    }
}
