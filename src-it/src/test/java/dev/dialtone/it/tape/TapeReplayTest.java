package dev.dialtone.it.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Asks this commit what another one was asked; see CONTRIBUTING.md. */
class TapeReplayTest {
    private static final int SHOWN = 20;

    @Test
    @EnabledIfSystemProperty(named = "dialtone.tape.replay", matches = ".+")
    void answersAsTheTapeDoes() {
        Path file = Path.of(System.getProperty("dialtone.tape.replay"));

        TapePlayer.Result result = TapePlayer.play(file);

        System.out.println("tape: " + result.exchanges() + " exchanges, "
                + result.differences().size() + " differences");
        assertThat(result.exchanges()).isPositive();
        String shown = result.differences().stream()
                .limit(SHOWN)
                .map(TapePlayer.Difference::toString)
                .collect(Collectors.joining("\n"));
        assertThat(shown).isEmpty();
    }
}
