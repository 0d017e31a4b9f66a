package dev.dialtone.core.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.http.HttpSettings;
import dev.dialtone.core.http.netty.RawClient.Answer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Bodies that are read while they arrive. */
class StreamedRequestsTest {
    private static final HttpLimits SMALL = HttpLimits.defaults().withMaxBodyBytes(10);

    /** Reads what is put to /stream piece by piece on another thread, and answers with how much it was. */
    private static class Counting extends Echo {
        final BlockingQueue<String> endings = new LinkedBlockingQueue<>();

        @Override
        public boolean readsWhileArriving(HttpRequest head) {
            return head.path().startsWith("/stream");
        }

        @Override
        public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
            InputStream rest = request.rest();
            return rest == null
                    ? super.handle(request, disconnect)
                    : CompletableFuture.supplyAsync(() -> read(rest), each -> new Thread(each).start());
        }

        HttpResponse read(InputStream rest) {
            try (rest) {
                byte[] some = new byte[10_000];
                long bytes = 0;
                for (int count = rest.read(some); count >= 0; count = rest.read(some)) {
                    bytes += count;
                }
                endings.add("end");
                return text(200, "read " + bytes);
            } catch (IOException broken) {
                endings.add(String.valueOf(broken.getMessage()));
                return text(400, String.valueOf(broken.getMessage()));
            }
        }
    }

    /** Answers before it has read anything. */
    private static final class Refusing extends Counting {
        @Override
        public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
            return request.rest() == null
                    ? super.handle(request, disconnect)
                    : CompletableFuture.completedFuture(text(409, "not now"));
        }
    }

    @Test
    void readsMoreThanWouldBePutTogether() throws Exception {
        try (Served served = Served.with(SMALL, new Counting());
                RawClient client = served.connect()) {
            client.send("PUT /stream HTTP/1.1\nHost: x\nContent-Length: 3000000\n\n")
                    .send(new byte[3_000_000]);
            assertThat(client.read().body()).isEqualTo("read 3000000");

            client.send("PUT /stream HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n3\nabc\n4\ndefg\n0\n\n");
            assertThat(client.read().body()).isEqualTo("read 7");

            client.send("PUT /other HTTP/1.1\nHost: x\nContent-Length: 11\n\n");
            assertThat(client.read().status()).isEqualTo(413);
        }
    }

    @Test
    void readsOfHttp10() throws Exception {
        try (Served served = Served.with(SMALL, new Counting());
                RawClient client = served.connect()) {
            client.send("PUT /stream HTTP/1.0\nContent-Length: 20\n\n").send(new byte[20]);
            assertThat(client.read().body()).isEqualTo("read 20");
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void answersInTheOrderOfRequests() throws Exception {
        try (Served served = Served.with(SMALL, new Counting());
                RawClient client = served.connect()) {
            client.send("GET /a HTTP/1.1\nHost: x\n\n"
                    + "PUT /stream HTTP/1.1\nHost: x\nContent-Length: 3\n\nabc"
                    + "GET /b HTTP/1.1\nHost: x\n\n"
                    + "PUT /stream HTTP/1.1\nHost: x\nContent-Length: 0\n\n");
            assertThat(client.read().body()).isEqualTo("GET /a");
            assertThat(client.read().body()).isEqualTo("read 3");
            assertThat(client.read().body()).isEqualTo("GET /b");
            assertThat(client.read().body()).isEqualTo("PUT /stream");
        }
    }

    @Test
    void letsAClientThatAsksSendWhenSomebodyReads() throws Exception {
        try (Served served = Served.with(SMALL, new Counting());
                RawClient client = served.connect()) {
            client.send("PUT /stream HTTP/1.1\nHost: x\nContent-Length: 20\nExpect: 100-continue\n\n");
            assertThat(client.readHead().status()).isEqualTo(100);
            client.send(new byte[20]);
            assertThat(client.read().body()).isEqualTo("read 20");
        }
    }

    @Test
    void refusesAClientThatAsksWithoutItsBody() throws Exception {
        try (Served served = Served.with(SMALL, new Refusing());
                RawClient client = served.connect()) {
            client.send("PUT /stream HTTP/1.1\nHost: x\nContent-Length: 20\nExpect: 100-continue\n\n");
            Answer answer = client.read();
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.headers().first("Connection")).isEqualTo("close");
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void throwsAwayWhatNobodyReadsAndGoesOn() throws Exception {
        try (Served served = Served.with(SMALL, new Refusing());
                RawClient client = served.connect()) {
            client.send("PUT /stream HTTP/1.1\nHost: x\nContent-Length: 2000000\n\n")
                    .send(new byte[2_000_000]);
            assertThat(client.read().status()).isEqualTo(409);
            client.send("GET /a HTTP/1.1\nHost: x\n\n");
            assertThat(client.read().body()).isEqualTo("GET /a");
        }
    }

    @Test
    void refusesWhatIsAnnouncedAboveItsLimit() throws Exception {
        try (Served served = Served.with(SMALL.withMaxStreamedBodyBytes(100), new Counting());
                RawClient client = served.connect()) {
            client.send("PUT /stream HTTP/1.1\nHost: x\nContent-Length: 101\n\n");
            Answer answer = client.read();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).startsWith("STREAMED_BODY_TOO_LARGE");
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void refusesWhatTurnsOutAboveItsLimit() throws Exception {
        Counting handler = new Counting();
        try (Served served = Served.with(SMALL.withMaxStreamedBodyBytes(100), handler);
                RawClient client = served.connect()) {
            client.send("PUT /stream HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n");
            client.send("64\n" + "a".repeat(100) + "\n1\nb\n");
            Answer answer = client.read();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.headers().first("Connection")).isEqualTo("close");
            assertThat(handler.endings.poll(10, TimeUnit.SECONDS))
                    .contains("at most 100 bytes", "DIALTONE_MAX_STATE_BYTES");
        }
    }

    @Test
    void tellsTheReaderThatTheClientHasGone() throws Exception {
        Counting handler = new Counting();
        try (Served served = Served.with(SMALL, handler)) {
            try (RawClient client = served.connect()) {
                client.send("PUT /stream HTTP/1.1\nHost: x\nContent-Length: 20\n\nabc");
            }
            assertThat(handler.endings.poll(10, TimeUnit.SECONDS)).contains("closed its side");
        }
    }

    @Test
    void answersAClientThatSendsNoMore() throws Exception {
        try (Served served = Served.with(SMALL, new Counting());
                RawClient client = served.connect()) {
            client.send("PUT /stream HTTP/1.1\nHost: x\nContent-Length: 20\n\nabc")
                    .endOutput();
            Answer answer = client.read();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("closed its side before the end");
        }
    }

    @Test
    void refusesBrokenChunks() throws Exception {
        Counting handler = new Counting();
        try (Served served = Served.with(SMALL, handler);
                RawClient client = served.connect()) {
            client.send("PUT /stream HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n3\nabc\nxyz\n");
            assertThat(client.read().body()).startsWith("MALFORMED");
            assertThat(handler.endings.poll(10, TimeUnit.SECONDS)).isNotEqualTo("end");
        }
    }

    @Test
    void readsFromTheConnectionNoFasterThanTheReader() throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        Counting handler = new Counting() {
            @Override
            HttpResponse read(InputStream rest) {
                try {
                    begin.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return super.read(rest);
            }
        };
        byte[] much = new byte[64_000_000];
        try (Served served = Served.with(SMALL, handler);
                RawClient client = served.connect()) {
            client.send("PUT /stream HTTP/1.1\nHost: x\nContent-Length: " + much.length + "\n\n");
            var executor = Executors.newSingleThreadExecutor();
            try {
                var sent = executor.submit(() -> client.send(much));
                // Sockets take some megabytes.
                assertThat(sent).isNotDone();
                begin.countDown();
                sent.get(30, TimeUnit.SECONDS);
            } finally {
                executor.shutdownNow();
            }
            assertThat(client.read().body()).isEqualTo("read 64000000");
        }
    }

    @Test
    void keepsABoundedPartForASlowReader() throws Exception {
        BlockingQueue<InputStream> bodies = new LinkedBlockingQueue<>();
        Counting handler = new Counting() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
                bodies.add(Objects.requireNonNull(request.rest()));
                return new CompletableFuture<>();
            }
        };
        EmbeddedChannel channel = channel(handler, Ticker.systemTicker());
        ChannelClient.send(channel, "PUT /stream HTTP/1.1\nHost: x\nContent-Length: 9000000\n\n");
        int sent = 0;
        while (channel.config().isAutoRead()) {
            ChannelClient.send(channel, "x".repeat(10_000));
            sent += 10_000;
        }
        assertThat(sent).isBetween(200_000, 400_000);
        assertThat(bodies.remove()).satisfies(body -> body.readNBytes(250_000));
        channel.runPendingTasks();
        assertThat(channel.config().isAutoRead()).isTrue();
        channel.finishAndReleaseAll();
    }

    @Test
    void waitsForAsLongAsTheClientMakesHeadway() throws Exception {
        MockTicker time = Ticker.newMockTicker();
        EmbeddedChannel channel = channel(
                new Counting() {
                    @Override
                    public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
                        try {
                            // Nothing is full then.
                            Objects.requireNonNull(request.rest()).close();
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                        return new CompletableFuture<>();
                    }
                },
                time);
        ChannelClient.send(channel, "PUT /stream HTTP/1.1\nHost: x\nContent-Length: 9000000\n\n");
        for (int i = 0; i < 20; i++) {
            ChannelClient.pass(channel, time, Duration.ofSeconds(20));
            ChannelClient.send(channel, "x".repeat(66_000));
        }
        assertThat(ChannelClient.received(channel)).isEmpty();
        for (int i = 0; i < 29; i++) {
            ChannelClient.pass(channel, time, Duration.ofSeconds(1));
            ChannelClient.send(channel, "x");
        }
        assertThat(ChannelClient.received(channel)).isEmpty();
        ChannelClient.pass(channel, time, Duration.ofSeconds(1));
        assertThat(ChannelClient.received(channel)).startsWith("HTTP/1.1 408 ").contains("Connection: close");
        channel.finishAndReleaseAll();
    }

    @Test
    void answersManyAtTheSameTime() throws Exception {
        try (Served served = Served.with(SMALL, new Counting())) {
            RawClient[] clients = new RawClient[100];
            Arrays.setAll(clients, each -> served.connect());
            for (RawClient client : clients) {
                client.send("PUT /stream HTTP/1.1\nHost: x\nContent-Length: 100000\n\n")
                        .send(new byte[50_000]);
            }
            for (RawClient client : clients) {
                client.send(new byte[50_000]);
            }
            for (RawClient client : clients) {
                assertThat(client.read().body()).isEqualTo("read 100000");
                client.close();
            }
        }
    }

    @Test
    void endsWithTheServer() throws Exception {
        Counting handler = new Counting();
        Served served = Served.with(SMALL, handler);
        try (RawClient client = served.connect()) {
            client.send("PUT /stream HTTP/1.1\nHost: x\nContent-Length: 20\nExpect: 100-continue\n\n");
            assertThat(client.readHead().status()).isEqualTo(100);
            client.send("abc");
            served.server().stop(Duration.ofSeconds(10));
            assertThat(client.read().status()).isEqualTo(503);
            assertThat(handler.endings.poll(10, TimeUnit.SECONDS)).contains("stopping");
        }
    }

    private static EmbeddedChannel channel(Counting handler, Ticker ticker) throws Exception {
        EmbeddedChannel channel =
                EmbeddedChannel.builder().ticker(ticker).register(false).build();
        new HttpPipeline(HttpSettings.defaults(), handler, new Connections(1)).install(channel, ticker);
        channel.register();
        return channel;
    }
}
