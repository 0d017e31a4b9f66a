package dev.dialtone.it.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Dialtone as a process of its own. Closing it leaves nothing of it behind. */
public final class ServerProcess implements AutoCloseable {

    /** A start script may have to record an archive first, on a busy machine. */
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final Pattern READY =
            Pattern.compile("on (http://\\S+)(?: and https://\\S+)? with \\d+ operations\\. Ready\\.");

    private final Process process;
    private final Path out;
    private final Path err;

    private ServerProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** The runnable jar with these flags, on the JVM of the tests. */
    static Command jar(String... flags) {
        return jar(List.of(), flags);
    }

    /** The runnable jar with these flags, on the JVM of the tests with these options. */
    public static Command jar(List<String> jvmOptions, String... flags) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> words = new ArrayList<>(List.of(java.toString()));
        words.addAll(jvmOptions);
        words.addAll(List.of("-jar", jarFile().toString()));
        words.addAll(List.of(flags));
        return Command.of(words);
    }

    /** Where the build has put it. */
    static Path jarFile() {
        return Sources.root().resolve("server/target/dialtone/dialtone.jar");
    }

    /** Starts a server and waits until it says that it is ready. */
    public static ServerProcess start(Command command) {
        try {
            Path out = Files.createTempFile("dialtone-it-", ".out");
            Path err = Files.createTempFile("dialtone-it-", ".err");
            ServerProcess server = new ServerProcess(
                    command.builder()
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start(),
                    out,
                    err);
            server.awaitReady(command);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Command command) {
        boolean ready = false;
        try {
            Poll.until(
                    LONGEST_START,
                    command + " is ready",
                    () -> READY.matcher(out()).find() || !process.isAlive());
            ready = READY.matcher(out()).find();
            if (!ready) {
                throw new AssertionError(command + " ended with " + process.exitValue() + ": " + out() + err());
            }
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    /** Where it listens, by its own word. */
    public URI endpoint() {
        Matcher ready = READY.matcher(out());
        if (!ready.find()) {
            throw new IllegalStateException("not ready: " + out());
        }
        return URI.create(ready.group(1));
    }

    /** What it has written to standard output. */
    String out() {
        return read(out);
    }

    /** What it has written to standard error. */
    public String err() {
        return read(err);
    }

    /** What it has written to either beyond lines of requests and the one that it is ready: warnings, errors and their stack traces. */
    public String complaints() {
        return err()
                + out().lines()
                        .filter(line -> !line.contains("Z INFO  ") && !line.endsWith(" Ready."))
                        .collect(Collectors.joining("\n"));
    }

    /** Asks it to stop, with SIGTERM, and goes on. */
    public void terminate() {
        process.destroy();
    }

    /** The code that it ended with; waits for the end. */
    public int exitCode() {
        try {
            if (!process.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("has not stopped after " + LONGEST_STOP + ": " + out() + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        Command.end(process);
        try {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
