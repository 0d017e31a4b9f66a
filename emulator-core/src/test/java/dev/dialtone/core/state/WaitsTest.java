package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WaitsTest {
    private static final Wait ACTIVATION =
            Wait.of("sms", "number", "PENDING", "ACTIVE", Duration.ofMillis(50), Duration.ofSeconds(20));
    private static final Wait DELETION = Wait.period("chime", "number", "RELEASED", "DELETED", Duration.ofDays(7));

    @RegisterExtension
    final World world = new World();

    private final Scope scope = world.scope;
    private final Waits waits = world.account.waits();
    private final Timeline timeline = world.account.timeline();
    private final List<String> ended = new ArrayList<>();

    @BeforeEach
    void recordsWaitsThatEnd() {
        for (Wait wait : List.of(ACTIVATION, DELETION)) {
            world.changes.on(
                    wait, (where, key) -> ended.add(wait.from() + "-" + wait.to() + " " + where.region() + " " + key));
        }
    }

    @Test
    void namesTheTransition() {
        assertThat(ACTIVATION.name()).isEqualTo("sms/number/PENDING-ACTIVE");
        assertThat(ACTIVATION).hasToString("sms/number/PENDING-ACTIVE");
    }

    @Test
    void endsAfterTheFastTimeAtFastPace() {
        waits.begin(scope, ACTIVATION, "a");

        timeline.advance(Duration.ofMillis(49));
        assertThat(ended).isEmpty();
        timeline.advance(Duration.ofMillis(1));
        assertThat(ended).containsExactly("PENDING-ACTIVE us-east-1 a");
    }

    @Test
    void endsAPeriodBeforeTheNextRequestWhenSetSo() {
        waits.set(List.of(TransitionSetting.immediately(DELETION)));
        timeline.freeze();
        waits.begin(scope, DELETION, "a");
        assertThat(ended).isEmpty();

        timeline.settle();
        assertThat(ended).containsExactly("RELEASED-DELETED us-east-1 a");
    }

    @Test
    void endsAfterTheDurationThatIsSet() {
        waits.set(List.of(TransitionSetting.after(ACTIVATION, Duration.ofMinutes(5))));
        waits.begin(scope, ACTIVATION, "a");

        assertThat(timeline.nextDue()).contains(World.START.plusSeconds(300));
    }

    @Test
    void showsTheOldStateInEachOfItsReadsAndTheNewOneAfterwards() {
        waits.set(List.of(TransitionSetting.afterReads(ACTIVATION, 3)));
        waits.begin(scope, ACTIVATION, "a");
        for (int read = 1; read <= 3; read++) {
            timeline.settle();
            assertThat(ended).isEmpty();
            waits.noteRead(scope, ACTIVATION, "a");
        }

        timeline.settle();
        assertThat(ended).containsExactly("PENDING-ACTIVE us-east-1 a");
    }

    @Test
    void endsByReadsWhileTheClockIsFrozenAndNotByTime() {
        waits.set(List.of(TransitionSetting.afterReads(ACTIVATION, 1)));
        timeline.freeze();
        waits.begin(scope, ACTIVATION, "a");
        timeline.advance(Duration.ofDays(365));
        assertThat(ended).isEmpty();

        waits.noteRead(scope, ACTIVATION, "a");
        timeline.settle();
        assertThat(ended).hasSize(1);
    }

    @Test
    void countsReadsForEachKeyAndRegion() {
        Scope elsewhere = new Scope(world.account, "eu-west-1");
        waits.set(List.of(TransitionSetting.afterReads(ACTIVATION, 2)));
        waits.begin(scope, ACTIVATION, "a");
        waits.begin(scope, ACTIVATION, "b");
        waits.begin(elsewhere, ACTIVATION, "a");

        waits.noteRead(scope, ACTIVATION, "a");
        waits.noteRead(elsewhere, ACTIVATION, "a");
        waits.noteRead(scope, ACTIVATION, "b");
        waits.noteRead(scope, ACTIVATION, "b");
        timeline.settle();

        assertThat(ended).containsExactly("PENDING-ACTIVE us-east-1 b");
    }

    @Test
    void countsAReadForEveryWaitOfTheResource() {
        waits.set(List.of(TransitionSetting.afterReads(ACTIVATION, 1), TransitionSetting.afterReads(DELETION, 2)));
        waits.begin(scope, ACTIVATION, "a");
        waits.begin(scope, DELETION, "a");
        waits.begin(scope, DELETION, "b");

        waits.noteRead(scope, "a");
        timeline.settle();
        assertThat(ended).containsExactly("PENDING-ACTIVE us-east-1 a");
        waits.noteRead(scope, "a");
        timeline.settle();

        assertThat(ended).hasSize(2).allMatch(end -> end.endsWith("a"));
    }

    @Test
    void takesNoNoticeOfReadsOfWhatDoesNotWait() {
        waits.noteRead(scope, ACTIVATION, "a");
        waits.begin(scope, ACTIVATION, "a");
        waits.noteRead(scope, ACTIVATION, "a");
        timeline.settle();

        assertThat(ended).isEmpty();
        assertThat(timeline.due()).hasSize(1);
    }

    @Test
    void endsOnceHoweverOftenItIsRead() {
        waits.set(List.of(TransitionSetting.afterReads(ACTIVATION, 1)));
        waits.begin(scope, ACTIVATION, "a");
        waits.noteRead(scope, ACTIVATION, "a");
        waits.noteRead(scope, ACTIVATION, "a");
        timeline.settle();
        waits.noteRead(scope, ACTIVATION, "a");
        timeline.settle();

        assertThat(ended).hasSize(1);
    }

    @Test
    void beginsAnewWhenBegunAgain() {
        waits.begin(scope, ACTIVATION, "a");
        timeline.advance(Duration.ofMillis(40));
        waits.begin(scope, ACTIVATION, "a");
        timeline.advance(Duration.ofMillis(40));

        assertThat(ended).isEmpty();
        timeline.advance(Duration.ofMillis(10));
        assertThat(ended).hasSize(1);
    }

    @Test
    void endsWithoutItsChangeWhenCancelled() {
        waits.begin(scope, ACTIVATION, "timed");
        waits.set(List.of(TransitionSetting.afterReads(ACTIVATION, 1)));
        waits.begin(scope, ACTIVATION, "read");

        assertThat(waits.cancel(scope, ACTIVATION, "timed")).isTrue();
        assertThat(waits.cancel(scope, ACTIVATION, "read")).isTrue();
        assertThat(waits.cancel(scope, ACTIVATION, "read")).isFalse();

        waits.noteRead(scope, ACTIVATION, "read");
        timeline.advance(Duration.ofDays(1));
        assertThat(ended).isEmpty();
    }

    @Test
    void keepsTheEndOfAWaitUnderWayWhenTheSettingChanges() {
        waits.begin(scope, ACTIVATION, "a");
        waits.set(List.of(TransitionSetting.after(ACTIVATION, Duration.ofDays(1))));
        timeline.advance(Duration.ofMillis(50));

        assertThat(ended).hasSize(1);
    }

    @Test
    void listsEveryKnownWaitWithWhatEndsIt() {
        assertThat(waits.settings())
                .containsExactly(
                        TransitionSetting.after(DELETION, Duration.ofDays(7)),
                        TransitionSetting.after(ACTIVATION, Duration.ofMillis(50)));

        waits.set(List.of(TransitionSetting.afterReads(ACTIVATION, 2)));
        assertThat(waits.settings())
                .containsExactly(
                        TransitionSetting.after(DELETION, Duration.ofDays(7)),
                        TransitionSetting.afterReads(ACTIVATION, 2));

        waits.clearSettings();
        assertThat(waits.settings()).contains(TransitionSetting.after(ACTIVATION, Duration.ofMillis(50)));
    }

    @Test
    void takesTheWholeListingBack() {
        List<TransitionSetting> before = waits.settings();
        waits.set(before);

        assertThat(waits.settings()).isEqualTo(before);
    }

    @Test
    void refusesAnUnknownTransitionAndSetsNone() {
        Wait unknown = Wait.of("sms", "number", "PENDING", "DELETED", Duration.ZERO, Duration.ZERO);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> waits.set(
                        List.of(TransitionSetting.immediately(ACTIVATION), TransitionSetting.immediately(unknown))))
                .withMessage("transition: sms/number/PENDING-DELETED"
                        + " (expected: one of chime/number/RELEASED-DELETED, sms/number/PENDING-ACTIVE)");
        assertThat(waits.settings()).contains(TransitionSetting.after(ACTIVATION, Duration.ofMillis(50)));
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
    void refusesToBeginAWaitThatIsNotRegistered() {
        Wait unknown = Wait.of("sms", "pool", "CREATING", "ACTIVE", Duration.ZERO, Duration.ZERO);

        assertThatIllegalStateException()
                .isThrownBy(() -> waits.begin(scope, unknown, "a"))
                .withMessageContaining("change sms/pool/CREATING-ACTIVE is not registered");
    }

    @Test
    void refusesTheScopeOfAnotherAccount() {
        Scope foreign = new Scope(world.accounts.account("999999999999"), "us-east-1");

        assertThatIllegalStateException()
                .isThrownBy(() -> waits.begin(foreign, ACTIVATION, "a"))
                .withMessage("waits of account 111122223333: used for account 999999999999");
    }

    private static TransitionSetting setting(TransitionMode mode, @Nullable Duration after, @Nullable Integer reads) {
        return new TransitionSetting("sms", "number", "PENDING", "ACTIVE", mode, after, reads);
    }
}
