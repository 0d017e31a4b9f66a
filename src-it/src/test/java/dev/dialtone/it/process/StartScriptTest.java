package dev.dialtone.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.process.Command.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start script, in a small copy of the repository: the script, what starts beside it, the built application and one
 * source file. Its Maven only notes that it was called, and fails.
 */
class StartScriptTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int STOPPED_BY_SIGTERM = 128 + 15;
    private static final String CALLED = "maven-was-called-with";

    /** With a space, as on some people's machines. */
    @TempDir(factory = FolderWithASpace.class)
    Path home;

    private Path repository;

    @BeforeAll
    static void needsBash() {
        Requirements.require(Requirements.has("bash"), "The start script was not tested: no bash on the PATH");
    }

    @BeforeEach
    void copy() throws IOException {
        Path root = Sources.root();
        repository = home.resolve("dialtone repository");
        copyAll(root.resolve("server/startup"), repository.resolve("server/startup"));
        copyAll(root.resolve("server/target/dialtone"), repository.resolve("server/target/dialtone"));
        Files.copy(root.resolve("dialtone"), repository.resolve("dialtone"));
        Path source = repository.resolve("server/src/main/java/Source.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class Source {}");
        Files.copy(root.resolve("pom.xml"), repository.resolve("pom.xml"));
        Instant before = Instant.now().minus(Duration.ofDays(1));
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file :
                    files.filter(each -> !each.toString().contains("/target/")).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(before));
            }
        }
        Path maven = home.resolve("bin/mvn");
        Files.createDirectories(maven.getParent());
        writeScript(maven, "echo \"$@\" >'" + home.resolve(CALLED) + "'\nexit 1");
    }

    @Test
    void startsWithoutABuildFromAnotherFolderAndThroughALink() throws IOException {
        try (ServerProcess server = ServerProcess.start(script(repository.resolve("dialtone"), "--port", "0"))) {
            assertThat(RawRequest.rest("000000000000", "none", "GET", "/_dialtone/ready", "")
                            .sendTo(server.endpoint())
                            .status())
                    .isEqualTo(200);
            server.terminate();
            // The script has become the server.
            assertThat(server.exitCode()).isEqualTo(STOPPED_BY_SIGTERM);
            assertThat(server.out().lines()).hasSize(1);
            assertThat(server.complaints()).isEmpty();
        }
        assertThat(home.resolve(CALLED)).doesNotExist();
        Path archive = archive();
        assertThat(archive).isNotEmptyFile();
        FileTime recorded = Files.getLastModifiedTime(archive);

        Path link =
                Files.createSymbolicLink(home.resolve("bin/to dialtone"), Path.of("../dialtone repository/dialtone"));
        try (ServerProcess server = ServerProcess.start(script(link, "--port=0").in(Path.of("/")))) {
            assertThat(server.endpoint().getPort()).isPositive();
        }
        assertThat(home.resolve(CALLED)).doesNotExist();
        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(recorded);

        Outcome help = script(link, "--help").run(LONGEST);
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("DIALTONE_PORT");
        Outcome version = script(link, "--version").run(LONGEST);
        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).matches("dialtone \\d+\\.\\d+\\.\\d+\\S*\\n");
        Outcome bad = script(link, "--port", "x").run(LONGEST);
        assertThat(bad.exitCode()).isNotZero();
        assertThat(bad.errLines()).containsExactly("dialtone: --port: x (expected: 0..65535)");
    }

    /** Netty logs by slf4j, which has to find the log where the JVM has loaded both. */
    @Test
    void logsWhatItsLibrariesSay() {
        Command debugging = script(repository.resolve("dialtone"), "--port", "0", "--log", "debug");
        try (ServerProcess server = ServerProcess.start(debugging)) {
            server.terminate();
            assertThat(server.exitCode()).isEqualTo(STOPPED_BY_SIGTERM);
            assertThat(server.out()).containsPattern(" DEBUG \\w*EventLoopGroup: -Dio\\.netty\\.eventLoopThreads: ");
        }
    }

    @Test
    void buildsWhenASourceIsNewer() throws IOException {
        Files.setLastModifiedTime(
                repository.resolve("server/src/main/java/Source.java"),
                FileTime.from(Instant.now().plusSeconds(10)));
        Outcome ended = script(repository.resolve("dialtone"), "--port", "0").run(LONGEST);
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.errLines()).containsExactly("Building Dialtone anew, as sources have changed.", failed());
        assertThat(home.resolve(CALLED)).content().contains("-pl server -am", "package");
    }

    @Test
    void buildsWhenASourceIsGone() throws IOException {
        Path folder = repository.resolve("server/src/main/java");
        Files.delete(folder.resolve("Source.java"));
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().plusSeconds(10)));
        assertThat(script(repository.resolve("dialtone"), "--port", "0")
                        .run(LONGEST)
                        .exitCode())
                .isNotZero();
        assertThat(home.resolve(CALLED)).exists();
    }

    @Test
    void buildsWhenThereIsNoBuild() throws IOException {
        Files.delete(repository.resolve("server/target/dialtone/dialtone.jar"));
        assertThat(script(repository.resolve("dialtone"), "--port", "0")
                        .run(LONGEST)
                        .exitCode())
                .isNotZero();
        assertThat(home.resolve(CALLED)).exists();
    }

    @Test
    void tellsSettingsAndVersionAtOnceAsTheJarDoes() throws IOException {
        Outcome jarsHelp = ServerProcess.jar("--help").run(LONGEST);
        Outcome jarsVersion = ServerProcess.jar("--version").run(LONGEST);
        Files.delete(repository.resolve("server/target/dialtone/dialtone.jar"));
        // Neither a JVM nor Maven is asked.
        Command help =
                script(repository.resolve("dialtone"), "--port", "0", "--help").with("JAVA_HOME", "/nonexistent");
        assertThat(help.run(LONGEST)).isEqualTo(jarsHelp);
        Command version = script(repository.resolve("dialtone"), "--version").with("JAVA_HOME", "/nonexistent");
        assertThat(version.run(LONGEST)).isEqualTo(jarsVersion);
        assertThat(home.resolve(CALLED)).doesNotExist();
    }

    @Test
    void saysWhatAFirstBuildDoesAndHowFarItIs() throws IOException {
        Files.delete(repository.resolve("server/target/dialtone/dialtone.jar"));
        writeScript(home.resolve("bin/mvn"), """
                echo '[INFO] Scanning for projects...'
                echo '[INFO] Building Dialtone 0.1.0                      [1/13]'
                echo '[INFO] --------------------------------[ jar ]---'
                echo '[INFO] Building dialtone-server 0.1.0            [13/13]'
                exit 1""");
        Outcome ended = script(repository.resolve("dialtone"), "inbox").run(LONGEST);
        assertThat(ended.errLines()).hasSize(4);
        assertThat(ended.errLines().get(0))
                .matches("Building Dialtone, as there is no build yet: .* minute.* MB from Maven Central\\.");
        assertThat(ended.errLines()).contains("  [1/13] Dialtone", "  [13/13] dialtone-server", failed());
        assertThat(ended.out()).isEmpty();
    }

    /** The compiler that the project is built with, on one source. */
    @Test
    void showsTheWarningThatFailsABuild() throws IOException {
        Requirements.require(Requirements.has("mvn"), "What a failed build shows was not tested: no mvn on the PATH");
        Files.delete(home.resolve("bin/mvn"));
        copyAll(Sources.root().resolve(".mvn"), repository.resolve(".mvn"));
        Path pom = repository.resolve("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replaceAll("(?s)<modules>.*</modules>", "<modules><module>server</module></modules>"));
        Files.writeString(repository.resolve("server/pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                    <modelVersion>4.0.0</modelVersion>
                    <parent>
                        <groupId>dev.dialtone</groupId>
                        <artifactId>dialtone</artifactId>
                        <version>0.1.0</version>
                    </parent>
                    <artifactId>dialtone-server</artifactId>
                </project>
                """);
        Files.writeString(repository.resolve("server/src/main/java/Source.java"), """
                import java.util.List;

                class Source {
                    List raw;
                }
                """);
        Outcome ended = script(repository.resolve("dialtone"))
                .with("MAVEN_OPTS", localRepository())
                .run(Duration.ofMinutes(5));
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.err())
                .contains("server/src/main/java/Source.java:[4,5] found raw type: java.util.List\n")
                .contains("warnings found and -Werror specified")
                .doesNotContain("[INFO]", "Help 1", "stack trace", "mvn <args>");
        assertThat(ended.errLines()).last().isEqualTo(failed());
    }

    /** Maven's own, when it runs the tests. */
    private static String localRepository() {
        String folder = System.getProperty("localRepository", "");
        return folder.isEmpty() ? "" : "-Dmaven.repo.local=" + folder;
    }

    @Test
    void asksARunningServerWithoutABuildAndKeepsWhatACommandLoads() throws IOException {
        Path source = repository.resolve("server/src/main/java/Source.java");
        try (ServerProcess server = ServerProcess.start(script(repository.resolve("dialtone"), "--port", "0"))) {
            Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(10)));
            String endpoint = server.endpoint().toString();
            for (int time = 0; time < 2; time++) {
                Outcome given = script(repository.resolve("dialtone"), "numbers", "give", "+12045550100")
                        .with("AWS_ENDPOINT_URL", endpoint)
                        .run(LONGEST);
                assertThat(given).isEqualTo(new Outcome(0, "+12045550100\n", ""));
                assertThat(archives("command-classes-")).hasSize(1);
            }
            Outcome sent = script(repository.resolve("dialtone"), "send", "--to", "+12045550123", "Your code is 1234.")
                    .with("AWS_ENDPOINT_URL", endpoint)
                    .run(LONGEST);
            assertThat(sent.exitCode()).as("%s", sent).isZero();
            Outcome code = script(repository.resolve("dialtone"), "wait", "--code")
                    .with("AWS_ENDPOINT_URL", endpoint)
                    .run(LONGEST);
            assertThat(code).isEqualTo(new Outcome(0, "1234\n", ""));
        }
        assertThat(home.resolve(CALLED)).doesNotExist();
        Outcome unknown = script(repository.resolve("dialtone"), "sedn").run(LONGEST);
        assertThat(unknown).isEqualTo(new Outcome(2, "", "dialtone: sedn: unknown command (did you mean send?)\n"));
    }

    @Test
    void saysWhichJavaItNeeds() throws IOException {
        Outcome none = script(repository.resolve("dialtone"))
                .with("JAVA_HOME", "/nonexistent")
                .run(LONGEST);
        assertThat(none.exitCode()).isNotZero();
        assertThat(none.errLines())
                .containsExactly("dialtone: JAVA_HOME: no bin/java in /nonexistent (expected: a JDK 17 or newer)");

        Path old = home.resolve("jdk-11");
        Files.createDirectories(old.resolve("bin"));
        writeScript(old.resolve("bin/java"), "exit 1");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Outcome tooOld = script(repository.resolve("dialtone"))
                .with("JAVA_HOME", old.toString())
                .run(LONGEST);
        assertThat(tooOld.exitCode()).isNotZero();
        assertThat(tooOld.errLines())
                .containsExactly("dialtone: java: 11.0.2 at " + old + "/bin/java (expected: 17 or newer)");
    }

    private Command script(Path script, String... flags) {
        List<String> words =
                Stream.concat(Stream.of(script.toString()), Stream.of(flags)).toList();
        return Command.of(words)
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    }

    private String failed() {
        return "dialtone: the build failed (all that Maven said: "
                + repository.resolve("server/target/startup/build.log") + ")";
    }

    private Path archive() throws IOException {
        return archives("classes-").get(0);
    }

    private List<Path> archives(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(repository.resolve("server/target/startup"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private static void writeScript(Path file, String lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
