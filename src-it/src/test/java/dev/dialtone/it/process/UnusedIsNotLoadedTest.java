package dev.dialtone.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.http.RawRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks for no HTTPS, strict signatures or seed loads nothing of them. */
class UnusedIsNotLoadedTest {

    private static final List<String> OF_TRUST = List.of(
            "dev.dialtone.core.signature.",
            "dev.dialtone.core.http.netty.Tls",
            "dev.dialtone.server.Https",
            "dev.dialtone.server.tls.",
            "io.netty.handler.ssl.JdkSslContext",
            "io.netty.handler.ssl.OptionalSslHandler",
            "javax.crypto.Mac");
    private static final List<String> OF_SEEDS = List.of("dev.dialtone.seeding.", "org.snakeyaml.");

    @Test
    void aPlainServerLoadsNothingOfTlsAndOfSignatures(@TempDir Path folder) throws IOException {
        assertThat(loaded(OF_TRUST, run(folder, "--port", "0")))
                .containsExactlyInAnyOrder(
                        "dev.dialtone.core.signature.Caller", "dev.dialtone.core.signature.Signatures");
    }

    @Test
    void oneThatChecksDoes(@TempDir Path folder) throws IOException {
        assertThat(loaded(
                        OF_TRUST,
                        run(folder, "--port", "0", "--tls", "on", "--auth", "verify", "--access-keys", "test:test")))
                .contains(
                        "dev.dialtone.server.tls.SelfSigned",
                        "dev.dialtone.core.http.netty.Tls",
                        "dev.dialtone.core.signature.SignatureCheck");
    }

    @Test
    void aPlainServerLoadsNothingOfSeeds(@TempDir Path folder) throws IOException {
        // Who makes it when it is asked for cannot be verified without it.
        assertThat(loaded(OF_SEEDS, run(folder, "--port", "0"))).containsExactly("dev.dialtone.seeding.Seeding");
    }

    @Test
    void oneWithASeedDoes(@TempDir Path folder) throws IOException {
        Path seed = Files.writeString(folder.resolve("seed.yaml"), "version: 1\nentries: []\n");

        assertThat(loaded(OF_SEEDS, run(folder, "--port", "0", "--seed", seed.toString())))
                .contains("dev.dialtone.seeding.SeedText", "org.snakeyaml.engine.v2.parser.ParserImpl");
    }

    private static List<String> loaded(List<String> prefixes, List<String> classes) {
        return classes.stream()
                .filter(name -> prefixes.stream().anyMatch(name::startsWith))
                .toList();
    }

    /** The names of the classes that a server has loaded which was asked something. */
    private static List<String> run(Path folder, String... flags) throws IOException {
        Path loaded = folder.resolve("loaded");
        List<String> options = List.of("-Xshare:off", "-Xlog:class+load:file=" + loaded);
        try (ServerProcess server = ServerProcess.start(ServerProcess.jar(options, flags))) {
            RawRequest.sms("000000000000", "DescribePhoneNumbers", "{}").sendTo(server.endpoint());
            server.terminate();
            server.exitCode();
        }
        return Files.readAllLines(loaded).stream()
                .map(line -> line.replaceFirst("^.*\\] (\\S+) source:.*$", "$1"))
                .toList();
    }
}
