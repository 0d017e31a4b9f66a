package dev.dialtone.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern FILE = Pattern.compile("/_dialtone/console/[a-z]+-[0-9a-f]{12}\\.[a-z]+");

    private final Console console = new Console(new Behind());

    @Test
    void showsABrowserThePage() {
        HttpResponse answer = get("/_dialtone/", "Accept", BROWSER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().first("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.headers().first("Vary")).isEqualTo("Accept");
        assertThat(text(answer)).contains("<title>Dialtone</title>", "href=\"/_dialtone/openapi.json\"");
    }

    @Test
    void thePageRunsAndLoadsNothingButItsOwnFilesAndIsNotFramed() {
        HttpResponse answer = get("/_dialtone/", "Accept", BROWSER);

        assertThat(answer.headers().first("Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .contains("script-src 'self';", "frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "http:", "https:", "data:");
        assertThat(answer.headers().first("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(text(answer)).doesNotContain("<script>", "style=", "onclick", "http:", "https:");
    }

    @Test
    void hasEveryFileThatThePageNamesForLong() {
        List<String> files = new ArrayList<>();
        Matcher named = FILE.matcher(text(get("/_dialtone/", "Accept", BROWSER)));
        while (named.find()) {
            files.add(named.group());
        }

        assertThat(files).hasSize(3);
        for (String file : files) {
            HttpResponse answer = get(file, "Accept", "*/*");
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.headers().first("Cache-Control")).contains("immutable");
            assertThat(answer.headers().first("Content-Type")).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/_dialtone"})
    void leadsABrowserToThePage(String path) {
        HttpResponse answer = get(path, "Accept", BROWSER);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().first("Location")).isEqualTo("/_dialtone/");
        assertThat(answer.headers().first("Vary")).isEqualTo("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /, text/html",
        "GET, /, application/json",
        "GET, /, */*",
        "GET, /messages, text/html",
        "GET, /_dialtone/, */*",
        "GET, /_dialtone/messages, text/html",
        "GET, /_dialtone/console/index.html, */*",
        "GET, /_dialtone/console/Console.class, */*",
        "GET, /_dialtone/console/../console/index.html, */*",
        "GET, /_dialtone/console/none.js, */*",
        "GET, /_dialtone/console/, */*"
    })
    void leavesAllOthersToWhoIsBehind(String method, String path, String accept) {
        assertThat(text(ask(method, path, "Accept", accept))).isEqualTo("behind");
    }

    @Test
    void isNotForClientsThatSign() {
        assertThat(text(get("/", "Accept", BROWSER, "Authorization", "AWS4-HMAC-SHA256 …")))
                .isEqualTo("behind");
        assertThat(text(get("/"))).isEqualTo("behind");
    }

    private HttpResponse get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    private HttpResponse ask(String method, String path, String... headers) {
        HttpRequest request = new HttpRequest(method, path, "", Headers.of(headers), new byte[0]);
        return console.handle(request, Disconnect.NEVER).toCompletableFuture().join();
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
