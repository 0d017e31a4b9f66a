package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** With {@code -Ddocs.write=true} it writes the page in place of comparing it. */
final class CoveragePageTest {

    private static final Path PAGE = Path.of("..", "docs", "coverage.md");

    @Test
    void pageIsUpToDate() throws IOException {
        String page;
        try (Emulator emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0))) {
            page = CoveragePage.of(emulator.served());
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }
}
