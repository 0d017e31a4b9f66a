package dev.dialtone.server;

import dev.dialtone.core.docs.GeneratedPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class QuotasPageTest {

    private static final Path PAGE = Path.of("..", "docs", "quotas.md");

    @Test
    void pageIsUpToDate() throws IOException {
        GeneratedPage.in(PAGE).requireText(QuotasPage.of(Services.quotas()));
    }
}
