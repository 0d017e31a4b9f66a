package dev.dialtone.control;

import dev.dialtone.core.docs.GeneratedPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/openapi.json is what is served. */
final class OpenApiPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "openapi.json");

    @Test
    void pageIsUpToDate() throws IOException {
        byte[] served = new ControlFixture().caller.getOpenApi().document().toBytes();

        GeneratedPage.in(PAGE).requireBytes(served);
    }
}
