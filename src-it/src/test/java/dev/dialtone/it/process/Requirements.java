package dev.dialtone.it.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What a test needs from the machine. Where it is missing the test is skipped, and says so. */
public final class Requirements {

    private Requirements() {}

    /** Skips the running test with a line on standard output when something is not there, and fails it in CI. */
    public static void require(boolean isThere, String what) {
        if (!isThere && isContinuousIntegration()) {
            Assertions.fail(what + " (and nothing is skipped, since CI=true)");
        }
        orSkip(isThere, what);
    }

    /** Skips the running test with a line on standard output when something is not there, in CI, too. */
    public static void orSkip(boolean isThere, String what) {
        if (!isThere) {
            System.out.println("SKIPPED: " + what);
        }
        Assumptions.assumeTrue(isThere, what);
    }

    /** Whether the variable CI is {@code true}, as GitHub, GitLab and {@code .ci/run} set it. */
    public static boolean isContinuousIntegration() {
        return "true".equals(System.getenv("CI"));
    }

    /** Every program of this name on the PATH, the first one first; links to the same file count once. */
    public static List<Path> programs(String name) {
        List<Path> found = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path program = Path.of(folder.isEmpty() ? "." : folder, name);
            if (Files.isExecutable(program) && !Files.isDirectory(program)) {
                Path file = realPath(program);
                if (!files.contains(file)) {
                    files.add(file);
                    found.add(program);
                }
            }
        }
        return found;
    }

    /** Whether a program of this name is on the PATH. */
    public static boolean has(String program) {
        return !programs(program).isEmpty();
    }

    private static Path realPath(Path program) {
        try {
            // The python of a virtual environment links to the machine's, but has packages of its own.
            boolean isVirtual = Files.exists(program.resolveSibling("../pyvenv.cfg"));
            return isVirtual ? program.toAbsolutePath() : program.toRealPath();
        } catch (IOException broken) {
            return program;
        }
    }
}
