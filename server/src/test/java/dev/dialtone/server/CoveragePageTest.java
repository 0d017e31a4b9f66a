package dev.dialtone.server;

import dev.dialtone.core.docs.GeneratedPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CoveragePageTest {

    private static final Path PAGE = Path.of("..", "docs", "coverage.md");

    @Test
    void pageIsUpToDate() throws IOException {
        String page;
        try (Emulator emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0))) {
            page = CoveragePage.of(emulator.services());
        }

        GeneratedPage.in(PAGE).requireText(page);
    }
}
