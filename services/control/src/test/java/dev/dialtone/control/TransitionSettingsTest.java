package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.PutTransitionsOutput;
import dev.dialtone.control.model.Transition;
import dev.dialtone.control.model.TransitionMode;
import dev.dialtone.core.transition.TimedTransition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TransitionSettingsTest {

    private static final TimedTransition HATCHING =
            TimedTransition.of("parrot", "egg", "LAID", "HATCHED", Duration.ofMillis(20), Duration.ofDays(20));
    private static final TimedTransition ROTTING =
            TimedTransition.period("parrot", "egg", "LAID", "ROTTEN", Duration.ofDays(7));
    private static final TimedTransition GROWING =
            TimedTransition.of("parrot", "chick", "SMALL", "BIG", Duration.ofMillis(30), Duration.ofDays(90));

    private final ControlFixture fixture = new ControlFixture();

    @BeforeEach
    void registerTransitions() {
        List.of(HATCHING, ROTTING, GROWING)
                .forEach(transition -> fixture.world.changeHandlers.on(transition, (scope, key) -> {}));
    }

    @Test
    void showsEveryTransitionByName() {
        assertThat(transitions())
                .containsExactly(
                        chick().mode(TransitionMode.AFTER).after("PT0.03S").build(),
                        egg("HATCHED")
                                .mode(TransitionMode.AFTER)
                                .after("PT0.02S")
                                .build(),
                        egg("ROTTEN").mode(TransitionMode.AFTER).after("PT168H").build());
    }

    @Test
    void setsOneTransitionAndAnswersAll() {
        PutTransitionsOutput answer =
                put(egg("HATCHED").mode(TransitionMode.READS).reads(3).build());

        assertThat(answer.transitions()).isEqualTo(transitions());
        assertThat(transitions())
                .containsExactly(
                        chick().mode(TransitionMode.AFTER).after("PT0.03S").build(),
                        egg("HATCHED").mode(TransitionMode.READS).reads(3).build(),
                        egg("ROTTEN").mode(TransitionMode.AFTER).after("PT168H").build());
    }

    @Test
    void setsEveryTransitionOfResourceThatFits() {
        put(Transition.builder()
                .service("parrot")
                .resource("egg")
                .mode(TransitionMode.IMMEDIATE)
                .build());

        assertThat(transitions())
                .extracting(Transition::mode)
                .containsExactly(TransitionMode.AFTER, TransitionMode.IMMEDIATE, TransitionMode.IMMEDIATE);
    }

    @Test
    void narrowsByWhatIsGiven() {
        put(Transition.builder()
                .service("parrot")
                .resource("egg")
                .to("ROTTEN")
                .mode(TransitionMode.AFTER)
                .after("PT1S")
                .build());

        assertThat(transitions()).extracting(Transition::after).containsExactly("PT0.03S", "PT0.02S", "PT1S");
    }

    @Test
    void setsSeveralAtOnce() {
        put(
                chick().mode(TransitionMode.IMMEDIATE).build(),
                egg("HATCHED").mode(TransitionMode.AFTER).after("P1D").build());

        assertThat(transitions()).extracting(Transition::after).containsExactly(null, "PT24H", "PT168H");
    }

    @Test
    void namesUnknownTransitionAndThoseThereAreAndSetsNothing() {
        List<Transition> before = transitions();
        Transition unknown = egg("FRIED").mode(TransitionMode.IMMEDIATE).build();

        assertThatThrownBy(() -> put(chick().mode(TransitionMode.IMMEDIATE).build(), unknown))
                .isInstanceOf(NotFound.class)
                .hasMessage("parrot/egg/LAID-FRIED (expected one of: parrot/chick/SMALL-BIG, "
                        + "parrot/egg/LAID-HATCHED, parrot/egg/LAID-ROTTEN)");
        assertThat(transitions()).isEqualTo(before);
    }

    @Test
    void namesUnknownResourceWithoutInventingItsStates() {
        Transition unknown = Transition.builder()
                .service("parrot")
                .resource("feather")
                .mode(TransitionMode.IMMEDIATE)
                .build();

        assertThatThrownBy(() -> put(unknown)).isInstanceOf(NotFound.class).hasMessageStartingWith("parrot/feather (");
    }

    @Test
    void refusesModesWithoutTheirValueAndSetsNothing() {
        List<Transition> before = transitions();

        assertThatThrownBy(() -> put(
                        chick().mode(TransitionMode.IMMEDIATE).build(),
                        egg("HATCHED").mode(TransitionMode.AFTER).build()))
                .isInstanceOf(BadRequest.class)
                .hasMessage("after: null (expected: a duration with mode AFTER, and only there)");
        assertThatThrownBy(() -> put(egg("HATCHED").mode(TransitionMode.READS).build()))
                .isInstanceOf(BadRequest.class)
                .hasMessage("reads: null (expected: a number with mode READS, and only there)");
        assertThat(transitions()).isEqualTo(before);
    }

    @Test
    void refusesValuesOfOtherModes() {
        assertThatThrownBy(() -> put(egg("HATCHED")
                        .mode(TransitionMode.IMMEDIATE)
                        .after("PT1S")
                        .build()))
                .isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> put(egg("HATCHED")
                        .mode(TransitionMode.AFTER)
                        .after("PT1S")
                        .reads(1)
                        .build()))
                .isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> put(egg("HATCHED")
                        .mode(TransitionMode.AFTER)
                        .after("P40000D")
                        .build()))
                .isInstanceOf(BadRequest.class)
                .hasMessageStartingWith("after: P40000D");
    }

    @Test
    void setsTheNamedAccountOnly() {
        List<Transition> before = transitions();
        fixture.caller.putTransitions(b -> b.account(ControlFixture.THEIRS)
                .transitions(List.of(chick().mode(TransitionMode.IMMEDIATE).build())));

        assertThat(transitions()).isEqualTo(before);
    }

    private List<Transition> transitions() {
        return fixture.caller.getTransitions().transitions();
    }

    private PutTransitionsOutput put(Transition... transitions) {
        return fixture.caller.putTransitions(b -> b.transitions(List.of(transitions)));
    }

    private static Transition.Builder egg(String to) {
        return Transition.builder()
                .service("parrot")
                .resource("egg")
                .from("LAID")
                .to(to);
    }

    private static Transition.Builder chick() {
        return Transition.builder()
                .service("parrot")
                .resource("chick")
                .from("SMALL")
                .to("BIG");
    }
}
