package dev.dialtone.core.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeneratedPageTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writePage() throws IOException {
        file = Files.writeString(folder.resolve("page.md"), "# Old\n");
    }

    @Test
    void saysHowToWriteAPageThatIsOutOfDate() throws IOException {
        GeneratedPage page = GeneratedPage.in(file, false);

        page.requireText("# Old\n");
        assertThatThrownBy(() -> page.requireText("# New\n"))
                .hasMessageContaining("page.md is out of date. To write all pages anew:")
                .hasMessageContaining("    " + GeneratedPage.COMMAND);
        assertThat(file).hasContent("# Old\n");
    }

    @Test
    void writesThePageWhenAsked() throws IOException {
        GeneratedPage.in(file, true).requireText("# New\n");

        assertThat(file).hasContent("# New\n");
    }

    @Test
    void writesATableAndLeavesTheRest() throws IOException {
        String heading = "| a | b |\n|---|---|\n";
        Files.writeString(file, "# Page\n\n" + heading + "| 1 | 2 |\n\nText\n");

        GeneratedPage.in(file, true).requireTable(heading, "| 3 | 4 |\n| 5 | 6 |\n");
        assertThat(file).hasContent("# Page\n\n" + heading + "| 3 | 4 |\n| 5 | 6 |\n\nText\n");
        GeneratedPage.in(file, false).requireTable(heading, "| 3 | 4 |\n| 5 | 6 |\n");
        GeneratedPage.in(file, true).requireTable(heading, "");
        assertThat(file).hasContent("# Page\n\n" + heading + "\nText\n");
    }
}
