package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server of its own: the waiters need nearly all of the 1,024 connections that it allows. */
class ManyWaitsTest {
    private static final int WAITERS = 1_000;
    private static final int GROUPS = 10;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    @Evidence(value = DIALTONE, detail = "a wait takes a connection and no thread, so a thousand may wait at once")
    void letsAThousandGo() throws Exception {
        try (Emulator emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0))) {
            URI endpoint = URI.create(emulator.endpoint());
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int waiter = 0; waiter < WAITERS; waiter++) {
                answers.add(await(endpoint, "group " + waiter % GROUPS + "."));
            }
            assertThat(answers).noneMatch(CompletableFuture::isDone);

            for (int group = 0; group < GROUPS; group++) {
                send(endpoint, "Come on, group " + group + ".");
            }

            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            }
        }
    }

    private CompletableFuture<HttpResponse<String>> await(URI endpoint, String text) {
        return client.sendAsync(
                HttpRequest.newBuilder(endpoint.resolve("/_dialtone/messages/wait"))
                        .POST(BodyPublishers.ofString("{\"contains\":\"" + text + "\",\"timeoutSeconds\":60}"))
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
    }

    private void send(URI endpoint, String text) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .POST(BodyPublishers.ofString(
                        "{\"DestinationPhoneNumber\":\"+447400123451\",\"MessageBody\":\"" + text + "\"}"))
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "PinpointSMSVoiceV2.SendTextMessage")
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
}
