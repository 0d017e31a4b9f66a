package dev.dialtone.core.http.netty;

import static dev.dialtone.core.http.netty.ChannelClient.pass;
import static dev.dialtone.core.http.netty.ChannelClient.received;
import static dev.dialtone.core.http.netty.ChannelClient.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.http.HttpSettings;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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

    @Test
    void tellsAConnectionAboveTheLimitUnaskedAfterASecond() throws Exception {
        MockTicker time = Ticker.newMockTicker();
        Connections connections = new Connections(1);
        EmbeddedChannel first = connect(MINUTES, new Echo(), time, connections);
        EmbeddedChannel silent = connect(MINUTES, new Echo(), time, connections);
        EmbeddedChannel slow = connect(MINUTES, new Echo(), time, connections);
        pass(slow, time, Duration.ofMillis(500));
        send(slow, "GET /a HTTP/1.1\nHost: x\n");
        pass(silent, time, Duration.ofMillis(499));
        assertThat(received(silent)).isEmpty();
        pass(silent, time, Duration.ofMillis(1));
        pass(slow, time, Duration.ofMillis(500));

        assertThat(received(silent)).startsWith("HTTP/1.1 503 ").endsWith("TOO_MANY_CONNECTIONS GET /");
        assertThat(received(slow)).startsWith("HTTP/1.1 503 ").endsWith("TOO_MANY_CONNECTIONS GET /");
        assertThat(first.isActive()).isTrue();
        finish(first, silent, slow);
    }

    @Test
    void closesWhatIsIdleAtTheStop() throws Exception {
        MockTicker time = Ticker.newMockTicker();
        Connections connections = new Connections(1);
        EmbeddedChannel channel = connect(MINUTES, new Echo(), time, connections);
        connections.stopTaking();
        pass(channel, time, Duration.ZERO);
        pass(channel, time, Duration.ofMillis(99));
        assertThat(channel.isActive()).isTrue();
        pass(channel, time, Duration.ofMillis(1));

        assertThat(channel.isActive()).isFalse();
        assertThat(received(channel)).isEmpty();
        finish(channel);
    }

    @Test
    void givesHalfARequestTwoSecondsAtTheStop() throws Exception {
        MockTicker time = Ticker.newMockTicker();
        Connections connections = new Connections(3);
        EmbeddedChannel body = connect(MINUTES, new Echo(), time, connections);
        EmbeddedChannel head = connect(MINUTES, new Echo(), time, connections);
        EmbeddedChannel whole = connect(MINUTES, new Echo(), time, connections);
        send(body, "POST /a HTTP/1.1\nHost: x\nContent-Length: 9\n\nx");
        send(head, "POST /a HTTP/1.1\nHos");
        send(whole, "POST /a HTTP/1.1\nHost: x\nContent-Length: 2\n\nx");
        pass(body, time, Duration.ofSeconds(10));
        connections.stopTaking();
        for (EmbeddedChannel each : new EmbeddedChannel[] {body, head, whole}) {
            pass(each, time, Duration.ZERO);
        }
        send(body, "x"); // Dripping gains no time.
        pass(whole, time, Duration.ofMillis(1_999));
        send(whole, "x");
        pass(body, time, Duration.ofMillis(1));
        pass(head, time, Duration.ZERO);

        assertThat(received(whole)).startsWith("HTTP/1.1 200 ").contains("Connection: close");
        assertThat(received(body)).startsWith("HTTP/1.1 503 ").endsWith("STOPPING POST /a");
        assertThat(received(head)).startsWith("HTTP/1.1 503 ").endsWith("STOPPING GET /");
        assertThat(body.isActive() || head.isActive() || whole.isActive()).isFalse();
        finish(body, head, whole);
    }

    @Test
    void givesHandlerAllTheTimeItTakesAtTheStop() throws Exception {
        MockTicker time = Ticker.newMockTicker();
        Connections connections = new Connections(1);
        CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return answer;
            }
        };
        EmbeddedChannel channel = connect(MINUTES, handler, time, connections);
        send(channel, "GET / HTTP/1.1\nHost: x\n\n");
        connections.stopTaking();
        for (int second = 0; second < 9; second++) {
            pass(channel, time, Duration.ofSeconds(1));
        }
        answer.complete(Echo.text(200, "at last"));

        assertThat(received(channel)).contains("Connection: close").endsWith("at last");
        finish(channel);
    }

    private static EmbeddedChannel connect(HttpLimits limits, HttpHandler handler, MockTicker time) throws Exception {
        return connect(limits, handler, time, new Connections(1));
    }

    private static EmbeddedChannel connect(
            HttpLimits limits, HttpHandler handler, MockTicker time, Connections connections) throws Exception {
        HttpSettings settings = HttpSettings.defaults().withLimits(limits);
        EmbeddedChannel channel =
                EmbeddedChannel.builder().ticker(time).register(false).build();
        new HttpPipeline(settings, handler, connections).install(channel, time);
        channel.register();
        return channel;
    }

    private static void finish(EmbeddedChannel... channels) {
        for (EmbeddedChannel channel : channels) {
            channel.finishAndReleaseAll();
        }
    }
}
