package dev.dialtone.core.dispatch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.Service.Role;
import dev.dialtone.core.dispatch.ServiceModel.Entry;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpSettings;
import dev.dialtone.core.http.netty.InMemoryHttp;
import dev.dialtone.core.invocation.TestInvocations;
import dev.dialtone.core.signature.Signatures;
import dev.dialtone.core.state.World;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a request line or a header is answered, and never as a fault of our own. */
final class RawRequestsTest {

    private static final long SEED = 20261129;
    private static final int REQUESTS = 20_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "OPTIONS",
            "HEAD",
            "DELETE",
            "CONNECT",
            "TRACE",
            "PRI",
            "get",
            "G\u00e4T",
            "M-SEARCH",
            "G/T",
            "GET:");
    private static final List<String> VERSIONS = List.of(
            "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/1.2", "HTTP/2.0", "HTTP/0.9", "http/1.1", "HTTP/11", "RTSP/1.0");
    private static final List<String> TARGET_PIECES = List.of(
            "/",
            "//",
            "?",
            "#",
            "*",
            ":",
            "@",
            "%",
            "%00",
            "%zz",
            "%ff",
            "%2F",
            "..",
            "/../",
            "\\",
            "\u00e4",
            "\u00ff",
            "\u007f",
            "\u0001",
            "http://",
            "https://",
            "HTTP:",
            "x",
            "parrot",
            "/parrot",
            "/words",
            "&",
            "=",
            "[",
            "]",
            "::1",
            "localhost",
            ":4566",
            "X-Amz-Credential=",
            "/_dialtone",
            "a".repeat(5_000));
    private static final List<String> HEADERS = List.of(
            "Host: localhost",
            "Host: ",
            "Host: evil.example",
            "Host: [::",
            "Host: \u007f",
            "Origin: null",
            "Origin: http://localhost:1",
            "Origin: http://\u007f",
            "Origin: \u00ff",
            "Access-Control-Request-Method: GET",
            "Access-Control-Request-Headers: a\u007fb",
            "Access-Control-Request-Headers: \u00ff",
            "Content-Length: 0",
            "Content-Length: ",
            "Content-Length: 00",
            "Content-Length: 0x1",
            "Content-Length: 9223372036854775808",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: ",
            "Transfer-Encoding: \u000bchunked",
            "Expect: 100-continue",
            "Expect: x",
            "Connection: close",
            "Connection: \u00ff,,",
            "X-Amz-Target: ",
            "X-Amz-Target: .",
            "X-Amz-Target: parrot.",
            "Authorization: AWS4-HMAC-SHA256 Credential=////",
            "Authorization: Credential=",
            "User-Agent: api/",
            "Sec-Fetch-Site: cross-site",
            ": x",
            " folded",
            "no colon",
            "a\u0000b: c");

    private final World world = new World();
    private final SmallModel parrot = SmallModel.named(
                    "parrot", Entry.of("Count", "GET", "/words", 200), Entry.of("Say", "POST", "/words", 200))
            .answering("Count", (ask, context) -> new Answer("0"))
            .answering("Say", (ask, context) -> new Answer(ask.word()));
    private final Service service = parrot.as(Role.AWS);
    private final Dispatcher dispatcher = new Dispatcher(
            List.of(service),
            service,
            world.accounts,
            new Journal(),
            TestInvocations.of(world.accounts),
            HttpLimits.defaults(),
            InstantSource.system(),
            Signatures.believed("000000000000", "us-east-1"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?x",
                "#",
                "*",
                "%",
                "x",
                "http:///x",
                "http://:1",
                "http://me:secret@localhost/words",
                "http://\u007f/",
                "\\words",
            })
    void refusesATargetThatIsNone(String target) {
        assertThat(exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("SerializationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "/%", "/%00", "/words#x", "/\u00ff", "/;", "/..", "http://localhost"})
    void knowsNothingUnderATargetThatNobodyHas(String target) {
        assertThat(exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void answersEveryTarget() {
        Random random = new Random(SEED);
        for (int i = 0; i < REQUESTS; i++) {
            String request = pick(random, METHODS) + " " + target(random) + " " + pick(random, VERSIONS)
                    + "\r\nHost: localhost\r\n\r\n";
            String answer = exchange(request);
            assertThat(answer).as(shown(request)).isNotEmpty();
            assertAnswered(request, answer);
        }
    }

    @Test
    void answersEveryHead() {
        Random random = new Random(SEED);
        for (int i = 0; i < REQUESTS; i++) {
            StringBuilder request = new StringBuilder(pick(random, METHODS) + " "
                    + (random.nextBoolean() ? "/words" : target(random)) + " " + pick(random, VERSIONS) + "\r\n");
            for (int header = random.nextInt(6); header >= 0; header--) {
                request.append(random.nextInt(3) == 0 ? "Host: localhost" : pick(random, HEADERS))
                        .append("\r\n");
            }
            String bytes = spoilt(request.append("\r\n0\r\n\r\n").toString(), random);
            assertAnswered(bytes, exchange(bytes));
        }
    }

    private static void assertAnswered(String request, String answers) {
        Matcher status = STATUS.matcher(answers);
        while (status.find()) {
            int code = Integer.parseInt(status.group(1));
            assertThat(code < 500 || code == 501 || code == 505)
                    .as("%s to %s (seed %d)", answers, shown(request), SEED)
                    .isTrue();
        }
    }

    private static String target(Random random) {
        StringBuilder target = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
            target.append(pick(random, TARGET_PIECES));
        }
        return target.toString();
    }

    /** With a byte that does not belong there, now and then. */
    private static String spoilt(String request, Random random) {
        if (random.nextBoolean()) {
            return request;
        }
        int place = random.nextInt(request.length());
        return request.substring(0, place) + (char) random.nextInt(256) + request.substring(place + random.nextInt(2));
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String shown(String request) {
        return request.length() > 300 ? request.substring(0, 300) + "…" : request;
    }

    private String exchange(String request) {
        return new String(
                InMemoryHttp.exchange(HttpSettings.defaults(), dispatcher, request.getBytes(ISO_8859_1)), ISO_8859_1);
    }
}
