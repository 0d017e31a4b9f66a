package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontPageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final FrontPage page = new FrontPage(new Behind(), List.of("pinpoint-sms-voice-v2", "chime"), false);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/_dialtone", "/_dialtone/"})
    void tellsABrowserWhatThisIs(String path) {
        HttpResponse answer = get(path, "Accept", BROWSER, "Host", "localhost:4567");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().first("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.headers().first("Content-Security-Policy")).startsWith("default-src 'none';");
        assertThat(text(answer))
                .contains(
                        "Dialtone " + Version.read(),
                        "AWS_ENDPOINT_URL=http://localhost:4567 ",
                        "pinpoint-sms-voice-v2, chime",
                        "href=\"/_dialtone/messages\"",
                        "href=\"/_dialtone/openapi.json\"")
                .doesNotContain("{", "<script", "style=");
    }

    @ParameterizedTest
    @CsvSource({"POST, /, text/html", "GET, /, application/json", "GET, /, */*", "GET, /messages, text/html"})
    void leavesAllOthersToWhoIsBehind(String method, String path, String accept) {
        assertThat(text(ask(method, path, "Accept", accept))).isEqualTo("behind");
    }

    @Test
    void isNotForClientsThatSign() {
        assertThat(text(get("/", "Accept", BROWSER, "Authorization", "AWS4-HMAC-SHA256 …")))
                .isEqualTo("behind");
        assertThat(text(get("/"))).isEqualTo("behind");
    }

    @Test
    void showsAHostAsText() {
        assertThat(text(get("/", "Accept", BROWSER, "Host", "<b>&\""))).contains("http://&lt;b&gt;&amp;&quot;");
    }

    private HttpResponse get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    private HttpResponse ask(String method, String path, String... headers) {
        HttpRequest request = new HttpRequest(method, path, "", Headers.of(headers), new byte[0]);
        return page.handle(request, Disconnect.NEVER).toCompletableFuture().join();
    }

    private static String text(HttpResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static final class Behind implements HttpHandler {
        @Override
        public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
            return CompletableFuture.completedFuture(answer());
        }

        @Override
        public HttpResponse reject(HttpRequest head, HttpRejection why) {
            return answer();
        }

        private static HttpResponse answer() {
            return new HttpResponse(200, Headers.EMPTY, "behind".getBytes(StandardCharsets.UTF_8));
        }
    }
}
