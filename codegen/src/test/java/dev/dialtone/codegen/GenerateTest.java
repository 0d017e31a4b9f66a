package dev.dialtone.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator on a small contract. To renew the expected files, run with {@code -Dgolden.write=true} and read the diff. */
class GenerateTest {

    private static final Path EXPECTED = Path.of("src/test/resources/expected");
    private static final Path EXPECTED_MERGE = Path.of("src/test/resources/expected-merge");
    private static final Path EXPECTED_CALLERS = Path.of("src/test/resources/expected-callers");

    @TempDir
    Path out;

    @TempDir
    Path callers;

    @Test
    void writesWhatIsExpected() throws IOException {
        generate("src/test/resources/sample", "service=example.lending#LendingService:example.lending.model");
        if (Boolean.getBoolean("golden.write")) {
            GoldenFiles.copy(out, EXPECTED);
            GoldenFiles.copy(callers, EXPECTED_CALLERS);
        }
        assertThat(GoldenFiles.in(out)).isEqualTo(GoldenFiles.in(EXPECTED));
        assertThat(GoldenFiles.in(callers)).isEqualTo(GoldenFiles.in(EXPECTED_CALLERS));
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        generate("src/test/resources/sample", "service=example.lending#LendingService:example.lending.model");
        Map<String, String> first = GoldenFiles.in(out);
        Map<String, String> firstCallers = GoldenFiles.in(callers);
        generate("src/test/resources/sample", "service=example.lending#LendingService:example.lending.model");
        assertThat(GoldenFiles.in(out)).isEqualTo(first);
        assertThat(GoldenFiles.in(callers)).isEqualTo(firstCallers);
    }

    @Test
    void forgetsFilesOfShapesThatAreGone() throws IOException {
        Files.createDirectories(out.resolve("old"));
        Files.writeString(out.resolve("old/Gone.java"), "class Gone {}");
        Files.writeString(callers.resolve("GoneCaller.java"), "class GoneCaller {}");
        generate("src/test/resources/sample", "service=example.lending#LendingService:example.lending.model");
        assertThat(out.resolve("old/Gone.java")).doesNotExist();
        assertThat(callers.resolve("GoneCaller.java")).doesNotExist();
    }

    @Test
    void leavesFilesAloneThatDoNotChange() throws IOException {
        generate("src/test/resources/sample", "service=example.lending#LendingService:example.lending.model");
        Path loan = out.resolve("example/lending/model/Loan.java");
        Path caller =
                callers.resolve(GoldenFiles.in(callers).keySet().iterator().next());
        FileTime before = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(loan, before);
        Files.setLastModifiedTime(caller, before);
        generate("src/test/resources/sample", "service=example.lending#LendingService:example.lending.model");
        assertThat(Files.getLastModifiedTime(loan)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(caller)).isEqualTo(before);
    }

    @Test
    void runsAgainOnlyWhenSomethingOfARunHasChanged() throws IOException {
        Path contract = out.resolve("contract.smithy");
        String text = "$version: \"2\"\nnamespace a\nservice A { operations: [Ping] }\noperation Ping {}\n";
        Files.writeString(contract, text);
        List<String> arguments = List.of(
                "model=" + contract,
                "service=a#A:a",
                "out=" + out.resolve("java"),
                "callers=" + callers,
                "stamp=" + out.resolve("stamp"));

        assertThat(Generate.run(arguments)).as("the first time").isTrue();
        assertThat(Generate.run(arguments)).as("nothing touched").isFalse();
        Files.writeString(contract, text + "// a comment\n");
        assertThat(Generate.run(arguments)).as("the contract changed").isTrue();
        assertThat(Generate.run(arguments)).as("nothing touched since").isFalse();
        Files.delete(out.resolve("java/a/A.java"));
        assertThat(Generate.run(arguments)).as("a generated file is gone").isTrue();
        Files.writeString(callers.resolve("Stray.java"), "class Stray {}");
        assertThat(Generate.run(arguments)).as("a file too many").isTrue();
        assertThat(callers.resolve("Stray.java")).doesNotExist();
        List<String> more =
                Stream.concat(arguments.stream(), Stream.of("state=a:a.state")).toList();
        assertThatThrownBy(() -> Generate.run(more)).as("another argument").hasMessageContaining("stored structures");
    }

