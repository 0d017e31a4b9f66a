package dev.dialtone.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.http.RawRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks neither for HTTPS nor for strict signatures pays for neither. */
class TrustIsNotLoadedTest {

    private static final List<String> OF_TRUST = List.of(
            "dev.dialtone.core.signature.",
            "dev.dialtone.core.http.netty.Tls",
            "dev.dialtone.server.Https",
            "dev.dialtone.server.tls.",
            "io.netty.handler.ssl.JdkSslContext",
            "io.netty.handler.ssl.OptionalSslHandler",
            "javax.crypto.Mac");

    @Test
    void aPlainServerLoadsNothingOfTlsAndOfSignatures(@TempDir Path folder) throws IOException {
        assertThat(ofTrust(run(folder, "--port", "0")))
                .containsExactlyInAnyOrder(
                        "dev.dialtone.core.signature.Caller", "dev.dialtone.core.signature.Signatures");
    }

    @Test
    void theOthersDo(@TempDir Path folder) throws IOException {
        Path loaded = run(folder, "--port", "0", "--tls", "on", "--auth", "verify", "--access-keys", "test:test");

        assertThat(ofTrust(loaded))
                .contains(
                        "dev.dialtone.server.tls.SelfSigned",
                        "dev.dialtone.core.http.netty.Tls",
                        "dev.dialtone.core.signature.SignatureCheck");
    }

    private static List<String> ofTrust(Path loaded) throws IOException {
        return Files.readAllLines(loaded).stream()
                .map(line -> line.replaceFirst("^.*\\] (\\S+) source:.*$", "$1"))
                .filter(name -> OF_TRUST.stream().anyMatch(name::startsWith))
                .toList();
    }

    private static Path run(Path folder, String... flags) throws IOException {
        Path loaded = folder.resolve("loaded");
        List<String> options = List.of("-Xshare:off", "-Xlog:class+load:file=" + loaded);
        try (ServerProcess server = ServerProcess.start(ServerProcess.jar(options, flags))) {
            RawRequest.sms("000000000000", "DescribePhoneNumbers", "{}").sendTo(server.endpoint());
            server.terminate();
            server.exitCode();
        }
        return loaded;
    }
}
