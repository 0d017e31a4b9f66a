package dev.dialtone.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import dev.dialtone.it.process.Command.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runnable jar on the command line. */
class JarTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int STOPPED_BY_SIGTERM = 128 + 15;

    @Test
    void saysInOneLineThatItIsReadyAndStopsOnSigterm() throws IOException {
        try (ServerProcess server = ServerProcess.start(ServerProcess.jar("--port", "0"))) {
            assertThat(server.out())
                    .matches(
                            "Dialtone \\d+\\.\\d+\\.\\d+\\S* on http://127\\.0\\.0\\.1:[1-9]\\d* with [1-9]\\d* operations\\."
                                    + " Ready\\.\\n");
            RawResponse health = RawRequest.rest("000000000000", "none", "GET", "/_dialtone/health", "")
                    .with("Authorization", null)
                    .sendTo(server.endpoint());
            assertThat(health.status()).isEqualTo(200);

            server.terminate();

            assertThat(server.exitCode()).isEqualTo(STOPPED_BY_SIGTERM);
            assertThat(server.out().lines()).hasSize(1);
            assertThat(server.complaints()).isEmpty();
        }
    }

    @Test
    void holdsAllThatItNeedsAndSaysWhatThatIs() throws IOException {
        try (JarFile jar = new JarFile(ServerProcess.jarFile().toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .isNull();
            assertThat(text(jar, "META-INF/NOTICE")).contains("The Dialtone authors", "Tatu Saloranta", "Schubfach");
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/LICENSE.txt")).contains("QOS.ch");
            assertThat(text(jar, "META-INF/DEPENDENCIES"))
                    .contains("Netty 4.", "Jackson 3.", "libphonenumber 9.", "SnakeYAML Engine 3.", "SLF4J 2.")
                    .doesNotContain("${");
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("META-INF/FastDoubleParser-LICENSE", "META-INF/Schubfach-LICENSE")
                    .noneMatch(name -> name.matches(
                            ".*module-info\\.class|META-INF/(versions|maven)/.*|META-INF/.*\\.(SF|DSA|RSA)"));
        }
    }

    /** The start script has the JVM load the server as its own classes, which see only the modules that it loads itself. */
    @Test
    void hasOnlyItsCommandsNeedModulesThatClassesOfTheJvmDoNotSee() {
        StringWriter out = new StringWriter();
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "-verbose:class",
                        "--ignore-missing-deps",
                        ServerProcess.jarFile().toString());
        assertThat(status).as(out.toString()).isZero();
        Set<String> unseen = ModuleLayer.boot().modules().stream()
                .filter(module -> module.isNamed() && module.getClassLoader() != null)
                .map(Module::getName)
                .collect(Collectors.toSet());
        // CLASS -> CLASS MODULE
        Map<String, Set<String>> users = out.toString()
                .lines()
                .map(line -> line.strip().split(" +", -1))
                .filter(words -> words.length == 4 && unseen.contains(words[3]))
                .collect(Collectors.groupingBy(
                        words -> words[3],
                        Collectors.mapping(words -> words[0].replaceFirst("\\.[A-Z].*", ""), Collectors.toSet())));
        assertThat(users)
                .containsOnly(Map.entry("java.net.http", Set.of("dev.dialtone.client", "dev.dialtone.client.http")));
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (InputStream entry = jar.getInputStream(jar.getEntry(name))) {
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void takesSettingsFromVariablesAndRatherFromFlags() throws IOException {
        Command command = ServerProcess.jar("--port", "0", "", "--account=123456789012")
                .with("DIALTONE_PORT", "1")
                .with("DIALTONE_REGION", "eu-west-1");
        try (ServerProcess server = ServerProcess.start(command)) {
            assertThat(server.endpoint().getPort()).isGreaterThan(1);
            RawResponse made = RawRequest.sms("unused", "CreateOptOutList", "{\"OptOutListName\":\"list\"}")
                    .with("Authorization", null)
                    .sendTo(server.endpoint());
            assertThat(made.body()).contains("arn:aws:sms-voice:eu-west-1:123456789012:opt-out-list/list");
        }
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome ended = ServerProcess.jar("--port", String.valueOf(taken.getLocalPort()))
                    .run(LONGEST);
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.errLines())
                    .containsExactly("dialtone: port " + taken.getLocalPort() + " on 127.0.0.1 is taken");
            assertThat(ended.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DIALTONE_PORT            | 70000     | DIALTONE_PORT: 70000 (expected: 0..65535)
                    DIALTONE_PORT            | abc       | DIALTONE_PORT: abc (expected: 0..65535)
                    DIALTONE_TRANSITIONS     | slow      | DIALTONE_TRANSITIONS: slow (expected: immediate, fast, realistic)
                    DIALTONE_ACCOUNT         | 12        | DIALTONE_ACCOUNT: 12 (expected: 12 digits)
                    DIALTONE_REGION          | Virginia! | DIALTONE_REGION: Virginia! (expected: a region such as us-east-1)
                    DIALTONE_LOG             | loud      | DIALTONE_LOG: loud (expected: error, warn, info, debug)
                    DIALTONE_MAX_CONNECTIONS | 0         | DIALTONE_MAX_CONNECTIONS: 0 (expected: 1..1000000)
                    DIALTONE_HOST            | 192.0.2.1 | host 192.0.2.1 is not an address of this machine
                    EDGE_PORT                | -1        | EDGE_PORT: -1 (expected: 0..65535)
                    """)
    void namesAValueThatCannotBeTaken(String variable, String value, String line) {
        Outcome ended = ServerProcess.jar().with(variable, value).run(LONGEST);
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.errLines()).containsExactly("dialtone: " + line);
        assertThat(ended.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --port=x        | dialtone: --port: x (expected: 0..65535)
                    --prot=1        | dialtone: --prot=1: unknown flag (nearest: --port)
                    start           | dialtone: start: unknown command (dialtone --help lists them)
                    inbxo           | dialtone: inbxo: unknown command (did you mean inbox?)
                    --port          | dialtone: --port: no value (expected: --port VALUE)
                    """)
    void namesAFlagThatCannotBeTaken(String flag, String line) {
        Outcome ended = ServerProcess.jar(flag).run(LONGEST);
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.errLines()).containsExactly(line);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void namesAVariableThatItDoesNotKnow() {
        Outcome ended =
                ServerProcess.jar("--port", "0").with("DIALTONE_PROT", "4566").run(LONGEST);
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.errLines()).hasSize(1).allMatch(line -> line.contains("DIALTONE_PROT: unknown setting"));
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void asksARunningServer() {
        try (ServerProcess server = ServerProcess.start(ServerProcess.jar("--port", "0"))) {
            Outcome health = ServerProcess.jar("health")
                    .with("AWS_ENDPOINT_URL", server.endpoint().toString())
                    .run(LONGEST);
            assertThat(health.err()).isEmpty();
            assertThat(health.exitCode()).isZero();
            assertThat(health.out()).startsWith("Dialtone ").contains(" at " + server.endpoint() + ": chime, ");
            server.terminate();
            assertThat(server.exitCode()).isEqualTo(STOPPED_BY_SIGTERM);
        }
    }

    @Test
    void aServerLoadsNothingOfTheCommandLine(@TempDir Path folder) throws IOException {
        Path loaded = folder.resolve("loaded");
        List<String> options = List.of("-Xshare:off", "-Xlog:class+load:file=" + loaded);
        try (ServerProcess server = ServerProcess.start(ServerProcess.jar(options, "--port", "0"))) {
            RawRequest.rest("000000000000", "none", "GET", "/_dialtone/health", "")
                    .sendTo(server.endpoint());
            server.terminate();
            server.exitCode();
        }
        assertThat(loaded)
                .content()
                .contains("dev.dialtone.server.Main ")
                .doesNotContain("dev.dialtone.cli.", "dev.dialtone.client.", "java.net.http.");
    }

    @Test
    void tellsItsSettingsAndItsVersion() {
        Outcome help = ServerProcess.jar("--help").run(LONGEST);
        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .contains("--port ", "DIALTONE_PORT ", "4566", "--max-body-bytes ", "--transitions ", "--version");

        Outcome version = ServerProcess.jar("--version").run(LONGEST);
        assertThat(version.exitCode()).isZero();
        assertThat(version.err()).isEmpty();
        assertThat(version.out()).matches("dialtone \\d+\\.\\d+\\.\\d+\\S*\\n");
    }
}
