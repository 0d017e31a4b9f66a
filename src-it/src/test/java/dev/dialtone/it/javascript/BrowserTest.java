package dev.dialtone.it.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.process.Command;
import dev.dialtone.it.process.Command.Outcome;
import dev.dialtone.it.process.Requirements;
import dev.dialtone.it.process.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Pages in Chromium: one of this machine, which is a friend, and one of another site, which is none. */
class BrowserTest {

    private static final Duration LOADING = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    void theSdkForJavaScriptWorksInAPageOfAnotherPort() throws Exception {
        JsonNode outcome = run("sdk", "localhost");

        assertThat(outcome).isEqualTo(JSON.readTree("""
                {"lists": ["Default", "from-a-page"], "error": "ResourceNotFoundException", "requestIds": true,
                 "numbers": 0, "instances": 0, "frozen": true}
                """));
    }

    @Test
    void aPageOfAnotherSiteReadsAndChangesNothing() throws Exception {
        dialtone.control().call("PUT", "/_dialtone/destinations/%2B12065550100", "{\"reply\":\"Hello\"}");
        String before = dialtone.control()
                .call("GET", "/_dialtone/destinations/%2B12065550100", "")
                .toString();

        JsonNode outcome = run("attack", "evil.example");

        assertThat(outcome).isEqualTo(JSON.readTree("""
                {"read": "TypeError", "reset": "TypeError", "simpleReset": "opaque 0", "clear": "TypeError",
                 "image": "TypeError"}
                """));
        assertThat(dialtone.control()
                        .call("GET", "/_dialtone/destinations/%2B12065550100", "")
                        .toString())
                .isEqualTo(before);
    }

    /** Opens the page under this name, which leads to this machine, and returns what it reports. */
    private JsonNode run(String task, String name) throws Exception {
        Requirements.require(
                Requirements.has("chromium"), "The AWS SDK for JavaScript was not tested in a browser: no chromium");
        try (Page page = Page.of(script())) {
            String url = "http://" + name + ":" + page.port() + "/?task=" + task + "&account=" + dialtone.account()
                    + "&endpoint=http://localhost:" + dialtone.endpoint().getPort();
            Path profile = Files.createTempDirectory(Sources.target(), "chromium-");
            Process chromium = Command.of(
                            "chromium",
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--user-data-dir=" + profile,
                            "--host-resolver-rules=MAP evil.example 127.0.0.1",
                            url)
                    .with("HOME", profile.toString())
                    .start();
            try {
                return JSON.readTree(page.report(LOADING));
            } finally {
                Command.end(chromium);
            }
        }
    }

    /** The script with the SDK in it. */
    private static Path script() throws IOException {
        Path folder = NodeFolder.require();
        Outcome bundled = Command.of(
                        folder.resolve("node_modules/.bin/esbuild").toString(),
                        "page.mjs",
                        "--bundle",
                        "--format=esm",
                        "--target=es2022",
                        "--outfile=page.js")
                .in(folder)
                .run(LOADING);
        assertThat(bundled.exitCode())
                .as("esbuild ended with:%n%s%s", bundled.out(), bundled.err())
                .isZero();
        return folder.resolve("page.js");
    }
}
