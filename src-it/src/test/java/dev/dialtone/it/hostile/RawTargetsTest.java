package dev.dialtone.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Request targets that no client sends: each is answered, and none with a fault of our own. */
class RawTargetsTest {

    private static final long SEED = 20261129;
    private static final int REQUESTS = 3_000;

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "CONNECT", "get", "M-SEARCH", "\u00c4");
    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "?",
            "#",
            "*",
            "@",
            ":",
            ";",
            "&",
            "=",
            "%",
            "%00",
            "%0a",
            "%2f",
            "%zz",
            "%ff",
            "%C3%A4",
            "\u00e4",
            "\u0001",
            "\u007f",
            "..",
            "\\",
            "http://",
            "https://localhost",
            "chime",
            "/chime-sdk-voice",
            "/connect/instance",
            "/phone-numbers/",
            "/_dialtone/",
            "/_dialtone/messages",
            "/tags/",
            "account=",
            "max-results=",
            "operation=",
            "X-Amz-Credential=////",
            "a".repeat(3_000),
            "/a".repeat(1_500));

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?x",
                "?",
                "#x",
                "*",
                "x",
                "http://",
                "http:///x",
                "http://?x",
                "http://me:secret@localhost/",
                "http://lo\u007fcalhost/",
                "/\u0001",
                "localhost:4566",
            })
    void isRefused(String target) throws IOException {
        RawResponse answer = get(target);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("SerializationException");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "///",
                "/%",
                "/%00",
                "/#",
                "/\u00e4",
                "/..",
                "/_dialtone",
                "/_dialtone/%zz",
                "http://localhost"
            })
    void isUnknown(String target) throws IOException {
        RawResponse answer = get(target);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("UnknownOperationException");
    }

    @Test
    void isTakenUpToItsLimit() throws IOException {
        int longest = 16 * 1024 - "GET ".length() - " HTTP/1.1".length();

        assertThat(get("/" + "a".repeat(longest - 1)).status()).isEqualTo(404);
        assertThat(get("/" + "a".repeat(longest)).status()).isEqualTo(414);
        assertThat(get("/tags/" + "a/".repeat(longest / 2 - 3)).status()).isLessThan(500);
        assertThat(get("/?" + "a=b&".repeat(longest / 4 - 2)).status()).isLessThan(500);
    }

    @Test
    void isAnsweredWhateverItIs() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < REQUESTS; i++) {
            StringBuilder target = new StringBuilder();
            for (int pieces = random.nextInt(5); pieces >= 0; pieces--) {
                target.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String line = METHODS.get(random.nextInt(METHODS.size())) + " " + target + " HTTP/1.1";
            String shown = line.length() > 300 ? line.substring(0, 300) + "…" : line;

            RawResponse answer = send(line);

            assertThat(answer.status())
                    .as("%s: %s (seed %d)", shown, answer.body(), SEED)
                    .isLessThan(500);
        }
    }

    private RawResponse get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1");
    }

    /** Without a length of a body, so that HEAD has none either. */
    private RawResponse send(String requestLine) throws IOException {
        try (RawConnection connection = RawConnection.to(dialtone.endpoint())) {
            connection.send((requestLine + "\r\nHost: localhost\r\nAuthorization: Credential=" + dialtone.account()
                            + "/20260101/us-east-1/connect/aws4_request\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return requestLine.startsWith("HEAD") ? connection.readHead() : connection.read();
        }
    }
}
