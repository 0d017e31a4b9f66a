package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Wait ACTIVATION =
            Wait.of("sms", "number", "PENDING", "ACTIVE", Duration.ofMillis(50), Duration.ofSeconds(20));
    private static final Wait DELETION = Wait.period("chime", "number", "RELEASED", "DELETED", Duration.ofDays(7));

    @Test
    void isParsedFromItsLowerCaseName() {
        assertThat(List.of(Pace.parse("immediate"), Pace.parse("fast"), Pace.parse("realistic")))
                .containsExactly(Pace.IMMEDIATE, Pace.FAST, Pace.REALISTIC);
    }

    @Test
    void refusesAnotherName() {
        for (String name : List.of("quick", "FAST", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Pace.parse(name))
                    .withMessage(name + " (expected: immediate, fast, realistic)");
        }
    }

    @Test
    void decidesHowLongAWaitTakes() {
        assertThat(timeOf(Pace.IMMEDIATE, ACTIVATION)).isEqualTo(Duration.ZERO);
        assertThat(timeOf(Pace.FAST, ACTIVATION)).isEqualTo(Duration.ofMillis(50));
        assertThat(timeOf(Pace.REALISTIC, ACTIVATION)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void leavesAPeriodItsLength() {
        for (Pace pace : Pace.values()) {
            assertThat(timeOf(pace, DELETION)).isEqualTo(Duration.ofDays(7));
        }
    }

    @Test
    void showsInTheSettingsOfAnAccount() {
        World world = new World(Pace.IMMEDIATE);
        world.changes.on(ACTIVATION, (scope, key) -> {});
        world.changes.on(DELETION, (scope, key) -> {});

        assertThat(world.account.exclusively(() -> world.account.waits().settings()))
                .containsExactly(
                        TransitionSetting.after(DELETION, Duration.ofDays(7)),
                        TransitionSetting.immediately(ACTIVATION));
    }

    @Test
    void showsAnImmediateChangeToTheNextRequestAndNotToTheOneThatBeganIt() {
        World world = new World(Pace.IMMEDIATE);
        Store<String, String> numbers = Store.perRegion("numbers");
        world.changes.on(ACTIVATION, (scope, key) -> numbers.replace(scope, key, "ACTIVE"));

        world.account.exclusivelyRun(() -> {
            numbers.add(world.scope, "a", "PENDING");
            world.account.waits().begin(world.scope, ACTIVATION, "a");
            assertThat(numbers.find(world.scope, "a")).contains("PENDING");
        });
        world.account.exclusivelyRun(() -> {
            world.account.timeline().settle();
            assertThat(numbers.find(world.scope, "a")).contains("ACTIVE");
        });
    }

    private static Duration timeOf(Pace pace, Wait wait) {
        World world = new World(pace);
        world.changes.on(wait, (scope, key) -> {});
        return world.account.exclusively(() -> {
            world.account.waits().begin(world.scope, wait, "a");
            return Duration.between(
                    World.START, world.account.timeline().nextDue().orElseThrow());
        });
    }
}
