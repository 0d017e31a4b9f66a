package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.TransitionMode;
import dev.dialtone.core.transition.TransitionSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimedTransitionsTest {
    private static final TimedTransition ACTIVATION = TimedTransition.of(
                    "sms", "number", "PENDING", "ACTIVE", Duration.ofMillis(50), Duration.ofSeconds(20))
            .completedByUse();
    private static final TimedTransition DELETION =
            TimedTransition.period("chime", "number", "RELEASED", "DELETED", Duration.ofDays(7));

    @RegisterExtension
    final World world = new World();

    private final Scope scope = world.scope;
    private final TimedTransitions timedTransitions = world.account.timedTransitions();
    private final Timeline timeline = world.account.timeline();
    private final List<String> ended = new ArrayList<>();

    @BeforeEach
    void recordsCompletedTransitions() {
        for (TimedTransition transition : List.of(ACTIVATION, DELETION)) {
            world.changeHandlers.on(
                    transition,
                    (where, key) ->
                            ended.add(transition.from() + "-" + transition.to() + " " + where.region() + " " + key));
        }
    }

    @Test
    void namesTheTransition() {
        assertThat(ACTIVATION.name()).isEqualTo("sms/number/PENDING-ACTIVE");
        assertThat(ACTIVATION).hasToString("sms/number/PENDING-ACTIVE");
    }

    @Test
    void completesAfterTheFastTimeAtFastSpeed() {
        timedTransitions.begin(scope, ACTIVATION, "a");

        timeline.advance(Duration.ofMillis(49));
        assertThat(ended).isEmpty();
        timeline.advance(Duration.ofMillis(1));
        assertThat(ended).containsExactly("PENDING-ACTIVE us-east-1 a");
    }

    @Test
    void completesByUseBeforeItsTimeAndOnce() {
        timeline.freeze();
        timedTransitions.begin(scope, ACTIVATION, "a");
        timedTransitions.begin(scope, ACTIVATION, "b");
        timedTransitions.begin(scope, DELETION, "a");
        assertThat(timedTransitions.awaitingUse(scope, ACTIVATION)).containsExactly("a", "b");

        assertThat(timedTransitions.completeByUse(scope, ACTIVATION, "a")).isTrue();
        assertThat(timedTransitions.completeByUse(scope, ACTIVATION, "a")).isFalse();
        assertThat(timedTransitions.completeByUse(scope, DELETION, "a")).isFalse();
        assertThat(ended).containsExactly("PENDING-ACTIVE us-east-1 a");
        timeline.advance(Duration.ofMillis(50));

        assertThat(ended).containsExactly("PENDING-ACTIVE us-east-1 a", "PENDING-ACTIVE us-east-1 b");
        assertThat(timedTransitions.awaitingUse(scope, ACTIVATION)).isEmpty();
        assertThat(timedTransitions.completeByUse(scope, ACTIVATION, "b")).isFalse();
    }

    @Test
    void leavesToTimeWhatTheAccountHasSet() {
        timedTransitions.set(List.of(TransitionSetting.after(ACTIVATION, Duration.ofMinutes(5))));
        timedTransitions.begin(scope, ACTIVATION, "a");

        assertThat(timedTransitions.completeByUse(scope, ACTIVATION, "a")).isFalse();
        assertThat(timedTransitions.awaitingUse(scope, ACTIVATION)).isEmpty();
    }

    @Test
    void completesNothingByUseThatIsCancelledOrElsewhere() {
        timedTransitions.begin(scope, ACTIVATION, "a");
        timedTransitions.begin(scope, ACTIVATION, "b");
        timedTransitions.cancel(scope, ACTIVATION, "a");
        Scope elsewhere = new Scope(world.account, "eu-west-1");

        assertThat(timedTransitions.completeByUse(scope, ACTIVATION, "a")).isFalse();
        assertThat(timedTransitions.completeByUse(elsewhere, ACTIVATION, "b")).isFalse();
        assertThat(timedTransitions.awaitingUse(elsewhere, ACTIVATION)).isEmpty();
        assertThat(ended).isEmpty();
    }

    @Test
    void endsAPeriodBeforeTheNextRequestWhenSetSo() {
        timedTransitions.set(List.of(TransitionSetting.immediately(DELETION)));
        timeline.freeze();
        timedTransitions.begin(scope, DELETION, "a");
        assertThat(ended).isEmpty();

        timeline.settle();
        assertThat(ended).containsExactly("RELEASED-DELETED us-east-1 a");
    }

    @Test
    void endsAfterTheDurationThatIsSet() {
        timedTransitions.set(List.of(TransitionSetting.after(ACTIVATION, Duration.ofMinutes(5))));
        timedTransitions.begin(scope, ACTIVATION, "a");

        assertThat(timeline.nextDue()).contains(World.START.plusSeconds(300));
    }

    @Test
    void showsTheOldStateInEachOfItsReadsAndTheNewOneAfterwards() {
        timedTransitions.set(List.of(TransitionSetting.afterReads(ACTIVATION, 3)));
        timedTransitions.begin(scope, ACTIVATION, "a");
        for (int read = 1; read <= 3; read++) {
            timeline.settle();
            assertThat(ended).isEmpty();
            timedTransitions.noteRead(scope, ACTIVATION, "a");
        }

        timeline.settle();
        assertThat(ended).containsExactly("PENDING-ACTIVE us-east-1 a");
    }

    @Test
    void endsByReadsWhileTheClockIsFrozenAndNotByTime() {
        timedTransitions.set(List.of(TransitionSetting.afterReads(ACTIVATION, 1)));
        timeline.freeze();
        timedTransitions.begin(scope, ACTIVATION, "a");
        timeline.advance(Duration.ofDays(365));
        assertThat(ended).isEmpty();

        timedTransitions.noteRead(scope, ACTIVATION, "a");
        timeline.settle();
        assertThat(ended).hasSize(1);
    }

    @Test
    void countsReadsForEachKeyAndRegion() {
        Scope elsewhere = new Scope(world.account, "eu-west-1");
        timedTransitions.set(List.of(TransitionSetting.afterReads(ACTIVATION, 2)));
        timedTransitions.begin(scope, ACTIVATION, "a");
        timedTransitions.begin(scope, ACTIVATION, "b");
        timedTransitions.begin(elsewhere, ACTIVATION, "a");

        timedTransitions.noteRead(scope, ACTIVATION, "a");
        timedTransitions.noteRead(elsewhere, ACTIVATION, "a");
        timedTransitions.noteRead(scope, ACTIVATION, "b");
        timedTransitions.noteRead(scope, ACTIVATION, "b");
        timeline.settle();

        assertThat(ended).containsExactly("PENDING-ACTIVE us-east-1 b");
    }

    @Test
    void countsAReadForEveryTransitionOfTheResource() {
        timedTransitions.set(
                List.of(TransitionSetting.afterReads(ACTIVATION, 1), TransitionSetting.afterReads(DELETION, 2)));
        timedTransitions.begin(scope, ACTIVATION, "a");
        timedTransitions.begin(scope, DELETION, "a");
        timedTransitions.begin(scope, DELETION, "b");

        timedTransitions.noteRead(scope, "a");
        timeline.settle();
        assertThat(ended).containsExactly("PENDING-ACTIVE us-east-1 a");
        timedTransitions.noteRead(scope, "a");
        timeline.settle();

        assertThat(ended).hasSize(2).allMatch(end -> end.endsWith("a"));
    }

    @Test
    void ignoresReadsWithoutATransition() {
        timedTransitions.noteRead(scope, ACTIVATION, "a");
        timedTransitions.begin(scope, ACTIVATION, "a");
        timedTransitions.noteRead(scope, ACTIVATION, "a");
        timeline.settle();

        assertThat(ended).isEmpty();
        assertThat(timeline.scheduledChanges()).hasSize(1);
    }

    @Test
    void endsOnceHoweverOftenItIsRead() {
        timedTransitions.set(List.of(TransitionSetting.afterReads(ACTIVATION, 1)));
        timedTransitions.begin(scope, ACTIVATION, "a");
        timedTransitions.noteRead(scope, ACTIVATION, "a");
        timedTransitions.noteRead(scope, ACTIVATION, "a");
        timeline.settle();
        timedTransitions.noteRead(scope, ACTIVATION, "a");
        timeline.settle();

        assertThat(ended).hasSize(1);
    }

    @Test
    void beginsAnewWhenBegunAgain() {
        timedTransitions.begin(scope, ACTIVATION, "a");
        timeline.advance(Duration.ofMillis(40));
        timedTransitions.begin(scope, ACTIVATION, "a");
        timeline.advance(Duration.ofMillis(40));

        assertThat(ended).isEmpty();
        timeline.advance(Duration.ofMillis(10));
        assertThat(ended).hasSize(1);
    }

    @Test
    void endsWithoutItsChangeWhenCancelled() {
        timedTransitions.begin(scope, ACTIVATION, "timed");
        timedTransitions.set(List.of(TransitionSetting.afterReads(ACTIVATION, 1)));
        timedTransitions.begin(scope, ACTIVATION, "read");

        assertThat(timedTransitions.cancel(scope, ACTIVATION, "timed")).isTrue();
        assertThat(timedTransitions.cancel(scope, ACTIVATION, "read")).isTrue();
        assertThat(timedTransitions.cancel(scope, ACTIVATION, "read")).isFalse();

        timedTransitions.noteRead(scope, ACTIVATION, "read");
        timeline.advance(Duration.ofDays(1));
        assertThat(ended).isEmpty();
    }

    @Test
    void keepsTheEndOfATransitionUnderWayWhenTheSettingChanges() {
        timedTransitions.begin(scope, ACTIVATION, "a");
        timedTransitions.set(List.of(TransitionSetting.after(ACTIVATION, Duration.ofDays(1))));
        timeline.advance(Duration.ofMillis(50));

        assertThat(ended).hasSize(1);
    }

    @Test
    void listsEveryKnownTransitionWithItsSetting() {
        assertThat(timedTransitions.settings())
                .containsExactly(
                        TransitionSetting.after(DELETION, Duration.ofDays(7)),
                        TransitionSetting.after(ACTIVATION, Duration.ofMillis(50)));

        timedTransitions.set(List.of(TransitionSetting.afterReads(ACTIVATION, 2)));
        assertThat(timedTransitions.settings())
                .containsExactly(
                        TransitionSetting.after(DELETION, Duration.ofDays(7)),
                        TransitionSetting.afterReads(ACTIVATION, 2));

        timedTransitions.clearSettings();
        assertThat(timedTransitions.settings()).contains(TransitionSetting.after(ACTIVATION, Duration.ofMillis(50)));
    }

    @Test
    void takesTheWholeListingBack() {
        List<TransitionSetting> before = timedTransitions.settings();
        timedTransitions.set(before);

        assertThat(timedTransitions.settings()).isEqualTo(before);
    }

    @Test
    void refusesAnUnknownTransitionAndSetsNone() {
        TimedTransition unknown =
                TimedTransition.of("sms", "number", "PENDING", "DELETED", Duration.ZERO, Duration.ZERO);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> timedTransitions.set(
                        List.of(TransitionSetting.immediately(ACTIVATION), TransitionSetting.immediately(unknown))))
                .withMessage("transition: sms/number/PENDING-DELETED"
                        + " (expected: one of chime/number/RELEASED-DELETED, sms/number/PENDING-ACTIVE)");
        assertThat(timedTransitions.settings()).contains(TransitionSetting.after(ACTIVATION, Duration.ofMillis(50)));
    }

    @Test
    void refusesSettingsThatDoNotFitTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(TransitionMode.AFTER, null, null))
                .withMessage("after: null (expected: a duration with mode AFTER)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(TransitionMode.IMMEDIATE, Duration.ZERO, null))
                .withMessage("after: PT0S (expected: none with mode IMMEDIATE)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(TransitionMode.READS, null, null))
                .withMessage("reads: null (expected: a number with mode READS)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(TransitionMode.AFTER, Duration.ZERO, 1))
                .withMessage("reads: 1 (expected: none with mode AFTER)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(TransitionMode.READS, null, 0))
                .withMessage("reads: 0 (expected: 1 or more)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(TransitionMode.AFTER, Duration.ofSeconds(-1), null))
                .withMessage("after: PT-1S (expected: PT0S..PT876600H)");
    }

    @Test
    void refusesToBeginATransitionThatIsNotRegistered() {
        TimedTransition unknown = TimedTransition.of("sms", "pool", "CREATING", "ACTIVE", Duration.ZERO, Duration.ZERO);

        assertThatIllegalStateException()
                .isThrownBy(() -> timedTransitions.begin(scope, unknown, "a"))
                .withMessageContaining("change sms/pool/CREATING-ACTIVE is not registered");
    }

    @Test
    void refusesTheScopeOfAnotherAccount() {
        Scope foreign = new Scope(world.accounts.account("999999999999"), "us-east-1");

        assertThatIllegalStateException()
                .isThrownBy(() -> timedTransitions.begin(foreign, ACTIVATION, "a"))
                .withMessage("waits of account 111122223333: used for account 999999999999");
    }

    private static TransitionSetting setting(TransitionMode mode, @Nullable Duration after, @Nullable Integer reads) {
        return new TransitionSetting("sms", "number", "PENDING", "ACTIVE", mode, after, reads);
    }
}
