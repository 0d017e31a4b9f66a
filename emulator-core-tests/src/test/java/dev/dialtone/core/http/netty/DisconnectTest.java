package dev.dialtone.core.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a handler hears of clients that go away before they have their answer. */
final class DisconnectTest {
    private static final String GET = "GET / HTTP/1.1\nHost: x\n\n";

    /** Answers nobody until told to, and counts who goes. */
    private static final class Waiting extends Echo {
        final CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
        final CountDownLatch begun;
        final CountDownLatch gone;
        final AtomicInteger asked = new AtomicInteger();

        Waiting(int begun, int gone) {
            this.begun = new CountDownLatch(begun);
            this.gone = new CountDownLatch(gone);
        }

        @Override
        public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
            asked.incrementAndGet();
            disconnect.then(gone::countDown);
            begun.countDown();
            return answer;
        }
    }

    @Test
    void everyPipelinedRequestIsLeftWithItsConnection() throws Exception {
        Waiting waiting = new Waiting(64, 64);
        try (Served served = Served.with(waiting)) {
            try (RawClient client = served.connect()) {
                client.send(GET.repeat(67)); // Three more than are worked on: reading goes on all the same.
                assertThat(waiting.begun.await(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(waiting.gone.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(waiting.asked).hasValue(64);
        }
    }

    @Test
    void aRequestThatEndsItsConnectionIsLeftToo() throws Exception {
        Waiting waiting = new Waiting(1, 1);
        try (Served served = Served.with(waiting)) {
            try (RawClient client = served.connect()) {
                client.send("GET / HTTP/1.1\nHost: x\nConnection: close\n\n");
                assertThat(waiting.begun.await(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(waiting.gone.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aClientThatHasClosedItsSideIsAskedAndGetsItsAnswer() throws Exception {
        Waiting waiting = new Waiting(1, 1);
        try (Served served = Served.with(waiting);
                RawClient client = served.connect()) {
            client.send(GET).endOutput();
            for (int asked = 0; asked < 3; asked++) {
                assertThat(client.readHead().status()).isEqualTo(100);
            }
            waiting.answer.complete(Echo.text(200, "at last"));

            RawClient.Answer answer = client.read();
            while (answer.status() == 100) {
                answer = client.read();
            }
            assertThat(answer.body()).isEqualTo("at last");
            assertThat(client.isAtEnd()).isTrue();
            assertThat(waiting.gone.getCount()).isOne();
        }
    }

    @Test
    void clientsOfHttp10AreWorkedForOneRequestAtATime() throws IOException, InterruptedException {
        Waiting waiting = new Waiting(1, 1);
        try (Served served = Served.with(waiting);
                RawClient client = served.connect()) {
            client.send("GET / HTTP/1.0\nConnection: keep-alive\n\n".repeat(3)).endOutput();
            assertThat(waiting.begun.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(waiting.asked).hasValue(1);
            waiting.answer.complete(Echo.text(200, "late"));

            for (int i = 0; i < 3; i++) {
                assertThat(client.read().body()).isEqualTo("late");
            }
            assertThat(waiting.asked).hasValue(3);
        }
    }

    @Test
    void whoAsksLateHearsAtOnce() {
        Exchange exchange = new Exchange(
                RequestHead.unknown(HttpRejection.SLOW),
                new HttpRequest("GET", "/", "", Headers.EMPTY, new byte[0]),
                null,
                null);
        AtomicInteger heard = new AtomicInteger();
        exchange.then(heard::incrementAndGet);
        exchange.then(heard::incrementAndGet);
        exchange.clientGone();
        exchange.then(heard::incrementAndGet);
        exchange.clientGone();

        assertThat(heard).hasValue(3);
    }
}
