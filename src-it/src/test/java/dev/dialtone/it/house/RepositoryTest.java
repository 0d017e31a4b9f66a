package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hosting site reads of the repository: the workflow, updates of dependencies, templates, and pages for those who join. */
class RepositoryTest {

    private static final Path GITHUB = House.root().resolve(".github");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void theWorkflowRunsWhatDevelopersRun() {
        Yaml workflow = Yaml.of(GITHUB.resolve("workflows/ci.yml"));
        List<Yaml> steps = workflow.get("jobs", "verify", "steps").list();

        assertThat(steps)
                .anySatisfy(step -> assertThat(step.text()).contains(".ci/run"))
                .anySatisfy(
                        step -> assertThat(step.text()).contains("failure()").contains("surefire-reports"));
        // YAML 1.1 reads the key "on" as a boolean.
        assertThat(workflow.map().get(true)).asString().contains("push").contains("pull_request");
        assertThat(Files.isExecutable(House.root().resolve(".ci/run"))).isTrue();
    }

    @Test
    void dependenciesAreLookedForWhereTheyAre() throws IOException {
        List<String> named = new ArrayList<>();
        for (Yaml update :
                Yaml.of(GITHUB.resolve("dependabot.yml")).get("updates").list()) {
            String ecosystem = update.get("package-ecosystem").text();
            List<Yaml> folders =
                    update.has("directories") ? update.get("directories").list() : List.of(update.get("directory"));
            folders.forEach(folder -> named.add(ecosystem + " " + folder.text()));
        }

        assertThat(named).contains("maven /", "github-actions /");
        for (String folder : List.of("examples", "src-it", "console", "docker")) {
            for (String entry : holders(folder)) {
                assertThat(named).contains(entry);
            }
        }
    }

    /** Folders below one that have dependencies of their own: {@code npm /examples/vitest}. */
    private static List<String> holders(String folder) throws IOException {
        List<String> holders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(House.root().resolve(folder))) {
            files.map(file -> "/" + House.root().relativize(file))
                    .filter(file -> !file.contains("/node_modules/") && !file.contains("/target/"))
                    .forEach(file -> {
                        String at = " " + file.substring(0, file.lastIndexOf('/'));
                        switch (file.substring(file.lastIndexOf('/') + 1)) {
                            case "package.json" -> holders.add("npm" + at);
                            case "requirements.txt" -> holders.add("pip" + at);
                            case "Dockerfile" -> holders.add("docker" + at);
                            case "pom.xml" -> {
                                // The module's own is found from the root's.
                                if (at.startsWith(" /examples/")) {
                                    holders.add("maven" + at);
                                }
                            }
                            default -> {
                                // Nothing that names dependencies.
                            }
                        }
                    });
        }
        return holders;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ISSUE_TEMPLATE/wrong-answer.yml", "ISSUE_TEMPLATE/bug.yml", "ISSUE_TEMPLATE/operation.yml"})
    void issuesAskForTheTraceOfTheRealAws(String name) {
        Yaml form = Yaml.of(GITHUB.resolve(name));

        assertThat(form.get("body").list()).anySatisfy(field -> {
            assertThat(field.get("id").text()).isEqualTo("aws");
            assertThat(field.get("attributes").text()).contains("real AWS");
        });
        assertThat(form.text()).contains("signatures");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECURITY.md",
                ".github/pull_request_template.md",
                "docs/releasing.md",
                "docker/examples/README.md"
            })
    void pagesLeadToFilesThatExist(String name) {
        Path page = House.root().resolve(name);
        Matcher links = LINK.matcher(String.join("\n", House.lines(page)));
        while (links.find()) {
            assertThat(page.resolveSibling(links.group(1)).normalize()).exists();
        }
    }

    @Test
    void pullRequestsSayHowTheyKnow() {
        assertThat(String.join("\n", House.lines(GITHUB.resolve("pull_request_template.md"))))
                .contains("the real")
                .contains("@Evidence");
    }
}
