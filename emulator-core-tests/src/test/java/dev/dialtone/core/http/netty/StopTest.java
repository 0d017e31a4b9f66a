package dev.dialtone.core.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class StopTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void closesIdleConnections() throws IOException {
        HttpServer server = HttpServer.start(Served.FREE_PORT, new Echo());
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET / HTTP/1.1\nHost: x\n\n");
            assertThat(client.read().status()).isEqualTo(200);
            server.stop(LONG);
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void answersTheRequestThatIsOnItsWay() throws IOException {
        HttpServer server = HttpServer.start(Served.FREE_PORT, new Echo());
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /first HTTP/1.1\nHost: x\n\n");
            assertThat(client.read().headers().contains("Connection")).isFalse();
            // In the system's buffer, and not yet read, at the latest when the stop begins.
            client.send("GET /second HTTP/1.1\nHost: x\n\n");
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> server.stop(LONG));
            assertThat(client.read().body()).isEqualTo("GET /second");
            client.endOutput();
            stopped.join();
        }
    }

    @Test
    void answersWhatHasArrivedAndWhatHasBegunToArrive() throws IOException, InterruptedException {
        CountDownLatch arrived = new CountDownLatch(2);
        CompletableFuture<HttpResponse> first = new CompletableFuture<>();
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                arrived.countDown();
                return request.path().equals("/first") ? first : super.handle(request);
            }
        };
        HttpServer server = HttpServer.start(Served.FREE_PORT, handler);
        try (RawClient client = new RawClient(server.port())) {
            client.send("""
                    GET /first HTTP/1.1
                    Host: x

                    POST /second HTTP/1.1
                    Host: x
                    Content-Length: 3

                    hi
                    POST /third HTTP/1.1
                    Host: x
                    Content-Length: 3

                    """.replace("hi\n", "hi!"));
            arrived.await();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> server.stop(LONG));
            client.send("hey");
            first.complete(Echo.text(200, "first"));

            assertThat(client.read().body()).isEqualTo("first");
            assertThat(client.read().body()).isEqualTo("POST /second hi!");
            RawClient.Answer last = client.read();
            assertThat(last.body()).isEqualTo("POST /third hey");
            // Unless the stop came only after the third had been answered.
            assertThat(last.headers().all("Connection")).isSubsetOf("close");
            assertThat(client.isAtEnd()).isTrue();
            client.endOutput();
            stopped.join();
        }
    }

    @Test
    void cutsOffWhatOutlastsTheGrace() throws IOException, InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                arrived.countDown();
                return new CompletableFuture<>();
            }
        };
        HttpServer server = HttpServer.start(Served.FREE_PORT, handler);
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET / HTTP/1.1\nHost: x\n\n");
            arrived.await();
            server.stop(Duration.ofMillis(50));
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    /** Under load: a handled request is answered whole, so a client without an answer knows that nothing was done. */
    @Test
    void losesNoAnswerUnderLoad() throws InterruptedException {
        stopUnderLoad(1);
    }

    @Test
    void losesNoPipelinedAnswerUnderLoad() throws InterruptedException {
        stopUnderLoad(8);
    }

    private static void stopUnderLoad(int pipelined) throws InterruptedException {
        int clients = 50;
        AtomicInteger handled = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        CountDownLatch underLoad = new CountDownLatch(2_000);
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                underLoad.countDown();
                // Every other answer comes late, from another thread.
                return handled.incrementAndGet() % 2 == 0
                        ? super.handle(request)
                        : CompletableFuture.supplyAsync(() -> text(200, request.toString()));
            }
        };
        HttpServer server = HttpServer.start(Served.FREE_PORT, handler);
        ExecutorService threads = Executors.newCachedThreadPool();
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int number = i;
            running.add(CompletableFuture.runAsync(
                    () -> sendUntilClosed(server.port(), "/" + number, pipelined, answered), threads));
        }
        underLoad.await();
        server.stop(LONG);
        running.forEach(CompletableFuture::join);
        threads.shutdown();

        assertThat(answered).hasValue(handled.get());
    }

    private static void sendUntilClosed(int port, String path, int pipelined, AtomicInteger answered) {
        String request = ("GET " + path + " HTTP/1.1\nHost: x\n\n").repeat(pipelined);
        try (RawClient client = new RawClient(port)) {
            while (true) {
                client.send(request);
                for (int i = 0; i < pipelined; i++) {
                    RawClient.Answer answer = client.read();
                    assertThat(answer.body()).isEqualTo("GET " + path);
                    answered.incrementAndGet();
                    if (answer.headers().contains("Connection")) {
                        return;
                    }
                }
            }
        } catch (EOFException e) {
            assertThat(e).hasMessage("no answer");
        } catch (SocketException e) {
            assertThat(e.getMessage()).containsAnyOf("reset", "Broken pipe");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
