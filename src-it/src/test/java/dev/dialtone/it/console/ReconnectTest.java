package dev.dialtone.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.process.ServerProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A page that stays open while its server is started again. */
@ExtendWith(Browser.Resolver.class)
class ReconnectTest {

    private static final String ACCOUNT = "111122223333";
    private static final String NUMBER = "+12045550100";
    private static final String HANDSET = "+12045550123";

    @Test
    void thePageIsLiveAgainAfterARestart(Browser browser) throws IOException {
        String port = freePort();
        try (ServerProcess server = ServerProcess.start(ServerProcess.jar(List.of(), "--port", port))) {
            send(server.endpoint(), "Before");
            browser.open(server.endpoint(), ACCOUNT, "phones");
            browser.awaitText(".preview", "Before");
            browser.run("window.isSame = true");
        }
        browser.awaitText("header", "Connecting");

        try (ServerProcess server = ServerProcess.start(ServerProcess.jar(List.of(), "--port", port))) {
            browser.awaitText("header", "Live");
            browser.awaitText("main", "No messages yet");
            send(server.endpoint(), "After");
            browser.awaitText(".preview", "After");
            assertThat(browser.run("return window.isSame")).isEqualTo(true);
        }
    }

    @Test
    void whatAFolderKeptIsThereStill(Browser browser, @TempDir Path folder) throws IOException {
        String port = freePort();
        List<String> flags = List.of("--port", port, "--data-dir", folder.toString());
        try (ServerProcess server = start(flags)) {
            send(server.endpoint(), "Before");
            browser.open(server.endpoint(), ACCOUNT, "phones");
            browser.awaitText(".preview", "Before");
            server.terminate();
            server.exitCode();
        }
        browser.awaitText("header", "Connecting");

        try (ServerProcess server = start(flags)) {
            browser.awaitText("header", "Live");
            browser.awaitText(".preview", "Before");
            send(server.endpoint(), "After");
            browser.awaitText(".preview", "After");
        }
    }

    private static ServerProcess start(List<String> flags) {
        return ServerProcess.start(ServerProcess.jar(List.of(), flags.toArray(String[]::new)));
    }

    private static void send(URI endpoint, String body) {
        Dialtone dialtone = Dialtone.at(endpoint).inAccount(ACCOUNT);
        dialtone.numbers().give(NUMBER);
        dialtone.smsVoice()
                .call(
                        "SendTextMessage",
                        Map.of("OriginationIdentity", NUMBER, "DestinationPhoneNumber", HANDSET, "MessageBody", body));
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
