package dev.dialtone.core.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.http.HttpSettings;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

final class ExpectContinueTest {
    @Test
    void invitesBodyThatIsAcceptable() throws IOException {
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            client.send("POST / HTTP/1.1\nHost: x\nContent-Length: 2\nExpect: 100-Continue\n\n");
            assertThat(client.readHead().status()).isEqualTo(100);
            client.send("hi");
            assertThat(client.read().body()).isEqualTo("POST / hi");
        }
    }

    @Test
    void saysNothingWhenBodyIsThereAlready() {
        byte[] request = RawClient.bytes("POST / HTTP/1.1\nHost: x\nContent-Length: 2\nExpect: 100-continue\n\nhi");

        assertThat(InMemoryHttp.exchange(HttpSettings.defaults(), new Echo(), request))
                .asString()
                .startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void invitesOnlyAfterTheAnswersBefore() throws IOException {
        CompletableFuture<HttpResponse> first = new CompletableFuture<>();
        HttpHandler handler = new Echo() {
            @Override
            public CompletionStage<HttpResponse> handle(HttpRequest request) {
                return request.path().equals("/first") ? first : super.handle(request);
            }
        };
        try (Served served = Served.with(handler);
                RawClient client = served.connect()) {
            client.send("GET /first HTTP/1.1\nHost: x\n\n");
            client.send("POST / HTTP/1.1\nHost: x\nContent-Length: 2\nExpect: 100-continue\n\n");
            first.complete(Echo.text(200, "first"));
            assertThat(client.read().body()).isEqualTo("first");
            assertThat(client.readHead().status()).isEqualTo(100);
            client.send("hi");
            assertThat(client.read().body()).isEqualTo("POST / hi");
        }
    }

    @Test
    void refusesTooLargeBodyBeforeItIsSent() throws IOException {
        try (Served served = Served.with(HttpLimits.defaults().withMaxBodyBytes(1), new Echo());
                RawClient client = served.connect()) {
            client.send("POST / HTTP/1.1\nHost: x\nContent-Length: 2\nExpect: 100-continue\n\n");
            assertThat(client.read().status()).isEqualTo(413);
            assertThat(client.isAtEnd()).isTrue();
        }
    }

    @Test
    void refusesOtherExpectations() throws IOException {
        try (Served served = Served.with(new Echo());
                RawClient client = served.connect()) {
            client.send("POST / HTTP/1.1\nHost: x\nContent-Length: 2\nExpect: tea\n\n");
            assertThat(client.read().status()).isEqualTo(417);
        }
    }
}
