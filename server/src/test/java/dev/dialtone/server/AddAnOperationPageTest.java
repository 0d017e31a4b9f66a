package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.ServiceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page shows how to add an operation, and so must take one that Dialtone has not. */
final class AddAnOperationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "add-an-operation.md");

    private static final Pattern EXAMPLE = Pattern.compile("The example is `(\\w+)`");

    @Test
    void takesAnOperationThatDialtoneHasNot() throws IOException {
        String example = EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();

        try (Emulator emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0))) {
            assertThat(emulator.services().stream()
                            .flatMap(service -> service.model().entries().stream())
                            .map(ServiceModel.Entry::name))
                    .isNotEmpty()
                    .doesNotContain(example);
        }
    }
}
