package dev.dialtone.client;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls the control API for one account.
 *
 * @param endpoint of the server, without a slash at the end
 * @param account 12 digits
 * @param region what calls are signed for; null: they are not, and the server's default counts
 */
record ControlCalls(URI endpoint, String account, @Nullable String region) {

    /** Makes a call whose answer is empty. */
    void send(ControlCall call) {
        answer(call, call.target(account));
    }

    /** Makes a call and reads its answer. */
    <T> T send(Function<@Nullable Object, T> reader, ControlCall call) {
        String target = call.target(account);
        String text = answer(call, target);
        try {
            return reader.apply(JsonReader.read(text));
        } catch (JsonException wrong) {
            throw new DialtoneException(
                    described(call, target) + ": not an answer of the control API: " + wrong.getMessage(), wrong);
        }
    }

    /** Makes a call whose answer is text and no JSON. */
    String read(ControlCall call) {
        return answer(call, call.target(account));
    }

    private String answer(ControlCall call, String target) {
        HttpResponse<String> answer = exchange(call, target);
        if (answer.statusCode() / 100 == 2) {
            return answer.body();
        }
        Refusal refusal = new Refusal(
                described(call, target),
                answer.statusCode(),
                answer.headers().firstValue("X-Amzn-ErrorType").orElse(""),
                json(answer.body()),
                answer.body());
        try {
            throw call.refused(refusal);
        } catch (JsonException wrong) {
            throw refusal.exception();
        }
    }

    /** The JDK's own timeout ends with the headers of an answer, this one with its body. */
    private HttpResponse<String> exchange(ControlCall call, String target) {
        CompletableFuture<HttpResponse<String>> answer =
                Http.client(endpoint).sendAsync(request(call, target), BodyHandlers.ofString());
        try {
            return answer.get(call.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw unanswered(call, target, Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (TimeoutException slow) {
            throw unanswered(call, target, slow);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DialtoneException(described(call, target) + ": interrupted", interrupted);
        } finally {
            answer.cancel(true);
        }
    }

    private DialtoneException unanswered(ControlCall call, String target, Throwable why) {
        if (why instanceof ConnectException || why instanceof HttpConnectTimeoutException) {
            return new DialtoneException(
                    "No Dialtone answers at " + endpoint + " (" + call.operation()
                            + "). Start one, for instance: docker run -p 4566:4566 dialtone",
                    why);
        } else if (why instanceof TimeoutException || why instanceof HttpTimeoutException) {
            return new DialtoneException(
                    described(call, target) + ": no answer in "
                            + call.patience().toMillis() / 1000.0 + " s",
                    why);
        }
        return new DialtoneException(described(call, target) + ": no answer: " + why.getMessage(), why);
    }

    private HttpRequest request(ControlCall call, String target) {
        String body = call.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + target))
                .timeout(call.patience())
                .method(call.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (region != null) {
            request.header(
                    "Authorization",
                    "AWS4-HMAC-SHA256 Credential=" + account + "/20260101/" + region
                            + "/dialtone/aws4_request, SignedHeaders=host, Signature=none");
        }
        return request.build();
    }

    private String described(ControlCall call, String target) {
        return call.method() + " " + endpoint + target;
    }

    private static @Nullable Object json(String body) {
        try {
            return JsonReader.read(body);
        } catch (JsonException none) {
            return null;
        }
    }
}
