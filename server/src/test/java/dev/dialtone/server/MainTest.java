package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts real processes, since streams, exit codes and signals are what is tested. */
final class MainTest {

    private static final Pattern READY =
            Pattern.compile("Dialtone \\S+ on (http://127\\.0\\.0\\.1:\\d+) with \\d+ operations\\. Ready\\.");
    private static final int MAX_WAIT_SECONDS = 60;

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    private record Ended(int code, String output, String errors) {}

    @AfterEach
    void leaveNoProcess() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void helpListsEverySetting() throws Exception {
        Ended help = run(Map.of("DIALTONE_PORT", "70000"), "--help");

        assertThat(help.code()).isZero();
        assertThat(help.errors()).isEmpty();
        assertThat(help.output()).startsWith("Dialtone, ").contains("--help", "--version");
        assertThat(Setting.values())
                .allSatisfy(
                        setting -> assertThat(help.output()).contains(setting.flag() + " ", setting.variable() + " "));
    }

    @Test
    void saysItsVersion() throws Exception {
        assertThat(run(Map.of(), "--version")).isEqualTo(new Ended(0, "dialtone " + Version.read() + "\n", ""));
    }

    @Test
    void endsWithOneLineForBadValue() throws Exception {
        assertThat(run(Map.of("DIALTONE_PORT", "70000")))
                .isEqualTo(new Ended(2, "", "dialtone: DIALTONE_PORT: 70000 (expected: 0..65535)\n"));
    }

    @Test
    void endsWithOneLineForUnknownVariable() throws Exception {
        Ended ended = run(Map.of("DIALTONE_PROT", "1"));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors())
                .startsWith("dialtone: DIALTONE_PROT: unknown setting (")
                .hasLineCount(1);
    }

    @Test
    void endsWithOneLineForUnknownFlag() throws Exception {
        assertThat(run(Map.of(), "--prot", "1"))
                .isEqualTo(new Ended(2, "", "dialtone: --prot: unknown flag (nearest: --port)\n"));
    }

    @Test
    void endsWithOneLineForTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = run(Map.of(), "--port", "" + taken.getLocalPort());

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.output()).isEmpty();
            assertThat(ended.errors())
                    .startsWith("dialtone: ")
                    .contains("" + taken.getLocalPort())
                    .hasLineCount(1);
        }
    }

    @Test
    void endsWhenItsSeedCannotBeRun() throws Exception {
        Path seed = Files.writeString(
                folder.resolve("seed.yaml"),
                "version: 1\nentries: [{service: connect, operation: DescribeInstance, input: {InstanceId: none}}]\n");

        Ended ended = run(Map.of("DIALTONE_PORT", "0", "DIALTONE_LOG", "error"), "--seed", seed.toString());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors())
                .startsWith("dialtone: " + seed + ": entry 1, connect DescribeInstance: ")
                .hasLineCount(1);
    }

    @Test
    void answersOnFreePortUntilTerminated() throws Exception {
        Process process = start(Map.of("DIALTONE_PORT", "0"), "");
        try (BufferedReader output = process.inputReader()) {
            Matcher ready = READY.matcher(String.valueOf(output.readLine()));
            assertThat(ready.matches()).isTrue();
            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(ready.group(1) + "/health"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);

            process.toHandle().destroy(); // SIGTERM; Process.destroy would close the streams, too.

            assertThat(process.waitFor(MAX_WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + 15);
            assertThat(output.readLine()).isNull();
        }
    }

    @Test
    void saysOfEachRequestWhatItAskedAndHowThatEnded() throws Exception {
        String log = logOf(Map.of("DIALTONE_PORT", "0"));

        assertThat(log.lines().toList())
                .hasSize(3)
                .satisfiesExactly(
                        ready -> assertThat(ready).endsWith("Ready."),
                        listed -> assertThat(listed)
                                .matches("\\S+Z INFO  000000000000 us-east-1 dialtone ListMessages 200 \\d+\\.\\d ms"),
                        strange -> assertThat(strange)
                                .matches("\\S+Z INFO  000000000000 us-east-1 \\S+ GET /nothing 404 \\d+\\.\\d ms "
                                        + "UnknownOperationException: No .*"));
    }

    @Test
    void saysNothingOfRequestsWhenOnlyWarningsAreAskedFor() throws Exception {
        assertThat(logOf(Map.of("DIALTONE_PORT", "0", "DIALTONE_LOG", "warn"))).hasLineCount(1);
    }

    @Test
    void logsJsonWhenItIsAskedFor() throws Exception {
        assertThat(logOf(Map.of("DIALTONE_PORT", "0", "DIALTONE_LOG_FORMAT", "json"))
                        .lines()
                        .toList())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("{\"time\":\"").endsWith("}"))
                .satisfiesExactly(
                        ready -> assertThat(ready).contains("\"message\":\"Dialtone ", "Ready.\""),
                        listed -> assertThat(listed).contains("\"operation\":\"ListMessages\",\"status\":200"),
                        strange -> assertThat(strange).contains("\"error\":\"UnknownOperationException\""));
    }

    @Test
    void warnsOfVariablesThatKubernetesSets() throws Exception {
        String log = logOf(Map.of("DIALTONE_PORT", "tcp://10.0.0.1:4566"), "--port", "0");

        assertThat(log).containsOnlyOnce(" WARN  dialtone: left aside, ").contains(": DIALTONE_PORT\n");
    }

    /** What it says when somebody asks for its health, for messages and for nothing that there is. */
    private String logOf(Map<String, String> environment, String... arguments) throws Exception {
        Process process = start(environment, arguments);
        StringBuilder log = new StringBuilder();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            log.append(line).append('\n');
            if (!line.contains("Ready.")) {
                line = output.readLine();
                log.append(line).append('\n');
            }
            Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+").matcher(line);
            assertThat(address.find()).as(line).isTrue();
            for (String path : List.of("/health", "/_dialtone/messages", "/nothing")) {
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address.group() + path))
                                        .build(),
                                BodyHandlers.discarding());
            }
            process.toHandle().destroy(); // SIGTERM: what waits is written before the end.
            output.lines().forEach(next -> log.append(next).append('\n'));
        }
        assertThat(process.waitFor(MAX_WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("errors"))).isEmpty();
        return log.toString();
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Process process = start(environment, arguments);
        assertThat(process.waitFor(MAX_WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.exitValue(), output, Files.readString(folder.resolve("errors")));
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
