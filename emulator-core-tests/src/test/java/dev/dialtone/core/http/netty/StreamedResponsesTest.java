package dev.dialtone.core.http.netty;

import static dev.dialtone.core.http.netty.ChannelClient.pass;
import static dev.dialtone.core.http.netty.ChannelClient.received;
import static dev.dialtone.core.http.netty.ChannelClient.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.BodyStream;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.http.HttpSettings;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers whose body is made while it is sent. */
final class StreamedResponsesTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    private static final String GET = "GET / HTTP/1.1\nHost: x\n\n";

    @Test
    void sendsEachPieceAsAChunk() {
        assertThat(exchange(Pieces.of("one", "three"), GET))
                .isEqualTo(HEAD + "Transfer-Encoding: chunked\r\n\r\n3\r\none\r\n5\r\nthree\r\n0\r\n\r\n");
    }

    @Test
    void sendsWhatFitsIntoOnePieceWithItsLength() {
        assertThat(exchange(Pieces.of("all"), GET)).isEqualTo(HEAD + "Content-Length: 3\r\n\r\nall");
    }

    @Test
    void leavesEmptyPiecesOut() {
        assertThat(exchange(Pieces.of("", "one", "", "two"), GET))
                .endsWith("\r\n\r\n3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n");
    }

    @Test
    void endsTheBodyWithTheConnectionForHttp10() {
        String asked = "GET / HTTP/1.0\nConnection: keep-alive\n\nGET /next HTTP/1.0\n\n";

        assertThat(exchange(Pieces.of("one", "two"), asked)).isEqualTo(HEAD + "Connection: close\r\n\r\nonetwo");
    }

    @Test
    void sendsNothingOfTheBodyToHead() {
        Pieces pieces = Pieces.of("one", "two", "three");

        assertThat(exchange(pieces, "HEAD / HTTP/1.1\nHost: x\n\n"))
                .isEqualTo(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
        assertThat(pieces.asked).isZero();
    }

    @Test
    void keepsTheOrderOfPipelinedAnswers() {
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return request.path().equals("/plain")
                        ? super.handle(request)
                        : CompletableFuture.completedFuture(streamed(Pieces.of(request.path(), "!")));
            }
        };
        String answers = exchange(
                handler,
                "GET /1 HTTP/1.1\nHost: x\n\nGET /plain HTTP/1.1\nHost: x\n\nGET /2 HTTP/1.1\nHost: x\nConnection: close\n\n");

        assertThat(answers)
                .isEqualTo(HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n/1\r\n1\r\n!\r\n0\r\n\r\n"
                        + HEAD + "Content-Length: 10\r\n\r\nGET /plain"
                        + HEAD
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n/2\r\n1\r\n!\r\n0\r\n\r\n");
    }

    @Test
    void asksForNoPieceBeforeTheOneBeforeIsTaken() throws Exception {
        Pieces pieces = Pieces.of("one", "two", "three");
        Dam dam = new Dam();
        EmbeddedChannel channel = connect(HttpLimits.defaults(), pieces, Ticker.newMockTicker(), dam);
        send(channel, GET);
        assertThat(pieces.asked).isOne();
        channel.runPendingTasks();
        assertThat(pieces.asked).isOne();

        dam.letThrough();
        channel.runPendingTasks();
        assertThat(pieces.asked).isEqualTo(2);
        channel.runPendingTasks();
        assertThat(pieces.asked).isEqualTo(2);

        dam.letThrough();
        channel.runPendingTasks();
        assertThat(pieces.asked).isEqualTo(3);
        dam.letThrough();
        channel.runPendingTasks();
        dam.letThrough();
        assertThat(received(channel)).endsWith("3\r\none\r\n3\r\ntwo\r\n5\r\nthree\r\n0\r\n\r\n");
        channel.finishAndReleaseAll();
    }

    @Test
    void asksForNoFurtherPieceWhenTheClientHasGone() throws Exception {
        Pieces pieces = Pieces.of("one", "two", "three");
        Dam dam = new Dam();
        EmbeddedChannel channel = connect(HttpLimits.defaults(), pieces, Ticker.newMockTicker(), dam);
        send(channel, GET);
        var unused = channel.close();
        dam.letThrough();
        channel.runPendingTasks();

        assertThat(pieces.asked).isOne();
        channel.finishAndReleaseAll();
    }

    @Test
    void breaksOffWithoutTheLastChunkWhenTheStreamFails() throws IOException {
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return CompletableFuture.completedFuture(streamed(new BodyStream() {
                    private boolean begun;

                    @Override
                    public boolean hasMore() {
                        return true;
                    }

                    @Override
                    public byte[] next() {
                        if (begun) {
                            throw new IllegalStateException("a bug");
                        }
                        begun = true;
                        return bytes("one");
                    }
                }));
            }
        };
        try (Served served = Served.with(handler);
                RawClient client = served.connect()) {
            client.send(GET);

            assertThat(client.readHead().headers().first("Transfer-Encoding")).isEqualTo("chunked");
            assertThat(client.readToEnd()).isEqualTo("3\r\none\r\n");
        }
    }

    @Test
    void answers500WhenNotEvenTheFirstPieceCanBeMade() {
        BodyStream broken = new BodyStream() {
            @Override
            public boolean hasMore() {
                return true;
            }

            @Override
            public byte[] next() {
                throw new IllegalStateException("a bug");
            }
        };

        assertThat(exchange(broken, GET)).startsWith("HTTP/1.1 500 ").endsWith("{\"message\":\"internal failure\"}");
    }

    @Test
    void makesNothingForAClientThatTakesNothing() throws Exception {
        Pieces pieces = Pieces.of("one");
        Dam dam = new Dam();
        EmbeddedChannel channel = connect(HttpLimits.defaults(), pieces, Ticker.newMockTicker(), dam);
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        send(channel, GET);
        assertThat(pieces.asked).isZero();
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, true);
        channel.runPendingTasks();

        assertThat(pieces.asked).isOne();
        dam.letThrough();
        channel.finishAndReleaseAll();
    }

    @Test
    void closesOnAClientThatTakesNothingForTooLong() throws Exception {
        MockTicker time = Ticker.newMockTicker();
        HttpLimits minutes = HttpLimits.defaults().withTimeouts(Duration.ofMinutes(2), Duration.ofMinutes(1));
        Dam dam = new Dam();
        EmbeddedChannel channel = connect(minutes, Pieces.of("one", "two", "three"), time, dam);
        send(channel, GET);
        pass(channel, time, Duration.ofSeconds(119));
        dam.letThrough();
        pass(channel, time, Duration.ofSeconds(119));
        assertThat(channel.isActive()).isTrue();
        pass(channel, time, Duration.ofSeconds(61));

        assertThat(channel.isActive()).isFalse();
        dam.letThrough();
        channel.finishAndReleaseAll();
    }

    @Test
    void finishesWhatIsBeingReadWhenTheServerStops() throws IOException {
        int count = 2_000;
        String piece = "x".repeat(10_000);
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return CompletableFuture.completedFuture(streamed(
                        new Pieces(Stream.generate(() -> piece).limit(count).iterator())));
            }
        };
        HttpServer server = HttpServer.start(Served.FREE_PORT, handler);
        try (RawClient client = new RawClient(server.port())) {
            client.send(GET);
            client.readHead(); // The system's buffers take a part; the rest is still to be made.
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> server.stop(Duration.ofSeconds(30)));

            String body = client.readToEnd();
            assertThat(body).endsWith("\r\n0\r\n\r\n").hasSize(count * (6 + piece.length() + 2) + 5);
            stopped.join();
        }
    }

    @Test
    void holdsFewAnswersThatWaitForTheirTurn() {
        AtomicInteger begun = new AtomicInteger();
        CompletableFuture<HttpResponse> first = new CompletableFuture<>();
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                begun.incrementAndGet();
                return request.path().equals("/first")
                        ? first
                        : CompletableFuture.completedFuture(text(200, "x".repeat(40_000)));
            }
        };
        EmbeddedChannel channel = new EmbeddedChannel();
        new HttpPipeline(HttpSettings.defaults(), handler, new Connections(1)).install(channel, Ticker.systemTicker());
        channel.pipeline().fireChannelActive();
        send(channel, "GET /first HTTP/1.1\nHost: x\n\n" + GET.repeat(50));
        assertThat(begun).hasValue(3);

        first.complete(Echo.text(200, "first"));
        channel.runPendingTasks();
        assertThat(begun).hasValue(51);
        assertThat(received(channel)).hasSizeGreaterThan(50 * 40_000);
        channel.finishAndReleaseAll();
    }

    private static HttpResponse streamed(BodyStream pieces) {
        return HttpResponse.streamed(200, Headers.of("Content-Type", "text/plain"), pieces);
    }

    private static HttpHandler answering(BodyStream pieces) {
        return new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return CompletableFuture.completedFuture(streamed(pieces));
            }
        };
    }

    private static String exchange(BodyStream pieces, String asked) {
        return exchange(answering(pieces), asked);
    }

    private static String exchange(HttpHandler handler, String asked) {
        return new String(
                InMemoryHttp.exchange(HttpSettings.defaults(), handler, RawClient.bytes(asked)),
                StandardCharsets.ISO_8859_1);
    }

    private static EmbeddedChannel connect(HttpLimits limits, BodyStream pieces, MockTicker time, Dam dam)
            throws Exception {
        EmbeddedChannel channel =
                EmbeddedChannel.builder().ticker(time).register(false).build();
        channel.pipeline().addLast(dam);
        new HttpPipeline(HttpSettings.defaults().withLimits(limits), answering(pieces), new Connections(1))
                .install(channel, time);
        channel.register();
        return channel;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A client that takes nothing until it is let through: holds every write back. */
    private static final class Dam extends ChannelOutboundHandlerAdapter {
        private record Held(ChannelHandlerContext context, Object message, ChannelPromise promise) {}

        private final ArrayDeque<Held> held = new ArrayDeque<>();

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            held.add(new Held(context, message, promise));
        }

        /** What is held by now; not what is written because of it. */
        void letThrough() {
            List<Held> now = List.copyOf(held);
            held.clear();
            for (Held next : now) {
                var unused = next.context.writeAndFlush(next.message, next.promise);
            }
        }
    }

    /** Gives the pieces that it has, and counts. */
    private static final class Pieces implements BodyStream {
        private final Iterator<String> pieces;
        int asked;

        Pieces(Iterator<String> pieces) {
            this.pieces = pieces;
        }

        static Pieces of(String... pieces) {
            return new Pieces(Arrays.asList(pieces).iterator());
        }

        @Override
        public boolean hasMore() {
            return pieces.hasNext();
        }

        @Override
        public byte[] next() {
            asked++;
            return bytes(pieces.next());
        }
    }
}
