package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialtone.core.transition.TimedTransition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeHandlersTest {
    private static final TimedTransition OPENING =
            TimedTransition.of("shop", "door", "CLOSED", "OPEN", Duration.ofMillis(1), Duration.ofSeconds(1));

    private final ChangeHandlers handlers = new ChangeHandlers();
    private final List<String> registered = new ArrayList<>();

    private void later(String name) {
        handlers.later(() -> {
            registered.add(name);
            handlers.on(name, (scope, key) -> {});
        });
    }

    @Test
    void registersLaterOnesWhenANameIsNotKnownYet() {
        handlers.on("known", (scope, key) -> {});
        later("first");
        later("second");
        later("third");

        handlers.named("known");
        assertThat(registered).isEmpty();
        handlers.named("second");
        assertThat(registered).containsExactly("first", "second");
        handlers.named("first");
        assertThat(registered).containsExactly("first", "second");
    }

    @Test
    void registersAllBeforeItSaysThatANameIsUnknown() {
        later("first");
        later("second");

        assertThatIllegalStateException()
                .isThrownBy(() -> handlers.named("third"))
                .withMessage("change third is not registered (known: first, second)");
    }

    @Test
    void registersAllForWhomAsksForTheTransitions() {
        handlers.later(() -> handlers.on(OPENING, (scope, key) -> {}));

        assertThat(handlers.timedTransitions()).containsExactly(OPENING);
        assertThat(handlers.timedTransitionNamed(OPENING.name())).isEqualTo(OPENING);
    }
}
