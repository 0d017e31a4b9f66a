package dev.dialtone.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small contract as OpenAPI. To renew the expected document, run with {@code -Dgolden.write=true} and read the diff. */
class OpenApiGeneratorTest {

    private static final Path EXPECTED = Path.of("src/test/resources/openapi/expected.json");

    @TempDir
    Path out;

    @Test
    void writesWhatIsExpected() throws IOException {
        Path file = out.resolve("folder/openapi.json");

        Generate.main(new String[] {
            "model=src/test/resources/openapi/archive.smithy",
            "openapi=example.archive#Archive:" + file,
            "out=" + out.resolve("java")
        });

        if (Boolean.getBoolean("golden.write")) {
            Files.copy(file, EXPECTED, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(file).hasSameTextualContentAs(EXPECTED);
    }
}
