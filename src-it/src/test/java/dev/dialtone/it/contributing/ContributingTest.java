package dev.dialtone.it.contributing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.process.Requirements;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CONTRIBUTING.md and docs/add-an-operation.md say, done in a copy of the sources, of which it compiles what one service needs. */
class ContributingTest {

    private static final Path ROOT = Sources.root();
    private static final String MODULE = "services/connect";
    private static final String ROOM = MODULE + "/src/%s/java/dev/dialtone/connect/prompt/";
    private static final Path PAGE = ROOT.resolve("docs/add-an-operation.md");

    @TempDir
    static Path folder;

    private static Clone clone;
    private static Clone.Run first;

    @BeforeAll
    static void compileFreshClone() throws IOException, InterruptedException {
        Requirements.orSkip(
                Requirements.isContinuousIntegration(),
                "What contributors do was not tested, since it compiles most of the sources again (CI=true does it)");
        clone = Clone.of(ROOT, Path.of(System.getProperty("localRepository")), folder);
        first = clone.maven("-q", "test-compile", "-pl", MODULE, "-am");
    }

    @Test
    void aFreshCloneCompiles() {
        assertThat(first.status()).as(first.output()).isZero();
    }

    @Test
    void nothingIsCompiledWhenNothingWasTouched() throws IOException, InterruptedException {
        clone.maven("-q", "test-compile", "-pl", MODULE, "-am");
        Map<Path, FileTime> before = clone.built();

        Clone.Run again = clone.maven("-q", "test-compile", "-pl", MODULE, "-am");

        assertThat(again.status()).as(again.output()).isZero();
        assertThat(before).hasSizeGreaterThan(1000);
        assertThat(clone.built()).isEqualTo(before);
    }

    @Test
    void warningsAreShownWhereTheyStopAQuietBuild() throws IOException, InterruptedException {
        Path source = clone.file(ROOM.formatted("main") + "Careless.java");
        Files.writeString(source, """
                package dev.dialtone.connect.prompt;

                import java.util.List;

                /** Warned of. */
                final class Careless {
                    private Careless() {}

                    static List names() {
                        return List.of();
                    }
                }
                """);
        try {
            Clone.Run run = clone.maven("-q", "compile", "-pl", MODULE, "-am");
            assertThat(run.status()).isNotZero();
            assertThat(run.output()).contains("Careless.java").contains("found raw type: java.util.List");
        } finally {
            Files.delete(source);
        }
    }

    @Test
    void theTestsOfOneModuleLeaveThoseOfOthersOut() throws IOException, InterruptedException {
        Clone.Run run = clone.test(MODULE, "ClaimTest");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(clone.file(MODULE + "/target/surefire-reports")).exists();
        assertThat(clone.file("telephony/target/surefire-reports")).doesNotExist();
        assertThat(clone.test(MODULE, "ClaimTset").output()).contains("ClaimTset: no test of services/connect");
    }

    @Test
    void theGuideAddsAnOperation() throws IOException, InterruptedException {
        Guide guide = Guide.in(PAGE);
        Path contract = clone.file(MODULE + "/model/prompts.smithy");
        Path behaviour = clone.file(ROOM.formatted("main") + "Prompts.java");
        Path test = clone.file(ROOM.formatted("test") + "PromptsTest.java");
        String contractBefore = Files.readString(contract);
        String behaviourBefore = Files.readString(behaviour);
        String testBefore = Files.readString(test);
        try {
            String head = guide.resource().lines().limit(3).reduce("", (text, line) -> text + line + '\n');
            assertThat(contractBefore).contains(head);
            Files.writeString(contract, contractBefore.replace(head, guide.resource()) + '\n' + guide.contract());
            Guide.addTo(behaviour, guide.behaviour());
            Guide.addTo(test, guide.test());

            Clone.Run formatted = clone.maven("-q", "spotless:apply", "-pl", MODULE);
            Clone.Run run = clone.test(MODULE, "PromptsTest");

            assertThat(run.status()).as(run.output()).isZero();
            assertThat(clone.file(
                            MODULE + "/target/surefire-reports/" + "TEST-dev.dialtone.connect.prompt.PromptsTest.xml"))
                    .content()
                    .contains("changesTheName");
            assertThat(formatted.took().plus(run.took())).isLessThan(Duration.ofMinutes(5));
            assertThat(guide.behaviour().lines().filter(line -> !line.isBlank()))
                    .as("lines beyond contract and test")
                    .hasSizeLessThan(15);
        } finally {
            Files.writeString(contract, contractBefore);
            Files.writeString(behaviour, behaviourBefore);
            Files.writeString(test, testBefore);
        }
    }
}
