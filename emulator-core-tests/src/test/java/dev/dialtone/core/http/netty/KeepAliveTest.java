package dev.dialtone.core.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class KeepAliveTest {
    @Test
    void keepsConnectionOpenForNextRequest() throws IOException {
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            client.send("POST /a?b=c HTTP/1.1\nHost: x\nContent-Length: 2\n\nhi");
            RawClient.Answer first = client.read();
            client.send("GET /next HTTP/1.1\nHost: x\n\n");

            assertThat(first.body()).isEqualTo("POST /a?b=c hi");
            assertThat(first.headers().contains("Connection")).isFalse();
            assertThat(client.read().body()).isEqualTo("GET /next");
        }
    }

    @Test
    void closesAfterAnswerWhenClientAsksForIt() throws IOException {
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            client.send("GET / HTTP/1.1\nHost: x\nConnection: close\n\nGET /never HTTP/1.1\nHost: x\n\n");

            assertThat(client.read().headers().first("Connection")).isEqualTo("close");
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void closesHttp10ConnectionUnlessAskedToKeepIt() throws IOException {
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            client.send("GET /1 HTTP/1.0\nConnection: keep-alive\n\n");
            assertThat(client.read().headers().first("Connection")).isEqualTo("keep-alive");
            client.send("GET /2 HTTP/1.0\n\n");
            assertThat(client.read().headers().first("Connection")).isEqualTo("close");
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void answersClientThatHasClosedItsSide() throws IOException {
        Late late = new Late();
        try (Served served = Served.with(late);
                RawClient client = served.connect()) {
            client.send("GET /a HTTP/1.1\nHost: x\n\n").endOutput();
            late.answer("/a");

            assertThat(client.read().body()).isEqualTo("/a");
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void answersPipelinedRequestsInTheirOrder() throws IOException {
        Late late = new Late();
        try (Served served = Served.with(late);
                RawClient client = served.connect()) {
            client.send("GET /1 HTTP/1.1\nHost: x\n\nGET /2 HTTP/1.1\nHost: x\n\n");
            client.send("GET /3 HTTP/1.1\nHost: x\n\n");
            late.answer("/3");
            late.answer("/2");
            late.answer("/1");

            assertThat(List.of(
                            client.read().body(),
                            client.read().body(),
                            client.read().body()))
                    .containsExactly("/1", "/2", "/3");
        }
    }

    @Test
    void worksOnNoMorePipelinedRequestsThanAllowed() throws IOException {
        Late late = new Late();
        try (Served served = Served.with(HttpLimits.defaults().withMaxPipelinedRequests(2), late);
                RawClient client = served.connect()) {
            client.send("GET /1 HTTP/1.1\nHost: x\n\nGET /2 HTTP/1.1\nHost: x\n\nGET /3 HTTP/1.1\nHost: x\n\n");
            late.answer("/2");
            assertThat(late.hasSeen("/3")).isFalse();
            late.answer("/1");
            late.answer("/3");

            assertThat(List.of(
                            client.read().body(),
                            client.read().body(),
                            client.read().body()))
                    .containsExactly("/1", "/2", "/3");
        }
    }

    @Test
    void answersDeepPipeline() throws IOException {
        int count = 5_000;
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> sendMany(client, count));
            for (int i = 0; i < count; i++) {
                assertThat(client.read().body()).isEqualTo("GET /" + i);
            }
            sender.join();
        }
    }

    @Test
    void sendsOnlyHeadOfAnswerToHead() throws IOException {
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            client.send("HEAD /a HTTP/1.1\nHost: x\n\nGET /b HTTP/1.1\nHost: x\n\n");

            assertThat(client.readHead().headers().first("Content-Length")).isEqualTo("7");
            assertThat(client.read().body()).isEqualTo("GET /b");
        }
    }

    @Test
    void answers500WhenHandlerThrowsOrFails() throws IOException {
        HttpHandler broken = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                if (request.path().equals("/throws")) {
                    throw new IllegalStateException("a bug");
                }
                return CompletableFuture.failedFuture(new IllegalStateException("another bug"));
            }
        };
        try (Served served = Served.with(broken);
                RawClient client = served.connect()) {
            client.send("GET /throws HTTP/1.1\nHost: x\n\nGET /fails HTTP/1.1\nHost: x\n\n");

            assertThat(client.read()).satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.body()).isEqualTo("{\"message\":\"internal failure\"}");
            });
            assertThat(client.read().status()).isEqualTo(500);
        }
    }

    private static void sendMany(RawClient client, int count) {
        try {
            for (int i = 0; i < count; i++) {
                client.send("GET /" + i + " HTTP/1.1\nHost: x\n\n");
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Answers a path when told to, on the thread that tells. */
    private static final class Late extends Echo {
        private final Map<String, CompletableFuture<HttpResponse>> answers = new ConcurrentHashMap<>();
        private final Map<String, CountDownLatch> seen = new ConcurrentHashMap<>();

        @Override
        public CompletionStage<HttpResponse> handle(HttpRequest request) {
            CompletableFuture<HttpResponse> answer =
                    answers.computeIfAbsent(request.path(), path -> new CompletableFuture<>());
            latch(request.path()).countDown();
            return answer;
        }

        boolean hasSeen(String path) {
            return latch(path).getCount() == 0;
        }

        void answer(String path) {
            try {
                assertThat(latch(path).await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            answers.computeIfAbsent(path, missing -> new CompletableFuture<>()).complete(text(200, path));
        }

        private CountDownLatch latch(String path) {
            return seen.computeIfAbsent(path, missing -> new CountDownLatch(1));
        }
    }
}
