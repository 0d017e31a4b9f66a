package dev.dialtone.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/** How the image is built: what docker/build says, leaves behind and writes on the image. */
class ImageBuildTest {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String NAME = "dialtone:without-maven";

    @BeforeAll
    static void needsAnImageAndAnEngine() {
        ImageUnderTest.orSkip();
    }

    @Test
    void saysWhichStepIsMissingAndLeavesNothing(@TempDir Path checkout) throws IOException {
        copy("docker", checkout);
        copy("server/startup", checkout);
        Files.copy(Sources.root().resolve("pom.xml"), checkout.resolve("pom.xml"));

        Command.Outcome outcome = Command.of(checkout.resolve("docker/build").toString(), NAME)
                .with("DOCKER_BUILDKIT", "0")
                .run(LONGEST);

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.out() + outcome.err())
                .contains("Maven has not built Dialtone")
                .contains("run 'mvn -q package -DskipTests' first")
                .doesNotContain("COPY failed");
        assertThat(docker().listImagesCmd()
                        .withLabelFilter("dev.dialtone.build")
                        .exec())
                .isEmpty();
    }

    @Test
    void theImageSaysWhatItIsAndWhereItComesFrom() {
        Map<String, String> labels =
                docker().inspectImageCmd(ImageUnderTest.NAME).exec().getConfig().getLabels();

        assertThat(labels)
                .containsEntry("org.opencontainers.image.title", "Dialtone")
                .containsEntry("org.opencontainers.image.licenses", "Apache-2.0")
                .containsKeys(
                        "org.opencontainers.image.description",
                        "org.opencontainers.image.source",
                        "org.opencontainers.image.documentation")
                .doesNotContainKey("dev.dialtone.build");
        assertThat(labels.get("org.opencontainers.image.version")).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(labels.get("org.opencontainers.image.revision")).matches("[0-9a-f]{40}(-changed)?");
        assertThat(labels.get("org.opencontainers.image.created"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }

    private static void copy(String folder, Path checkout) throws IOException {
        Path source = Sources.root();
        try (Stream<Path> files = Files.walk(source.resolve(folder))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copied = checkout.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
