package dev.dialtone.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerminalTest {

    @Test
    void heedsWhatTheEnvironmentSays() {
        assertThat(Terminal.showsColours(Map.of())).isFalse();
        assertThat(Terminal.showsColours(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.showsColours(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
    }
}
