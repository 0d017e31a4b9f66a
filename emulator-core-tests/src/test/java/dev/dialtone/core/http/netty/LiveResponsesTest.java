package dev.dialtone.core.http.netty;

import static dev.dialtone.core.http.netty.ChannelClient.pass;
import static dev.dialtone.core.http.netty.ChannelClient.received;
import static dev.dialtone.core.http.netty.ChannelClient.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.BodyStream;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.http.HttpSettings;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers that go on when something happens. */
final class LiveResponsesTest {
    private static final String GET = "GET / HTTP/1.1\nHost: x\n\n";

    /** Says what it is told, when it is told. */
    private static final class Live extends Echo implements BodyStream {
        private final StringBuilder told = new StringBuilder("hello");
        private CompletableFuture<Boolean> pause = new CompletableFuture<>();
        private boolean ended;
        final CountDownLatch gone = new CountDownLatch(1);

        synchronized void tell(String text) {
            told.append(text);
            pause.complete(true);
        }

        synchronized void end() {
            ended = true;
            pause.complete(true);
        }

        @Override
        public synchronized boolean hasMore() {
            return !ended || told.length() > 0;
        }

        @Override
        public synchronized byte[] next() {
            byte[] piece = told.toString().getBytes(StandardCharsets.UTF_8);
            told.setLength(0);
            return piece;
        }

        @Override
        public synchronized @Nullable CompletionStage<?> pause() {
            if (told.length() > 0) {
                return null;
            }
            pause = new CompletableFuture<>();
            return pause;
        }

        @Override
        public byte[] filler() {
            return new byte[] {'.'};
        }

        @Override
        public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
            disconnect.then(gone::countDown);
            return CompletableFuture.completedFuture(HttpResponse.streamed(200, Headers.EMPTY, this));
        }
    }

    @Test
    void sendWhatHappensWhenItHappens() throws Exception {
        Live live = new Live();
        EmbeddedChannel channel = connect(live, Ticker.newMockTicker());
        send(channel, GET);
        channel.runPendingTasks();
        assertThat(received(channel)).endsWith("\r\n\r\n5\r\nhello\r\n");
        channel.runPendingTasks();
        assertThat(received(channel)).isEmpty();

        live.tell("one");
        channel.runPendingTasks();
        assertThat(received(channel)).isEqualTo("3\r\none\r\n");
        live.end();
        channel.runPendingTasks();
        assertThat(received(channel)).isEqualTo("0\r\n\r\n");
        channel.finishAndReleaseAll();
    }

    @Test
    void keepTheConnectionOpenWhileNothingHappens() throws Exception {
        MockTicker time = Ticker.newMockTicker();
        Live live = new Live();
        EmbeddedChannel channel = connect(live, time);
        send(channel, GET);
        channel.runPendingTasks();
        received(channel);
        for (int i = 0; i < 40; i++) {
            pass(channel, time, Duration.ofSeconds(15));
            assertThat(received(channel)).isEqualTo("1\r\n.\r\n");
        }

        assertThat(channel.isActive()).isTrue();
        var unused = channel.close();
        pass(channel, time, Duration.ofMinutes(1));
        assertThat(received(channel)).isEmpty();
        assertThat(live.gone.getCount()).isZero();
        channel.finishAndReleaseAll();
    }

    @Test
    void areLeftSoonByAClientThatGoesWithoutAWord() throws Exception {
        Live live = new Live();
        try (Served served = Served.with(live)) {
            try (RawClient client = served.connect()) {
                client.send(GET);
                client.readHead();
            }
            assertThat(live.gone.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void areKeptForAClientThatHasClosedItsSideAndReadsOn() throws IOException {
        Live live = new Live();
        try (Served served = Served.with(live);
                RawClient client = served.connect()) {
            client.send(GET);
            client.readHead();
            client.endOutput();
            live.tell("one");
            live.end();

            assertThat(client.readToEnd()).contains("\r\none\r\n").endsWith("0\r\n\r\n");
        }
    }

    private static EmbeddedChannel connect(Live live, MockTicker time) throws Exception {
        EmbeddedChannel channel =
                EmbeddedChannel.builder().ticker(time).register(false).build();
        new HttpPipeline(HttpSettings.defaults(), live, new Connections(1)).install(channel, time);
        channel.register();
        return channel;
    }
}
