package dev.dialtone.client;

import dev.dialtone.client.http.Http;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Calls the control API, and AWS's own, for one account.
 *
 * @param endpoint of the server, without a slash at the end
 * @param account 12 digits
 * @param region what calls are signed for; null: they are not, and the server's default counts
 * @param answers is handed the JSON object of each answer, refusals included
 * @param trusting calls an endpoint of https whose certificate the JDK does not know; null: the usual client does
 */
record ControlCalls(
        URI endpoint,
        String account,
        @Nullable String region,
        Consumer<Map<String, @Nullable Object>> answers,
        @Nullable HttpClient trusting) {

    private static final Duration AWS_PATIENCE = Duration.ofSeconds(30);

    /** With nobody who looks at answers. */
    ControlCalls(URI endpoint, String account, @Nullable String region) {
        this(endpoint, account, region, answer -> {}, null);
    }

    ControlCalls in(String otherAccount, @Nullable String otherRegion) {
        return new ControlCalls(endpoint, otherAccount, otherRegion, answers, trusting);
    }

    ControlCalls showing(Consumer<Map<String, @Nullable Object>> other) {
        return new ControlCalls(endpoint, account, region, other, trusting);
    }

    ControlCalls through(HttpClient other) {
        return new ControlCalls(endpoint, account, region, answers, other);
    }

    /** Makes a call whose answer is empty. */
    void send(ControlCall call) {
        answer(call, call.target(account));
    }

    /** Makes a call and reads its answer. */
    <T> T send(Function<@Nullable Object, T> reader, ControlCall call) {
        String target = call.target(account);
        String text = answer(call, target);
        try {
            Object answer = JsonReader.read(text);
            show(answer);
            return reader.apply(answer);
        } catch (JsonException wrong) {
            throw new DialtoneException(
                    described(call, target) + ": not an answer of the control API: " + wrong.getMessage(), wrong);
        }
    }

    /** Makes a call whose answer is text and no JSON. */
    String read(ControlCall call) {
        return answer(call, call.target(account));
    }

    /** Makes a call whose answer goes on, and reads it as its events come. */
    EventLines listen(ControlCall call) {
        String target = call.target(account);
        EventLines lines = new EventLines();
        // The JDK's timeout would be over with the head of the answer, which comes at once.
        succeed(
                call,
                target,
                exchange(
                        builder(call, target, BodyPublishers.noBody()).build(),
                        info -> info.statusCode() / 100 == 2
                                ? new Unread(lines)
                                : BodySubscribers.ofString(StandardCharsets.UTF_8),
                        call.patience(),
                        call.operation(),
                        described(call, target)));
        return lines;
    }

    /** Makes a call whose answer, of any size, goes to a file; a refusal leaves the file as it is. */
    void download(ControlCall call, Path file) {
        String target = call.target(account);
        HttpResponse<String> answer = exchange(
                builder(call, target, BodyPublishers.noBody()).build(),
                info -> info.statusCode() / 100 == 2
                        ? BodySubscribers.mapping(BodySubscribers.ofFile(file), written -> "")
                        : BodySubscribers.ofString(StandardCharsets.UTF_8),
                call.patience(),
                call.operation(),
                described(call, target));
        succeed(call, target, answer);
    }

    /**
     * Makes a call whose body may be of any size. The server is not asked before with Expect: 100-continue: when it said no, the JDK's
     * client was seen to wait for ever, in JDK 17.
     */
    void upload(ControlCall call, BodyPublisher body) {
        String target = call.target(account);
        HttpRequest.Builder request = builder(call, target, body).header("Content-Type", "application/json");
        succeed(
                call,
                target,
                exchange(
                        request.build(),
                        BodyHandlers.ofString(),
                        call.patience(),
                        call.operation(),
                        described(call, target)));
    }

    private String answer(ControlCall call, String target) {
        String body = call.body();
        HttpRequest.Builder request =
                builder(call, target, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", call.contentType());
        }
        return succeed(
                call,
                target,
                exchange(
                        request.build(),
                        BodyHandlers.ofString(),
                        call.patience(),
                        call.operation(),
                        described(call, target)));
    }

    private String succeed(ControlCall call, String target, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            return answer.body();
        }
        Refusal refusal = refusal(described(call, target), answer);
        try {
            throw call.refused(refusal);
        } catch (JsonException wrong) {
            throw refusal.exception();
        }
    }

    /**
     * Calls an operation of AWS that speaks awsJson 1.0.
     *
     * @param signedFor AWS's name of the service in signatures
     * @param target the service's name in the protocol and the operation, separated by a dot
     */
    Map<String, @Nullable Object> send(String signedFor, String target, Map<String, ?> input) {
        String operation = target.substring(target.indexOf('.') + 1);
        String described = operation + " at " + endpoint + ", account " + account;
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + "/"))
                .timeout(AWS_PATIENCE)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", target)
                .header(
                        "Authorization",
                        authorization(Objects.requireNonNullElse(region, Dialtone.DEFAULT_REGION), signedFor))
                .POST(BodyPublishers.ofString(JsonWriter.write(input)))
                .build();
        HttpResponse<String> answer = exchange(request, BodyHandlers.ofString(), AWS_PATIENCE, operation, described);
        if (answer.statusCode() / 100 != 2) {
            throw refusal(described, answer).exception();
        }
        try {
            Map<String, @Nullable Object> output = Json.document(JsonReader.read(answer.body()));
            answers.accept(output);
            return output;
        } catch (JsonException wrong) {
            throw new DialtoneException(described + ": not an answer of AWS: " + wrong.getMessage(), wrong);
        }
    }

    private Refusal refusal(String described, HttpResponse<String> answer) {
        Object body = json(answer.body());
        show(body);
        String error = answer.headers()
                .firstValue("X-Amzn-ErrorType")
                .orElseGet(() -> body instanceof Map<?, ?> members && members.get("__type") instanceof String type
                        ? type.substring(type.indexOf('#') + 1)
                        : "");
        return new Refusal(described, answer.statusCode(), error, body, answer.body());
    }

    private void show(@Nullable Object answer) {
        if (answer instanceof Map) {
            answers.accept(Json.document(answer));
        }
    }

    /** The JDK's own timeout ends with the headers of an answer, this one with its body. */
    private HttpResponse<String> exchange(
            HttpRequest request, BodyHandler<String> handler, Duration patience, String operation, String described) {
        CompletableFuture<HttpResponse<String>> answer = client().sendAsync(request, handler);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw unanswered(Objects.requireNonNullElse(failed.getCause(), failed), patience, operation, described);
        } catch (TimeoutException slow) {
            throw unanswered(slow, patience, operation, described);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DialtoneException(described + ": interrupted", interrupted);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpClient client() {
        return trusting == null ? Http.client(endpoint) : trusting;
    }

    private DialtoneException unanswered(Throwable why, Duration patience, String operation, String described) {
        if (why instanceof ConnectException || why instanceof HttpConnectTimeoutException) {
            return new UnreachableException(endpoint, operation, why);
        } else if (why instanceof TimeoutException || why instanceof HttpTimeoutException) {
            return new DialtoneException(described + ": no answer in " + patience.toMillis() / 1000.0 + " s", why);
        }
        String hint = why instanceof SSLException
                ? " (expected: a server with --tls on, whose certificate, which dialtone certificate prints, is trusted)"
                : "";
        return new DialtoneException(described + ": no answer: " + why.getMessage() + hint, why);
    }

    private HttpRequest.Builder builder(ControlCall call, String target, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + target))
                .timeout(call.patience())
                .method(call.method(), body);
        if (region != null) {
            request.header("Authorization", authorization(region, "dialtone"));
        }
        return request;
    }

    /** Says whose call it is; nobody looks at signatures. */
    private String authorization(String signedRegion, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + account + "/20260101/" + signedRegion + "/" + service
                + "/aws4_request, SignedHeaders=host, Signature=none";
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

    /** Hands lines on as they come, and says at once that the answer is there. */
    private static final class Unread implements BodySubscriber<String> {
        private final BodySubscriber<Void> lines;

        Unread(EventLines lines) {
            this.lines = BodySubscribers.fromLineSubscriber(lines);
        }

        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedFuture("");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            lines.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> bytes) {
            lines.onNext(bytes);
        }

        @Override
        public void onError(Throwable failure) {
            lines.onError(failure);
        }

        @Override
        public void onComplete() {
            lines.onComplete();
        }
    }
}