    @Test
    void writesNoCallersUnlessItIsToldWhere() throws IOException {
        Generate.main(new String[] {
            "model=src/test/resources/sample",
            "service=example.lending#LendingService:example.lending.model",
            "out=" + out
        });
        assertThat(GoldenFiles.in(out)).isEqualTo(GoldenFiles.in(EXPECTED));
    }

    @Test
    void writesOnlyWhatIsStoredOfANamespaceWithoutService() throws IOException {
        generate("src/test/resources/sample", "state=example.lending:example.lending.model");

        Map<String, String> written = GoldenFiles.in(out);
        assertThat(written)
                .containsOnlyKeys(
                        "example/lending/model/Loan.java",
                        "example/lending/model/LoanState.java",
                        "example/lending/model/package-info.java");
        assertThat(GoldenFiles.in(EXPECTED)).containsAllEntriesOf(written);
        assertThat(GoldenFiles.in(callers)).isEmpty();
    }

    @Test
    void failsWhenNothingIsStoredInANamespace() {
        assertThatThrownBy(() -> generate("src/test/resources/sample", "state=example.none:example.none.model"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("example.none (expected: a namespace with stored structures)");
    }

    @Test
    void namesEveryFindingOfABrokenContract() throws IOException {
        Path broken = Files.writeString(
                out.resolve("broken.smithy"), "$version: \"2\"\nnamespace a\nstructure A { b: Missing }\n");
        assertThatThrownBy(() -> generate(broken.toString(), "service=a#A:a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a#Missing");
    }

    @Test
    void failsOverALookAheadThatItCannotSplit() throws IOException {
        Path contract = Files.writeString(out.resolve("pattern.smithy"), """
                $version: "2"
                namespace a
                service A { operations: [B] }
                operation B { input := { @pattern("^x(?!yz)[a-z]+$") c: String } }
                """);
        assertThatThrownBy(() -> generate(contract.toString(), "service=a#A:a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a#BInput$c: pattern ^x(?!yz)[a-z]+$ at character 3:"
                        + " a look-around for more than one code point or the edge");
    }

    @Test
    void mergesTwoContractsIntoTheLooserOne() throws IOException {
        generateMerged();
        String input = Files.readString(out.resolve("ab/PingInput.java"));
        assertThat(input)
                .contains("Member.of(\"Name\", Type.of(Kind.STRING).length(1L, 9L))")
                .contains("Member.of(\"Size\", Type.of(Kind.INTEGER).range(\"1\", \"100\"))")
                .contains("Member.of(\"OnlyInB\"");
        assertThat(Files.readString(out.resolve("ab/Colour.java")))
                .contains("RED")
                .contains("GREEN");
    }

    @Test
    void writesWhatOnlyOneContractHasOnceAndOnItsOwnTypes() throws IOException {
        generateMerged();
        if (Boolean.getBoolean("golden.write")) {
            GoldenFiles.copy(out, EXPECTED_MERGE);
        }
        assertThat(GoldenFiles.in(out)).isEqualTo(GoldenFiles.in(EXPECTED_MERGE));
    }

    @Test
    void mergesNoOperationThatTheContractsBindToDifferentPaths() throws IOException {
        String contract = """
                $version: "2"
                namespace %1$s
                service %1$s { operations: [Ping] }
                @http(method: "POST", uri: "/%1$s") operation Ping {}
                """;
        Path one = Files.writeString(out.resolve("one.smithy"), contract.formatted("one"));
        Path other = Files.writeString(out.resolve("other.smithy"), contract.formatted("other"));
        assertThatThrownBy(() -> Generate.main(new String[] {
                    "model=" + one, "model=" + other, "merge=one#one,other#other,both#Both", "out=" + out
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("differ in @http");
    }

    private void generateMerged() throws IOException {
        Generate.main(new String[] {
            "model=src/test/resources/merge",
            "merge=a#A,b#B,ab#Either",
            "service=ab#Either:ab",
            "service=a#A:ab.a",
            "service=b#B:ab.b",
            "out=" + out,
        });
    }

    private void generate(String model, String service) throws IOException {
        Generate.main(new String[] {"model=" + model, service, "out=" + out, "callers=" + callers});
    }
}
