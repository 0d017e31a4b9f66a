package dev.dialtone.it;

import dev.dialtone.client.Dialtone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Calls the control API for one account in its own words, and shows answers as they are. */
public final class ControlClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Dialtone dialtone;

    ControlClient(Dialtone dialtone) {
        this.dialtone = dialtone;
    }

    /** The typed client of the same account. */
    public Dialtone dialtone() {
        return dialtone;
    }

    /** Sets one transition, in the words of the control API: {@code {"service":…,"resource":…,"mode":…}}. */
    public void transition(String json) {
        call("PUT", "/_dialtone/transitions", "{\"transitions\":[" + json + "]}");
    }

    /** Has a transition last 50 ms of the account's time, whoever uses the resource. */
    public void keepTime(String service, String resource, String from, String to) {
        transition("""
                {"service":"%s","resource":"%s","from":"%s","to":"%s","mode":"AFTER","after":"PT0.05S"}""".formatted(service, resource, from, to));
    }

    /** Any call; a status other than 2xx is an {@link IllegalStateException} that shows the answer. */
    public JsonNode call(String method, String path, String body) {
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    /** Any call with its raw answer. */
    public HttpResponse<String> send(String method, String path, String body) {
        try {
            return HTTP.send(request(method, path, body), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Any call, without waiting for its raw answer. */
    public CompletableFuture<HttpResponse<String>> sendLater(String method, String path, String body) {
        return HTTP.sendAsync(request(method, path, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String body) {
        URI uri = URI.create(
                dialtone.endpoint() + path + (path.contains("?") ? "&" : "?") + "account=" + dialtone.accountId());
        return HttpRequest.newBuilder(uri)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
    }
}
