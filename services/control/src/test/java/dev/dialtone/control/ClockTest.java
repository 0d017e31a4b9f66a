package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.AdvanceClockOutput;
import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.DueChange;
import dev.dialtone.control.model.GetClockOutput;
import dev.dialtone.control.model.NotReady;
import dev.dialtone.control.model.PutClockOutput;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClockTest {

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void showsRealTimeUntilMoved() {
        assertThat(clock()).isEqualTo(new GetClockOutput(World.START, false, null, List.of(), 0));

        fixture.world.passRealTime(Duration.ofSeconds(1));

        assertThat(clock().now()).isEqualTo(World.START.plusSeconds(1));
    }

    @Test
    void showsWhatIsDueNextAndCountsTheRest() {
        fixture.world.changeHandlers.on("a/change", (scope, key) -> {});
        fixture.world.account.exclusivelyRun(() -> {
            for (int i = 1; i <= 101; i++) {
                fixture.world
                        .account
                        .timeline()
                        .schedule(new ScheduledChange(
                                World.START.plusSeconds(200 - i),
                                "a/change",
                                i == 101 ? "" : "us-east-1",
                                "thing-" + i));
            }
        });

        assertThat(clock().dueCount()).isEqualTo(101);
        assertThat(clock().due()).hasSize(100);
        assertThat(clock().due().subList(0, 2))
                .containsExactly(
                        new DueChange(World.START.plusSeconds(99), "a/change", null, "thing-101"),
                        new DueChange(World.START.plusSeconds(100), "a/change", "us-east-1", "thing-100"));
    }

    @Test
    void setsTheClockForwardAndLetsItRunOn() {
        Instant next = World.START.plusSeconds(3600);

        assertThat(put(next, null)).isEqualTo(new PutClockOutput(next, false));
        fixture.world.passRealTime(Duration.ofSeconds(1));
        assertThat(clock().now()).isEqualTo(next.plusSeconds(1));
    }

    @Test
    void freezesAndThaws() {
        assertThat(put(null, true)).isEqualTo(new PutClockOutput(World.START, true));
        fixture.world.passRealTime(Duration.ofSeconds(5));
        assertThat(clock()).isEqualTo(new GetClockOutput(World.START, true, null, List.of(), 0));

        assertThat(put(null, false)).isEqualTo(new PutClockOutput(World.START, false));
        fixture.world.passRealTime(Duration.ofSeconds(1));
        assertThat(clock().now()).isEqualTo(World.START.plusSeconds(1));
    }

    @Test
    void freezesAtGivenTimeAndMovesFrozenClock() {
        Instant next = World.START.plusSeconds(60);

        assertThat(put(next, true)).isEqualTo(new PutClockOutput(next, true));
        assertThat(put(next.plusSeconds(60), null)).isEqualTo(new PutClockOutput(next.plusSeconds(60), true));
    }

    @Test
    void changesNothingWhenNothingIsAsked() {
        assertThat(put(null, null)).isEqualTo(new PutClockOutput(World.START, false));
        put(null, true);
        assertThat(put(null, null)).isEqualTo(new PutClockOutput(World.START, true));
    }

    @Test
    void refusesToGoBackAndChangesNothing() {
        assertThatThrownBy(() -> put(World.START.minusMillis(1), true))
                .isInstanceOf(BadRequest.class)
                .hasMessage(
                        "now: to 2026-03-01T11:59:59.999Z" + " (expected: 2026-03-01T12:00:00Z..9000-01-01T00:00:00Z)");
        assertThat(clock()).isEqualTo(new GetClockOutput(World.START, false, null, List.of(), 0));
        assertThat(put(World.START, null).now()).isEqualTo(World.START);
    }

    @Test
    void refusesTimesThatNoClockShows() {
        for (String now : List.of("9000-01-01T00:00:00.001Z", "9999-12-31T23:59:59.999Z", "+10000-01-01T00:00:00Z")) {
            assertThatThrownBy(() -> put(Instant.parse(now), null))
                    .isInstanceOf(BadRequest.class)
                    .hasMessage("now: to " + now + " (expected: 2026-03-01T12:00:00Z..9000-01-01T00:00:00Z)");
        }

        put(Instant.parse("8999-12-31T00:00:00Z"), null);
        assertThatThrownBy(() -> advance("P2D"))
                .isInstanceOf(BadRequest.class)
                .hasMessage("duration: to 9000-01-02T00:00:00Z"
                        + " (expected: 8999-12-31T00:00:00Z..9000-01-01T00:00:00Z)");
        assertThat(clock().now()).isEqualTo(Instant.parse("8999-12-31T00:00:00Z"));
    }

    @Test
    void runsOnFromTheLastInstantThatItIsSentTo() {
        put(Instant.parse("9000-01-01T00:00:00Z"), null);
        fixture.world.passRealTime(Duration.ofDays(36_500));

        assertThat(clock().now()).isEqualTo(Instant.parse("9099-12-08T00:00:00Z"));
        assertThat(put(null, true).frozen()).isTrue();
        assertThat(put(null, false).now()).isEqualTo(Instant.parse("9099-12-08T00:00:00Z"));
        assertThatThrownBy(() -> advance("PT0S")).isInstanceOf(BadRequest.class);
    }

    @Test
    void hasDoneWhatFallsDueOnTheWayWhenItAnswers() {
        List<String> done = new ArrayList<>();
        fixture.world.changeHandlers.on(
                "ring",
                (scope, key) -> done.add(key + " " + scope.account().timeline().now()));
        fixture.world.account.exclusivelyRun(() -> {
            schedule("late", Duration.ofDays(3));
            schedule("early", Duration.ofHours(1));
            schedule("never", Duration.ofHours(73));
        });

        assertThat(advance("PT72H")).isEqualTo(new AdvanceClockOutput(World.START.plusSeconds(72 * 3600), false));
        assertThat(done).containsExactly("early 2026-03-01T13:00:00Z", "late 2026-03-04T12:00:00Z");
    }

    @Test
    void advancesFrozenClockAndLeavesItFrozen() {
        put(null, true);

        assertThat(advance("P1DT0.5S"))
                .isEqualTo(
                        new AdvanceClockOutput(World.START.plusSeconds(86_400).plusMillis(500), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P36501D", "P99999D", "PT9999999H", "PT999999999M"})
    void refusesDurationsOfMoreThanHundredYears(String duration) {
        assertThatThrownBy(() -> advance(duration))
                .isInstanceOf(BadRequest.class)
                .hasMessage("duration: " + duration + " (expected: ISO-8601 of at most PT876000H)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "PT1",
                "72h",
                "pt72h",
                "-PT1H",
                "PT-1H",
                "+PT1H",
                "PT1,5S",
                "P1Y",
                "P1M",
                "PT1e9S",
                "PT999999999999999999H",
                "P99999999999999999999D",
                "PT1.0000000001S"
            })
    void refusesWhatIsNoDurationInItsOwnWords(String duration) {
        assertThatThrownBy(() -> advance(duration))
                .isInstanceOf(BadRequest.class)
                .hasMessage("duration: " + duration
                        + " (expected: ISO-8601 in days and smaller, such as PT72H, of at most PT876000H)");
    }

    @Test
    void movesNoClockWhenTheServerStops() {
        fixture.moves.close();

        assertThatThrownBy(() -> advance("PT1H"))
                .isInstanceOf(NotReady.class)
                .hasMessage("clock: the server stops before it has come to where it was sent");
        assertThat(clock().now()).isEqualTo(World.START);
    }

    @Test
    void movesTheNamedAccountOnly() {
        ControlFixture.joined(fixture.caller.advanceClock(
                b -> b.account(ControlFixture.THEIRS).duration("PT1H")));

        assertThat(clock().now()).isEqualTo(World.START);
        assertThat(fixture.caller
                        .getClock(b -> b.account(ControlFixture.THEIRS))
                        .now())
                .isEqualTo(World.START.plusSeconds(3600));
    }

    private void schedule(String key, Duration after) {
        fixture.world
                .account
                .timeline()
                .schedule(new ScheduledChange(World.START.plus(after), "ring", "us-east-1", key));
    }

    private GetClockOutput clock() {
        return fixture.caller.getClock();
    }

    private PutClockOutput put(@Nullable Instant now, @Nullable Boolean frozen) {
        return ControlFixture.joined(fixture.caller.putClock(b -> b.now(now).frozen(frozen)));
    }

    private AdvanceClockOutput advance(String duration) {
        return ControlFixture.joined(fixture.caller.advanceClock(b -> b.duration(duration)));
    }
}
