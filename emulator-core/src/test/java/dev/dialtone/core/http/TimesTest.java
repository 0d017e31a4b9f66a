package dev.dialtone.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TimesTest {
    private static final HttpLimits QUICK =
            HttpLimits.defaults().withTimeouts(Duration.ofMillis(150), Duration.ofMillis(100));
    private static final HttpLimits MINUTES =
            HttpLimits.defaults().withTimeouts(Duration.ofMinutes(2), Duration.ofMinutes(1));

    @Test
    void closesIdleConnection() throws IOException {
        try (Served served = Served.with(QUICK, new Echo());
                RawClient fresh = served.connect();
                RawClient used = served.connect()) {
            used.send("GET / HTTP/1.1\nHost: x\n\n");

            assertThat(used.read().status()).isEqualTo(200);
            assertThat(used.isAtEnd()).isTrue();
            assertThat(fresh.isAtEnd()).isTrue();
        }
    }

    @Test
    void cutsOffSlowHead() throws IOException {
        try (Served served = Served.with(QUICK, new Echo());
                RawClient client = served.connect()) {
            client.send("POST / HTTP/1.1\nHost: ");

            assertThat(client.read().body()).isEqualTo("SLOW GET /");
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void cutsOffSlowBody() throws IOException {
        try (Served served = Served.with(QUICK, new Echo());
                RawClient client = served.connect()) {
            client.send("POST /a HTTP/1.1\nHost: x\nContent-Length: 2\n\nh");

            RawClient.Answer answer = client.read();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).isEqualTo("SLOW POST /a");
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void cutsOffRequestThatDripsForTooLong() throws Exception {
        MockTicker time = Ticker.newMockTicker();
        EmbeddedChannel channel = connect(MINUTES, new Echo(), time);
        send(channel, "POST /a HTTP/1.1\nHost: x\nContent-Length: 9\n\n");
        for (int i = 0; i < 5; i++) {
            pass(channel, time, Duration.ofSeconds(10));
            send(channel, "x");
        }
        assertThat(received(channel)).isEmpty();
        pass(channel, time, Duration.ofSeconds(10));

        assertThat(received(channel)).startsWith("HTTP/1.1 408 ");
        assertThat(channel.isActive()).isFalse();
        channel.finishAndReleaseAll();
    }

    @Test
    void countsTimeForEachRequestAnew() throws Exception {
        MockTicker time = Ticker.newMockTicker();
        EmbeddedChannel channel = connect(MINUTES, new Echo(), time);
        for (int i = 0; i < 5; i++) {
            send(channel, "POST /a HTTP/1.1\nHost: x\nContent-Length: 1\n");
            pass(channel, time, Duration.ofSeconds(50));
            send(channel, "\nx");
            assertThat(received(channel)).startsWith("HTTP/1.1 200 ");
        }
        channel.finishAndReleaseAll();
    }

    @Test
    void givesHandlerAllTheTimeItTakes() throws Exception {
        MockTicker time = Ticker.newMockTicker();
        CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return answer;
            }
        };
        EmbeddedChannel channel = connect(MINUTES, handler, time);
        send(channel, "GET / HTTP/1.1\nHost: x\n\n");
        for (int minute = 0; minute < 60; minute++) {
            pass(channel, time, Duration.ofMinutes(1));
        }
        answer.complete(Echo.text(200, "at last"));

        assertThat(received(channel)).endsWith("at last");
        pass(channel, time, Duration.ofSeconds(119));
        assertThat(channel.isActive()).isTrue();
        pass(channel, time, Duration.ofSeconds(1));
        assertThat(channel.isActive()).isFalse();
        channel.finishAndReleaseAll();
    }

    @Test
    void doesNotBlameClientThatWaitsFor100() throws Exception {
        MockTicker time = Ticker.newMockTicker();
        CompletableFuture<HttpResponse> first = new CompletableFuture<>();
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return request.path().equals("/first") ? first : super.handle(request);
            }
        };
        EmbeddedChannel channel = connect(MINUTES, handler, time);
        send(channel, "GET /first HTTP/1.1\nHost: x\n\n");
        send(channel, "POST / HTTP/1.1\nHost: x\nContent-Length: 1\nExpect: 100-continue\n\n");
        pass(channel, time, Duration.ofMinutes(5));
        first.complete(Echo.text(200, "first"));
        assertThat(received(channel)).endsWith("firstHTTP/1.1 100 Continue\r\n\r\n");
        pass(channel, time, Duration.ofSeconds(59));
        send(channel, "x");

        assertThat(received(channel)).startsWith("HTTP/1.1 200 ");
        channel.finishAndReleaseAll();
    }

    private static EmbeddedChannel connect(HttpLimits limits, HttpHandler handler, MockTicker time) throws Exception {
        HttpSettings settings = HttpSettings.defaults().withLimits(limits);
        EmbeddedChannel channel =
                EmbeddedChannel.builder().ticker(time).register(false).build();
        new HttpPipeline(settings, handler, new Connections(1)).install(channel, time);
        channel.register();
        return channel;
    }

    private static void send(EmbeddedChannel channel, String text) {
        channel.writeInbound(Unpooled.wrappedBuffer(RawClient.bytes(text)));
    }

    private static void pass(EmbeddedChannel channel, MockTicker time, Duration duration) {
        time.advance(duration.toNanos(), TimeUnit.NANOSECONDS);
        channel.runPendingTasks();
    }

    private static String received(EmbeddedChannel channel) {
        StringBuilder text = new StringBuilder();
        for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            text.append(next.toString(StandardCharsets.ISO_8859_1));
            next.release();
        }
        return text.toString();
    }
}
