package dev.dialtone.it.hostile;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.http.RawRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends what no SDK would. A call that is not answered in half a minute fails. */
final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DialtoneServer dialtone;

    Client(DialtoneServer dialtone) {
        this.dialtone = dialtone;
    }

    /** An operation of SMS and Voice. */
    HttpResponse<String> sms(String operation, String body) throws IOException, InterruptedException {
        return HTTP.send(
                request("sms-voice", "/")
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header("X-Amz-Target", "PinpointSMSVoiceV2." + operation)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** An operation of a service that speaks restJson1. */
    HttpResponse<String> rest(String signingName, String method, String target, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                request(signingName, target)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Any request. */
    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String signingName, String target) {
        return HttpRequest.newBuilder(dialtone.endpoint().resolve(target))
                .timeout(PATIENCE)
                .header("Authorization", RawRequest.signature(dialtone.account(), signingName));
    }
}
