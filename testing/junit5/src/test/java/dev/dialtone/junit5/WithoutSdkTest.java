package dev.dialtone.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Tests that call over HTTP, or another language's program, need no AWS SDK. */
class WithoutSdkTest {

    @DialtoneTest
    static class Plain {
        @Test
        void hasADialtone(Dialtone dialtone, TestInfo parameterOfSomebodyElse) {
            assertThat(dialtone.isReady()).isTrue();
            assertThat(parameterOfSomebodyElse.getDisplayName()).contains("Dialtone");
        }
    }

    /** The other process: runs that class, and ends with 1 when it fails. */
    public static void main(String[] arguments) {
        Runs.succeed(1, Runs.run(Plain.class));
    }

    @Test
    void runsWithoutIt() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(jar -> !jar.contains("awssdk"))
                .collect(Collectors.joining(File.pathSeparator));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        WithoutSdkTest.class.getName())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();

        assertThat(process.waitFor()).as("exit code").isZero();
    }
}
