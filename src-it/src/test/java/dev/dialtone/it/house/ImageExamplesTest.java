package dev.dialtone.it.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Requirements;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of docker/examples say of Dialtone what is so: image, port, variables, paths. */
class ImageExamplesTest {

    private static final Path EXAMPLES = House.root().resolve("docker/examples");
    private static final String PUBLISHED = "127.0.0.1:4566:4566";
    private static final int PORT = 4566;

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose-data.yaml", "compose-localstack.yaml", "compose-floci.yaml"})
    void composeFilesPublishOnTheLoopbackAddressAndSetWhatThereIs(String name) {
        Yaml services = Yaml.of(EXAMPLES.resolve(name)).get("services");
        Yaml dialtone = services.get("dialtone");

        assertThat(dialtone.get("image").text()).isEqualTo("dialtone");
        assertThat(texts(dialtone.get("ports"))).containsExactly(PUBLISHED);
        assertThatSettingsAreKnown(dialtone.get("environment"));
        for (Object service : services.map().keySet()) {
            Yaml ports = services.get(service.toString());
            if (ports.has("ports")) {
                assertThat(texts(ports.get("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localstack", "floci"})
    void theApplicationBesideAnotherEmulatorCallsBoth(String other) {
        Yaml services = Yaml.of(EXAMPLES.resolve("compose-" + other + ".yaml")).get("services");
        Map<String, String> environment = variables(services.get("app", "environment"));

        String elsewhere = "http://" + other + ":" + PORT;
        assertThat(environment)
                .containsEntry("AWS_ENDPOINT_URL", elsewhere)
                .containsEntry("AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2", "http://dialtone:4566")
                .containsEntry("AWS_ENDPOINT_URL_CHIME", "http://dialtone:4566/chime")
                .containsEntry("AWS_ENDPOINT_URL_CHIME_SDK_VOICE", "http://dialtone:4566/chime-sdk-voice")
                .containsEntry("AWS_ENDPOINT_URL_CONNECT", "http://dialtone:4566");
        assertThat(variables(services.get("dialtone", "environment")))
                .containsEntry("DIALTONE_EVENTS_ENDPOINT", elsewhere);
        assertThat(services.get("app", "depends_on", "dialtone", "condition").text())
                .isEqualTo("service_healthy");
        assertThat(services.has(other)).isTrue();
    }

    @Test
    void theJobOfGitHubPublishesOnTheLoopbackAddress() {
        Yaml job = Yaml.of(EXAMPLES.resolve("github-actions.yml")).get("jobs", "test");

        assertThat(texts(job.get("services", "dialtone", "ports"))).containsExactly(PUBLISHED);
        assertThat(job.get("env", "AWS_ENDPOINT_URL").text()).isEqualTo("http://localhost:4566");
    }

    @Test
    void theJobOfGitLabCallsItsServiceByItsAlias() {
        Yaml job = Yaml.of(EXAMPLES.resolve("gitlab-ci.yml")).get("test");
        Yaml service = job.get("services").list().get(0);

        assertThat(job.get("variables", "AWS_ENDPOINT_URL").text())
                .isEqualTo("http://" + service.get("alias").text() + ":" + PORT);
        assertThat(service.get("name").text()).endsWith("/dialtone:latest");
    }

    @Test
    void thePodIsWatchedByPathsThatAreAnsweredAndMayDoNothing() {
        List<Yaml> documents = Yaml.documents(EXAMPLES.resolve("kubernetes.yaml"));
        Yaml pod = documents.get(0).get("spec", "template", "spec");
        Yaml container = pod.get("containers").list().get(0);

        assertThat(pod.get("enableServiceLinks").value()).isEqualTo(false);
        assertThat(container.get("startupProbe", "httpGet", "path").text()).isEqualTo("/_dialtone/ready");
        assertThat(container.get("readinessProbe", "httpGet", "path").text()).isEqualTo("/_dialtone/ready");
        assertThat(container.get("livenessProbe", "httpGet", "path").text()).isEqualTo("/_dialtone/health");
        assertThat(container.get("ports").list().get(0).get("containerPort").value())
                .isEqualTo(PORT);
        assertThat(container.get("securityContext", "readOnlyRootFilesystem").value())
                .isEqualTo(true);
        assertThat(Files.exists(House.root().resolve("docker/Dockerfile"))).isTrue();
        assertThat(String.join("\n", House.lines(House.root().resolve("docker/Dockerfile"))))
                .contains(
                        "USER " + container.get("securityContext", "runAsUser").text() + ":"
                                + container.get("securityContext", "runAsGroup").text())
                .contains("EXPOSE " + PORT);
        Map<String, String> set = new TreeMap<>();
        for (Yaml variable : container.get("env").list()) {
            set.put(variable.get("name").text(), variable.get("value").text());
        }
        assertThatCode(() -> Settings.of(set)).doesNotThrowAnyException();

        Yaml service = documents.get(1);
        assertThat(service.get("metadata", "name").text()).isEqualTo("dialtone");
        assertThat(service.get("spec", "selector").value())
                .isEqualTo(documents
                        .get(0)
                        .get("spec", "template", "metadata", "labels")
                        .value());
        assertThat(service.get("spec", "ports").list().get(0).get("port").value())
                .isEqualTo(PORT);
    }

    @Test
    void theDevelopmentContainerStartsTheServiceOfTheComposeFile() {
        Yaml container = Yaml.of(EXAMPLES.resolve("devcontainer.json"));

        assertThat(texts(container.get("dockerComposeFile"))).contains("compose.yaml");
        assertThat(texts(container.get("runServices"))).containsExactly("dialtone");
        assertThat(container.get("containerEnv", "AWS_ENDPOINT_URL").text()).isEqualTo("http://dialtone:4566");
    }

    @Test
    void thePageNamesEveryFile() throws IOException {
        String page = String.join("\n", House.lines(EXAMPLES.resolve("README.md")));
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .allSatisfy(name -> assertThat(page).contains("](" + name + ")"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose-data.yaml", "compose-localstack.yaml", "compose-floci.yaml"})
    void composeItselfTakesTheFiles(String name) {
        Requirements.orSkip(
                Command.of("docker", "compose", "version")
                                .run(Duration.ofSeconds(30))
                                .exitCode()
                        == 0,
                name + " was not read by Compose: docker has no such plugin");

        Command.Outcome read = Command.of(
                        "docker", "compose", "-f", EXAMPLES.resolve(name).toString(), "config", "--quiet")
                .run(Duration.ofSeconds(30));

        assertThat(read.exitCode()).as(read.err()).isZero();
    }

    private static void assertThatSettingsAreKnown(Yaml environment) {
        assertThatCode(() -> Settings.of(variables(environment)))
                .as(environment.at())
                .doesNotThrowAnyException();
    }

    private static Map<String, String> variables(Yaml environment) {
        Map<String, String> variables = new TreeMap<>();
        environment.map().forEach((name, value) -> variables.put(name.toString(), value.toString()));
        return variables;
    }

    private static List<String> texts(Yaml list) {
        return list.list().stream().map(Yaml::text).toList();
    }
}
