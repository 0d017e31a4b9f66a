package dev.dialtone.core.http.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.Hosts;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.http.HttpSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class InMemoryHttpTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";

    @Test
    void givesBytesForBytes() {
        assertThat(exchange(new Echo(), "GET /a?b HTTP/1.1\nHost: x\n\n"))
                .isEqualTo(OK + "Content-Length: 8\r\n\r\nGET /a?b");
    }

    @Test
    void waitsForLateAnswers() {
        HttpHandler late = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return CompletableFuture.supplyAsync(() -> text(200, "late"));
            }
        };

        assertThat(exchange(late, "GET / HTTP/1.1\nHost: x\n\n")).endsWith("\r\n\r\nlate");
    }

    @Test
    void dropsIncompleteRequest() {
        assertThat(exchange(new Echo(), "GET / HTTP/1.1\nHost: x\n")).isEmpty();
        assertThat(exchange(new Echo(), "POST / HTTP/1.1\nHost: x\nContent-Length: 9\n\nhalf"))
                .isEmpty();
    }

    @Test
    void readsAbsoluteTargetAndItsHost() {
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return CompletableFuture.completedFuture(text(
                        200, Echo.describe(request) + " " + request.headers().all("host")));
            }
        };

        assertThat(exchange(handler, "GET HTTP://chime.example:4566/a%20b?c=%2F&d HTTP/1.1\nHost: other\n\n"))
                .endsWith("GET /a%20b?c=%2F&d [chime.example:4566]");
        assertThat(exchange(handler, "GET http://a?q HTTP/1.1\nHost: b\n\n")).endsWith("GET /?q [a]");
        assertThat(exchange(handler, "GET https://a HTTP/1.1\nHost: b\n\n")).endsWith("GET / [a]");
    }

    @Test
    void leavesFramingHeadersOfHandlerOut() {
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                Headers headers = Headers.of("content-length", "99", "TRANSFER-ENCODING", "chunked", "A", "b");
                return CompletableFuture.completedFuture(new HttpResponse(200, headers, new byte[0]));
            }
        };

        assertThat(exchange(handler, "GET / HTTP/1.1\nHost: x\n\n"))
                .isEqualTo("HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void sendsNeitherBodyNorLengthWith204() {
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return CompletableFuture.completedFuture(new HttpResponse(204, Headers.EMPTY, new byte[0]));
            }
        };

        assertThat(exchange(handler, "DELETE / HTTP/1.1\nHost: x\n\n")).isEqualTo("HTTP/1.1 204 No Content\r\n\r\n");
    }

    @Test
    void answersOptionsOfTheServerAsAWhole() {
        assertThat(exchange(new Echo(), "OPTIONS * HTTP/1.1\nHost: x\n\n")).startsWith("HTTP/1.1 204 ");
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNoSoundRequest() {
        Map<String, Integer> statusByRequest = Map.ofEntries(
                Map.entry("nonsense\n\n", 400),
                Map.entry("\u0016\u0003\u0001\u0002hello\n\n", 400),
                Map.entry("GET nopath HTTP/1.1\nHost: x\n\n", 400),
                Map.entry("CONNECT a:1 HTTP/1.1\nHost: x\n\n", 400),
                Map.entry("GET ?x HTTP/1.1\nHost: x\n\n", 400),
                Map.entry("GET * HTTP/1.1\nHost: x\n\n", 400),
                Map.entry("GET http:///x HTTP/1.1\nHost: x\n\n", 400),
                Map.entry("GET http://me:secret@x/ HTTP/1.1\nHost: x\n\n", 400),
                Map.entry("GET http://x/ HTTP/1.1\n\n", 400),
                Map.entry("GET / HTTP/1.1\n\n", 400),
                Map.entry("GET / HTTP/1.1\nHost: x\nHost: y\n\n", 400),
                Map.entry("GET / HTTP/1.1\nHost: x\nBad Name: 1\n\n", 400),
                Map.entry("GET / HTTP/1.1\nHost: x\nName : 1\n\n", 400),
                Map.entry("GET / HTTP/1.1\nHost: x\nA: b\u0000c\n\n", 400),
                Map.entry("POST / HTTP/1.1\nHost: x\nContent-Length: 2\nContent-Length: 3\n\nabc", 400),
                Map.entry("POST / HTTP/1.1\nHost: x\nContent-Length: 2, 3\n\nabc", 400),
                Map.entry("POST / HTTP/1.1\nHost: x\nContent-Length: -1\n\n", 400),
                Map.entry("POST / HTTP/1.1\nHost: x\nContent-Length: +1\n\na", 400),
                Map.entry("POST / HTTP/1.1\nHost: x\nContent-Length: two\n\na", 400),
                Map.entry("POST / HTTP/1.1\nHost: x\nContent-Length: 2\nTransfer-Encoding: chunked\n\n0\n\n", 400),
                Map.entry("POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nContent-Length: 2\n\n0\n\n", 400),
                Map.entry("POST / HTTP/1.0\nHost: x\nContent-Length: 2\nTransfer-Encoding: chunked\n\n0\n\n", 400),
                Map.entry("POST / HTTP/1.0\nHost: x\nTransfer-Encoding: chunked\n\n0\n\n", 400),
                Map.entry("POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nTransfer-Encoding: x\n\n0\n\n", 400),
                Map.entry("POST / HTTP/1.1\nHost: x\nContent-Length: 2\nTransfer-Encoding: xchunked\n\n0\n\n", 400),
                Map.entry("POST / HTTP/1.1\nHost: x\nTransfer-Encoding: gzip, chunked\n\n0\n\n", 501),
                Map.entry("POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\nxyz\nabc", 400),
                Map.entry("POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n1\nab\n0\n\n", 400),
                Map.entry("PRI * HTTP/2.0\n\nSM\n\n", 505),
                Map.entry("GET / HTTP/3.1\nHost: x\n\n", 505));
        return statusByRequest.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getValue() + " for " + entry.getKey(), () -> {
                    String answer = exchange(new Echo(), entry.getKey() + "GET /smuggled HTTP/1.1\nHost: x\n\n");
                    assertThat(answer).startsWith("HTTP/1.1 " + entry.getValue() + " ");
                    assertThat(answer).contains("Connection: close\r\n").doesNotContain("smuggled");
                }));
    }

    private static String exchange(HttpHandler handler, String request) {
        HttpSettings settings = HttpSettings.defaults().withHosts(Hosts.usual().and(List.of("chime.example")));
        return new String(InMemoryHttp.exchange(settings, handler, RawClient.bytes(request)), ISO_8859_1);
    }
}
