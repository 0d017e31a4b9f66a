package dev.dialtone.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.HealthStateLog;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import dev.dialtone.it.process.Poll;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** What the image's health check knows: whether others can reach the server, too. */
class ImageHealthTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String UNREACHABLE = "where no published port and no other container reaches it";

    @BeforeAll
    static void needsAnImageAndAnEngine() {
        ImageUnderTest.orSkip();
    }

    @Test
    void warnsAndIsUnhealthyWhenNobodyElseReachesIt() {
        try (GenericContainer<?> dialtone = image().withEnv("DIALTONE_HOST", "127.0.0.1")) {
            dialtone.start();

            assertThatIsUnreachable(dialtone);
        }
    }

    @Test
    void knowsTheFlag() {
        try (GenericContainer<?> dialtone = image().withCommand("", "--host", "localhost", "--port", "0")) {
            dialtone.start();

            assertThatIsUnreachable(dialtone);
        }
    }

    private static void assertThatIsUnreachable(GenericContainer<?> dialtone) {
        assertThat(dialtone.getLogs()).contains("dialtone: warning: ").contains(UNREACHABLE);
        // Docker counts failures from the end of the start period on, half a minute later.
        Poll.until(LONGEST, "Docker has checked", () -> !checks(dialtone).isEmpty());
        assertThat(checks(dialtone)).last().satisfies(check -> {
            assertThat(check.getExitCodeLong()).isEqualTo(1);
            assertThat(check.getOutput()).startsWith("dialtone: ").contains(UNREACHABLE);
        });
    }

    @Test
    void takesTheLoopbackAddressOfTheHostsNetworkForReachable() {
        try (GenericContainer<?> dialtone = image().withNetworkMode("host")
                .withEnv("DIALTONE_HOST", "127.0.0.1")
                .withEnv("DIALTONE_PORT", "0")) {
            dialtone.start();

            Poll.until(
                    LONGEST, "Docker calls it healthy", () -> status(dialtone).equals("healthy"));
            assertThat(dialtone.getLogs()).doesNotContain("warning");
        }
    }

    private static GenericContainer<?> image() {
        return new GenericContainer<>(DockerImageName.parse(ImageUnderTest.NAME))
                .waitingFor(Wait.forLogMessage(".* Ready\\.\\n", 1).withStartupTimeout(LONGEST));
    }

    private static String status(GenericContainer<?> dialtone) {
        return state(dialtone).getHealth().getStatus();
    }

    private static List<HealthStateLog> checks(GenericContainer<?> dialtone) {
        return state(dialtone).getHealth().getLog();
    }

    private static ContainerState state(GenericContainer<?> dialtone) {
        DockerClient docker = dialtone.getDockerClient();
        return docker.inspectContainerCmd(dialtone.getContainerId()).exec().getState();
    }
}
