package dev.dialtone.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.http.RawRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks neither for HTTPS nor for strict signatures pays for neither. */
class TrustIsNotLoadedTest {

    @Test
    void aPlainServerLoadsNothingOfTlsAndOfSignatures(@TempDir Path folder) throws IOException {
        Path loaded = run(folder, "--port", "0");

        assertThat(loaded)
                .content()
                .contains("dev.dialtone.server.Main ", "dev.dialtone.core.signature.Caller ")
                .doesNotContain(
                        "dev.dialtone.server.tls.",
                        "dev.dialtone.core.http.netty.Tls ",
                        "io.netty.handler.ssl.JdkSslContext ",
                        "io.netty.handler.ssl.OptionalSslHandler ",
                        "dev.dialtone.core.signature.AccessKeys ",
                        "dev.dialtone.core.signature.Credentials ",
                        "dev.dialtone.core.signature.SignatureCheck ",
                        "javax.crypto.Mac ");
    }

    @Test
    void theOthersDo(@TempDir Path folder) throws IOException {
        Path loaded = run(folder, "--port", "0", "--tls", "on", "--auth", "verify", "--access-keys", "test:test");

        assertThat(loaded)
                .content()
                .contains(
                        "dev.dialtone.server.tls.SelfSigned ",
                        "dev.dialtone.core.http.netty.Tls ",
                        "dev.dialtone.core.signature.SignatureCheck ");
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
