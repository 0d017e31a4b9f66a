package dev.dialtone.core.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.netty.Echo;
import dev.dialtone.core.http.netty.InMemoryHttp;
import dev.dialtone.core.http.netty.RawClient;
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
    private static final Hosts NAMED = Hosts.usual().and(Set.of("dialtone.lan"));
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
    void knowsAnOriginByAnyOfItsSpellings() {
        Cors cors = Cors.localhostAnd(Set.of("https://app.example:443", "http://App.example"));

        assertThat(post(cors, "https://app.example")).startsWith("HTTP/1.1 200 ");
        assertThat(post(cors, "HTTP://app.example:80")).startsWith("HTTP/1.1 200 ");
        assertThat(post(cors, "http://app.example:443")).startsWith("HTTP/1.1 403 ");
        assertThat(post(Cors.localhostAnd(Set.of("*")), "https://any.example")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void takesNoOtherSchemeForAPageOfThisMachine() {
        for (String origin :
                new String[] {"file://localhost", "chrome-extension://localhost", "://localhost", "http://"}) {
            assertThat(post(LOCAL, origin)).as(origin).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void answersNoPreflightOfOtherPages() {
        String request = PREFLIGHT
                .replace("https://app.example", "http://evil.example")
                .replace("\n\n", "\nAccess-Control-Request-Private-Network: true\n\n");

        assertThat(exchange(LOCAL, request)).startsWith("HTTP/1.1 403 ").doesNotContain("Access-Control");
    }

    @Test
    void letsAllowedPagesReachAPrivateAddress() {
        String request = PREFLIGHT.replace("\n\n", "\nAccess-Control-Request-Private-Network: true\n\n");

        assertThat(exchange(LOCAL, request)).contains("Access-Control-Allow-Private-Network: true\r\n");
    }

    @Test
    void refusesWhatPagesOfOtherSitesEmbedOrLinkTo() {
        String image = """
                GET /a HTTP/1.1
                Host: localhost
                Sec-Fetch-Site: cross-site
                Sec-Fetch-Mode: no-cors
                Sec-Fetch-Dest: image

                """;
        String link = image.replace("no-cors", "navigate").replace("image", "document");

        assertThat(exchange(LOCAL, image)).startsWith("HTTP/1.1 403 ");
        assertThat(exchange(LOCAL, link)).startsWith("HTTP/1.1 403 ");
        assertThat(exchange(Cors.anyOrigin(), image)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void knowsThePagesOfOlderBrowsersByTheirReferer() {
        String form = """
                POST /a HTTP/1.1
                Host: localhost
                Referer: http://evil.example/form
                Content-Length: 0

                """;

        assertThat(exchange(LOCAL, form)).startsWith("HTTP/1.1 403 ");
        assertThat(exchange(LOCAL, form.replace("http://evil.example/form", "nonsense")))
                .startsWith("HTTP/1.1 403 ");
        assertThat(exchange(LOCAL, form.replace("evil.example", "localhost:3000")))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void letsUsersTypeAddressesAndPagesOfThisMachineEmbed() {
        String typed = """
                GET /a HTTP/1.1
                Host: localhost
                Sec-Fetch-Site: none
                Sec-Fetch-Mode: navigate
                Sec-Fetch-Dest: document

                """;

        assertThat(exchange(LOCAL, typed)).startsWith("HTTP/1.1 200 ");
        assertThat(exchange(LOCAL, typed.replace("none", "same-site"))).startsWith("HTTP/1.1 200 ");
        assertThat(exchange(LOCAL, typed.replace("none", "same-origin"))).startsWith("HTTP/1.1 200 ");
    }

    /** A page of 127.0.0.1 is another site than localhost for a browser, but not for us. */
    @Test
    void goesByTheOriginWhereThereIsOne() {
        String request = """
                GET /a HTTP/1.1
                Host: localhost:4566
                Origin: http://127.0.0.1:3000
                Sec-Fetch-Site: cross-site
                Sec-Fetch-Mode: cors
                Sec-Fetch-Dest: empty

                """;

        assertThat(exchange(LOCAL, request)).startsWith("HTTP/1.1 200 ");
        assertThat(exchange(LOCAL, request.replace("127.0.0.1:3000", "evil.example")))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void namesThePageAndTheSettingThatLetsItIn() {
        HttpRequest head = new HttpRequest("GET", "/", "", Headers.of("Origin", "http://evil.example"), new byte[0]);
        HttpRequest image = new HttpRequest("GET", "/", "", Headers.EMPTY, new byte[0]);

        assertThat(HttpRejection.ORIGIN_NOT_ALLOWED.message(head, HttpLimits.defaults()))
                .startsWith("web pages of http://evil.example are not allowed")
                .contains("--cors-origins", "DIALTONE_CORS_ORIGINS");
        assertThat(HttpRejection.ORIGIN_NOT_ALLOWED.message(image, HttpLimits.defaults()))
                .startsWith("web pages of other sites are not allowed");
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
                InMemoryHttp.exchange(
                        HttpSettings.defaults().withHosts(NAMED).withCors(cors), new Echo(), RawClient.bytes(request)),
                ISO_8859_1);
    }
}
