package dev.dialtone.it.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program to run. It inherits the environment, but for what would change what it does: variables of AWS, Dialtone,
 * LocalStack and the JVM.
 */
public final class Command {

    private static final List<String> OWN_PREFIXES = List.of("AWS_", "DIALTONE_", "BOTO_");
    private static final List<String> OWN_NAMES = List.of(
            "GATEWAY_LISTEN",
            "EDGE_PORT",
            "LS_LOG",
            "DEBUG",
            "EXTRA_CORS_ALLOWED_ORIGINS",
            "DISABLE_CORS_HEADERS",
            "LOCALSTACK_HOST",
            "LOCALSTACK_HOSTNAME",
            "PERSISTENCE",
            "USE_SSL",
            "JAVA_TOOL_OPTIONS",
            "JAVA_OPTS",
            "BASH_ENV");

    private final List<String> words;
    private final Map<String, String> variables = new HashMap<>();
    private Path folder = Path.of("").toAbsolutePath();

    private Command(List<String> words) {
        this.words = words;
    }

    /** What a program left behind when it ended. */
    public record Outcome(int exitCode, String out, String err) {

        /** Its lines on standard error. */
        public List<String> errLines() {
            return err.lines().toList();
        }
    }

    /** A program with its arguments. */
    public static Command of(String... words) {
        return of(List.of(words));
    }

    /** A program with its arguments. */
    public static Command of(List<String> words) {
        return new Command(List.copyOf(words));
    }

    /** With a variable set. */
    public Command with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** With several variables set. */
    public Command with(Map<String, String> more) {
        variables.putAll(more);
        return this;
    }

    /** Run in a folder; else in the tests' own. */
    public Command in(Path newFolder) {
        folder = newFolder;
        return this;
    }

    /** Run by a shell that does something first, such as {@code ulimit -n 64}. */
    public Command after(String first) {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", first + " && exec \"$@\"", "sh"));
        shell.addAll(words);
        return of(shell).with(variables).in(folder);
    }

    /**
     * Runs it to its end.
     *
     * @throws AssertionError when it has not ended in time; nothing of it is left running then
     */
    public Outcome run(Duration longest) {
        try {
            Path out = Files.createTempFile("dialtone-it-", ".out");
            Path err = Files.createTempFile("dialtone-it-", ".err");
            try {
                return run(longest, out, err);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Outcome run(Duration longest, Path out, Path err) throws IOException, InterruptedException {
        Process process = builder()
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(
                        this + " has not ended after " + longest + "; it said: " + read(out) + read(err));
            }
            return new Outcome(process.exitValue(), read(out), read(err));
        } finally {
            end(process);
        }
    }

    /** Starts it beside the test; what it says is thrown away. To be ended with {@link #end}. */
    public Process start() throws IOException {
        return builder()
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** For a program that runs beside the test. */
    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(Command::isOwn);
        environment.putAll(variables);
        return builder;
    }

    /** Ends a process and everything that it started, at once. */
    public static void end(Process process) {
        Stream<ProcessHandle> children = process.descendants();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public String toString() {
        List<String> shown = new ArrayList<>();
        variables.forEach((name, value) -> shown.add(name + "=" + value));
        shown.addAll(words);
        return String.join(" ", shown);
    }

    private static boolean isOwn(String variable) {
        return OWN_NAMES.contains(variable) || OWN_PREFIXES.stream().anyMatch(variable::startsWith);
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
