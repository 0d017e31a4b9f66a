package dev.dialtone.core.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionSpeedTest {
    private static final TimedTransition ACTIVATION =
            TimedTransition.of("sms", "number", "PENDING", "ACTIVE", Duration.ofMillis(50), Duration.ofSeconds(20));
    private static final TimedTransition DELETION =
            TimedTransition.period("chime", "number", "RELEASED", "DELETED", Duration.ofDays(7));

    @Test
    void isParsedFromItsLowerCaseName() {
        assertThat(List.of(
                        TransitionSpeed.parse("immediate"),
                        TransitionSpeed.parse("fast"),
                        TransitionSpeed.parse("realistic")))
                .containsExactly(TransitionSpeed.IMMEDIATE, TransitionSpeed.FAST, TransitionSpeed.REALISTIC);
    }

    @Test
    void refusesAnotherName() {
        for (String name : List.of("quick", "FAST", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TransitionSpeed.parse(name))
                    .withMessage(name + " (expected: immediate, fast, realistic)");
        }
    }

    @Test
    void decidesHowLongATransitionTakes() {
        assertThat(timeOf(TransitionSpeed.IMMEDIATE, ACTIVATION)).isEqualTo(Duration.ZERO);
        assertThat(timeOf(TransitionSpeed.FAST, ACTIVATION)).isEqualTo(Duration.ofMillis(50));
        assertThat(timeOf(TransitionSpeed.REALISTIC, ACTIVATION)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void leavesAPeriodItsLength() {
        for (TransitionSpeed speed : TransitionSpeed.values()) {
            assertThat(timeOf(speed, DELETION)).isEqualTo(Duration.ofDays(7));
        }
    }

    @Test
    void showsInTheSettingsOfAnAccount() {
        World world = new World(TransitionSpeed.IMMEDIATE);
        world.changeHandlers.on(ACTIVATION, (scope, key) -> {});
        world.changeHandlers.on(DELETION, (scope, key) -> {});

        assertThat(world.account.exclusively(
                        () -> world.account.timedTransitions().settings()))
                .containsExactly(
                        TransitionSetting.after(DELETION, Duration.ofDays(7)),
                        TransitionSetting.immediately(ACTIVATION));
    }

    @Test
    void showsAnImmediateChangeToTheNextRequestAndNotToTheOneThatBeganIt() {
        World world = new World(TransitionSpeed.IMMEDIATE);
        Store<String, String> numbers = Store.perRegion("numbers", StoredForm.of(Type.of(Kind.STRING)));
        world.changeHandlers.on(ACTIVATION, (scope, key) -> numbers.put(scope, key, "ACTIVE"));

        world.account.exclusivelyRun(() -> {
            numbers.put(world.scope, "a", "PENDING");
            world.account.timedTransitions().begin(world.scope, ACTIVATION, "a");
            assertThat(numbers.find(world.scope, "a")).contains("PENDING");
        });
        world.account.exclusivelyRun(() -> {
            world.account.timeline().settle();
            assertThat(numbers.find(world.scope, "a")).contains("ACTIVE");
        });
    }

    private static Duration timeOf(TransitionSpeed speed, TimedTransition transition) {
        World world = new World(speed);
        world.changeHandlers.on(transition, (scope, key) -> {});
        return world.account.exclusively(() -> {
            world.account.timedTransitions().begin(world.scope, transition, "a");
            return Duration.between(
                    World.START, world.account.timeline().nextDue().orElseThrow());
        });
    }
}
