package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.docs.GeneratedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** There is one way to write the pages that are drawn from the program. */
class PagesTest {

    /** Asks whether pages are to be written, and tells by which command. */
    private static final Path ONLY_ONE = Path.of("dev/dialtone/core/docs/GeneratedPage.java");

    @Test
    void everyTestThatWritesAPageSaysTheSameCommand() {
        List<Path> others = House.tests().stream()
                .filter(source -> !source.endsWith(ONLY_ONE) && !source.endsWith("PagesTest.java"))
                .filter(source -> House.lines(source).stream().anyMatch(line -> line.contains("\"docs.write\"")))
                .toList();
        assertThat(others).as("tests that write pages without GeneratedPage").isEmpty();
    }

    /** The profile runs what is called so. */
    @Test
    void everyTestThatWritesAPageIsCalledSo() {
        List<String> writing = House.tests().stream()
                .filter(source -> House.lines(source).stream().anyMatch(line -> line.contains("GeneratedPage.in(")))
                .map(source -> source.getFileName().toString())
                .filter(name -> !name.equals("GeneratedPage.java") && !name.equals("PagesTest.java"))
                .toList();
        assertThat(writing).hasSizeGreaterThan(5).allMatch(name -> name.endsWith("PageTest.java"));
    }

    @Test
    void pagesSayTheSameCommand() throws IOException {
        for (Path page : IncludedCodePageTest.pages()) {
            String text = Files.readString(House.root().resolve(page));
            assertThat(text).as("%s: another way to write a page", page).doesNotContain("docs.write");
        }
        for (String page :
                List.of("docs/coverage.md", "docs/quotas.md", "docs/add-an-operation.md", "CONTRIBUTING.md")) {
            assertThat(House.root().resolve(page)).content().contains(GeneratedPage.COMMAND);
        }
    }
}
