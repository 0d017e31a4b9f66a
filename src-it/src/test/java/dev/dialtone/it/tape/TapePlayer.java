package dev.dialtone.it.tape;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.RuntimeEnvironment;
import dev.dialtone.server.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a Dialtone of this commit what a tape has asked, at the tape's times, and compares the answers. */
final class TapePlayer {
    private static final String REQUEST_ID = "x-amzn-RequestId";
    private static final int ANSWER_SECONDS = 20;

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    /** How long a call took is another in each run. */
    private static final Pattern DURATION = Pattern.compile("\"durationMicros\":\\d+|\"uptimeSeconds\":\\d+");

    /** What API Gateway counts its answers by. */
    private static final Pattern GATEWAY_ID = Pattern.compile("\\b[A-Za-z0-9_-]{15}=|Root=1-[0-9a-f]{8}-[0-9a-f]{24}");

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.EPOCH);
    private final Map<Integer, CompletableFuture<HttpResponse>> answers = new HashMap<>();
    private final Map<Integer, TapeEvent.Asked> questions = new HashMap<>();
    /** The ids of requests on the tape and in this run. Both stand for the number of the exchange. */
    private final Map<String, String> masks = new HashMap<>();

    private final List<Difference> differences = new ArrayList<>();
    private int exchanges;

    /** An answer that is not the tape's. */
    record Difference(int exchange, String request, String expected, String actual) {
        @Override
        public String toString() {
            return "exchange " + exchange + ": " + request + "\n  tape: " + expected + "\n  now:  " + actual;
        }
    }

    /** What a replay has found. */
    record Result(int exchanges, List<Difference> differences) {}

    private TapePlayer() {}

    static Result play(Path file) {
        return new TapePlayer().run(file);
    }

    private Result run(Path file) {
        AtomicReference<@Nullable HttpHandler> dispatcher = new AtomicReference<>();
        RuntimeEnvironment environment = new RuntimeEnvironment(clock::get, () -> TapeRecorder.SEED, handler -> {
            dispatcher.set(handler);
            return handler;
        });
        try (TapeReader tape = new TapeReader(file);
                Emulator emulator = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0), environment)) {
            HttpHandler handler = Objects.requireNonNull(dispatcher.get(), emulator.endpoint());
            for (TapeEvent event = tape.next(); event != null; event = tape.next()) {
                if (event instanceof TapeEvent.Asked asked) {
                    ask(handler, asked);
                } else if (event instanceof TapeEvent.Answered answered) {
                    compare(answered);
                }
            }
        }
        return new Result(exchanges, List.copyOf(differences));
    }

    private void ask(HttpHandler handler, TapeEvent.Asked asked) {
        clock.set(asked.at());
        TapeRecorder.settle(handler, asked.request());
        questions.put(asked.exchange(), asked);
        answers.put(
                asked.exchange(),
                handler.handle(asked.request(), Disconnect.NEVER)
                        .thenApply(TapeRecorder::whole)
                        .toCompletableFuture());
    }

    private void compare(TapeEvent.Answered taped) {
        exchanges++;
        TapeEvent.Asked question = Objects.requireNonNull(questions.remove(taped.exchange()));
        String request = question.request() + " " + text(question.request().body());
        HttpResponse now = await(Objects.requireNonNull(answers.remove(taped.exchange())));
        if (now == null) {
            differences.add(new Difference(taped.exchange(), request, masked(taped.response()), "no answer"));
            return;
        }
        mask(taped.response(), taped.exchange());
        mask(now, taped.exchange());
        String expected = masked(taped.response());
        String actual = masked(now);
        if (!expected.equals(actual)) {
            differences.add(new Difference(taped.exchange(), request, expected, actual));
        }
    }

    private static @Nullable HttpResponse await(CompletableFuture<HttpResponse> answer) {
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException none) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void mask(HttpResponse answer, int exchange) {
        String id = answer.headers().first(REQUEST_ID);
        if (id != null) {
            masks.put(id, "request " + exchange);
        }
    }

    /** Status, headers and body in one text, in which ids of requests, those of the gateway, and durations are masked. */
    private String masked(HttpResponse answer) {
        String whole = answer.status() + " " + answer.headers() + " " + text(answer.body());
        String counted = GATEWAY_ID.matcher(whole).replaceAll("gateway");
        return UUID.matcher(DURATION.matcher(counted).replaceAll("duration"))
                .replaceAll(found -> masks.getOrDefault(found.group(), found.group()));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1);
    }
}
