package dev.dialtone.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The image is a command line, too. */
@Evidence(Source.DIALTONE)
class CommandLineInImageTest {

    @BeforeAll
    static void needsAnImageAndAnEngine() {
        ImageUnderTest.orSkip();
    }

    @Test
    void asksTheServerOfItsContainer() throws IOException, InterruptedException {
        try (GenericContainer<?> dialtone =
                new GenericContainer<>(DockerImageName.parse(ImageUnderTest.NAME)).waitingFor(Wait.forHealthcheck())) {
            dialtone.start();
            assertThat(done(dialtone, "numbers", "give", "+12045550100")).isEqualTo("+12045550100\n");
            done(dialtone, "send", "--to", "+12045550123", "Your code is 123456.");
            assertThat(done(dialtone, "wait", "--to", "+12045550123", "--code")).isEqualTo("123456\n");
            assertThat(done(dialtone, "send", "--help")).startsWith("Usage: dialtone send ");
            ExecResult unknown = dialtone.execInContainer("dialtone", "sedn");
            assertThat(unknown.getExitCode()).isEqualTo(2);
            assertThat(unknown.getStderr()).isEqualTo("dialtone: sedn: unknown command (did you mean send?)\n");
        }
    }

    private static String done(GenericContainer<?> dialtone, String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 1];
        command[0] = "dialtone";
        System.arraycopy(words, 0, command, 1, words.length);
        ExecResult ran = dialtone.execInContainer(command);
        assertThat(ran.getExitCode()).as("%s", ran).isZero();
        assertThat(ran.getStderr()).isEmpty();
        return ran.getStdout();
    }
}
