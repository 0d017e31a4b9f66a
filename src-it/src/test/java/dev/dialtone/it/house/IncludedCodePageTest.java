package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.docs.GeneratedPage;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code in the pages of this repository is that of the files which tests compile and run. */
class IncludedCodePageTest {

    /** What has to be included, since users copy it. */
    private static final List<String> LANGUAGES = List.of("java", "python", "javascript", "typescript", "hcl");

    /** Shows what a contributor is going to write, which is nowhere yet. */
    private static final Path GUIDE = Path.of("docs/add-an-operation.md");

    private static final String JAVA = """
            package shop;

            import static java.util.List.of;

            import java.util.List;

            class Shop {
                // tag::names[]
                List<String> names() {
                    // tag::answer[]
                    return of("SHOP");
                    // end::answer[]
                }
                // end::names[]
            }
            """;

    private static final String PYTHON = """
            \"""A shop.\"""

            import json
            from shop import (
                names,
            )


            # tag::first[]
            print(names()[0])
            # end::first[]
            """;

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(House.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean isOurs = !name.startsWith(".")
                        && !List.of("target", "node_modules").contains(name);
                return isOurs || folder.equals(House.root()) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(House.root().relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesShowTheCodeOfTheirFiles(Path page) throws IOException {
        Path file = House.root().resolve(page);
        String upToDate = new CodePage(Files.readString(file), IncludedCodePageTest::file).upToDate();

        GeneratedPage.in(file).requireText(upToDate);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void codeThatUsersCopyIsIncluded(Path page) throws IOException {
        List<String> byHand = new CodePage(Files.readString(House.root().resolve(page)), IncludedCodePageTest::file)
                .writtenByHand(LANGUAGES);

        if (!page.equals(GUIDE)) {
            assertThat(byHand)
                    .as("blocks of %s that no test runs (expected: <!-- include: FILE --> above each)", page)
                    .isEmpty();
        }
    }

    @Test
    void showsAFileAsItIsButForItsTags() {
        assertThat(shown("Shop.java")).isEqualTo(JAVA.replaceAll(" +// (tag|end).*\n", ""));
    }

    @Test
    void showsARegionAtTheMargin() {
        assertThat(shown("Shop.java#names")).isEqualTo("""
                List<String> names() {
                    return of("SHOP");
                }
                """);
        assertThat(shown("shop.py#first")).isEqualTo("print(names()[0])\n");
    }

    @Test
    void leavesOutImportsWhenAsked() {
        assertThat(shown("Shop.java without imports")).startsWith("class Shop {\n    List<String> names() {\n");
        assertThat(shown("shop.py without imports")).isEqualTo("\"\"\"A shop.\"\"\"\n\nprint(names()[0])\n");
    }

    @Test
    void writesInPlaceOfWhatWasThere() {
        String before = "Text\n\n<!-- include: shop.py#first -->\n```python\nprint('old')\n\n```\n\nMore\n";

        assertThat(new CodePage(before, IncludedCodePageTest::example).upToDate())
                .isEqualTo(before.replace("print('old')\n\n", "print(names()[0])\n"));
        assertThat(new CodePage(before, IncludedCodePageTest::example).writtenByHand(LANGUAGES))
                .isEmpty();
        assertThat(new CodePage(before.replace("<!--", "<!-- not"), IncludedCodePageTest::example)
                        .writtenByHand(LANGUAGES))
                .containsExactly("print('old')");
    }

    @Test
    void refusesMarkersThatLeadNowhere() {
        assertThatThrownBy(() -> shown("none.py")).hasMessage("<!-- include: none.py -->: none.py is not there");
        assertThatThrownBy(() -> shown("shop.py#second"))
                .hasMessage("<!-- include: shop.py#second -->: tag::second[] stands there 0 times (expected: once)");
        assertThatThrownBy(() -> shown("shop.py first"))
                .hasMessageContaining("<!-- include: shop.py first --> (expected: ");
    }

    private static String shown(String what) {
        String page = new CodePage("<!-- include: " + what + " -->\n", IncludedCodePageTest::example).upToDate();
        List<String> lines = page.lines().toList();
        assertThat(lines.get(1)).isEqualTo(what.contains(".py") ? "```python" : "```java");
        assertThat(lines).last().isEqualTo("```");
        return String.join("\n", lines.subList(2, lines.size() - 1)) + '\n';
    }

    private static List<String> example(String path) {
        return switch (path) {
            case "Shop.java" -> JAVA.lines().toList();
            case "shop.py" -> PYTHON.lines().toList();
            default -> throw new IllegalArgumentException(path + " is not there");
        };
    }

    private static List<String> file(String path) {
        Path file = House.root().resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(path + " is not there");
        }
        return House.lines(file);
    }
}
