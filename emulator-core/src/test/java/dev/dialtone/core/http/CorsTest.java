package dev.dialtone.core.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class CorsTest {
    private static final String PREFLIGHT = """
            OPTIONS /a HTTP/1.1
            Host: localhost:4566
            Origin: https://app.example
            Access-Control-Request-Method: POST
            Access-Control-Request-Headers: authorization,x-amz-target

            """;
    private static final Cors LOCAL = Cors.localhostAnd(Set.of("https://App.example"));

    @Test
    void letsAnyPageReadAnswersAndTheirIds() {
        assertThat(post(Cors.anyOrigin(), "https://app.example"))
                .startsWith("HTTP/1.1 200 ")
                .contains("Access-Control-Allow-Origin: *\r\n")
                .contains("Access-Control-Expose-Headers: x-amzn-RequestId, x-amzn-ErrorType");
    }

    @Test
    void addsNothingWhenNoPageAsks() {
        assertThat(exchange(Cors.anyOrigin(), "GET / HTTP/1.1\nHost: x\n\n"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("Access-Control");
    }

    @Test
    void letsPageReadRefusals() {
        String request = "POST / HTTP/1.1\nHost: x\nOrigin: http://a\nContent-Length: 9999999\n\n";

        assertThat(exchange(Cors.anyOrigin(), request))
                .startsWith("HTTP/1.1 413 ")
                .contains("Access-Control-Allow-Origin: *\r\n");
    }

    @Test
    void answersPreflightWithWhatWasAskedFor() {
        assertThat(exchange(Cors.anyOrigin(), PREFLIGHT))
                .startsWith("HTTP/1.1 204 ")
                .contains("Access-Control-Allow-Origin: *\r\n")
                .contains("Access-Control-Allow-Methods: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n")
                .contains("Access-Control-Allow-Headers: authorization,x-amz-target\r\n")
                .doesNotContain("Content-Length");
    }

    @Test
    void leavesOtherOptionsToHandler() {
        assertThat(exchange(Cors.anyOrigin(), "OPTIONS /a HTTP/1.1\nHost: x\n\n"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("OPTIONS /a");
    }

    @Test
    void namesTheOriginWhenOnlySomeAreAllowed() {
        assertThat(exchange(LOCAL, PREFLIGHT))
                .startsWith("HTTP/1.1 204 ")
                .contains("Access-Control-Allow-Origin: https://app.example\r\n")
                .contains("Vary: Origin\r\n");
    }

    @Test
    void allowsPagesOfThisMachineAndItsOwn() {
        for (String origin : new String[] {
            "http://localhost",
            "http://localhost:3000",
            "https://127.0.0.1:8443",
            "http://[::1]:80",
            "http://app.localhost:9",
            "http://dialtone.lan:4566"
        }) {
            assertThat(post(LOCAL, origin)).as(origin).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void refusesOtherPagesWhenOnlySomeAreAllowed() {
        for (String origin : new String[] {"https://evil.example", "http://localhost.evil.example", "null", "x"}) {
            assertThat(post(LOCAL, origin))
                    .as(origin)
                    .startsWith("HTTP/1.1 403 ")
                    .doesNotContain("Access-Control");
        }
    }

    @Test
    void staysOutOfTheWayWhenOff() {
        assertThat(exchange(Cors.off(), PREFLIGHT))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("OPTIONS /a")
                .doesNotContain("Access-Control-Allow");
        assertThat(post(Cors.off(), "http://evil.example")).startsWith("HTTP/1.1 200 ");
    }

    private static String post(Cors cors, String origin) {
        return exchange(
                cors, "POST / HTTP/1.1\nHost: dialtone.lan:4566\nOrigin: " + origin + "\nContent-Length: 2\n\nhi");
    }

    private static String exchange(Cors cors, String request) {
        return new String(
                InMemoryHttp.exchange(HttpSettings.defaults().withCors(cors), new Echo(), RawClient.bytes(request)),
                ISO_8859_1);
    }
}
