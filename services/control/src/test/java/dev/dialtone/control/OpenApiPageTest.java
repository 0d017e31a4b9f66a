package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/openapi.json is what is served. With {@code -Ddocs.write=true} it writes the file in place of comparing it. */
final class OpenApiPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "openapi.json");

    @Test
    void pageIsUpToDate() throws IOException {
        byte[] served = new ControlFixture().caller.getOpenApi().document().toBytes();
        if (Boolean.getBoolean("docs.write")) {
            Files.write(PAGE, served);
        }

        assertThat(PAGE).hasBinaryContent(served);
    }
}
