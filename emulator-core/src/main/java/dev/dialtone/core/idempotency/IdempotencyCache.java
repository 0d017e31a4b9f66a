package dev.dialtone.core.idempotency;

import dev.dialtone.core.limit.Kept;
import dev.dialtone.core.shape.DocumentReader;
import dev.dialtone.core.shape.Documents;
import dev.dialtone.core.shape.Fingerprint;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Weight;
import dev.dialtone.core.state.Bounds;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, per account and region, what was answered to which client token, so that a call that is sent twice acts
 * once. A call is forgotten after 24 hours on the account's clock: AWS does not document the time for these services;
 * this one is chosen. At most 10,000 calls of an account are remembered, the newest, and fewer when their answers are large.
 * Of an input only its fingerprint is kept, for some inputs are files.
 */
public final class IdempotencyCache {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_CALLS = 10_000;
    private static final int CALL_BYTES = 200;

    private final Store<String, Call> calls;

    private record Key(String region, String operation, String token) {
        String text() {
            return region + ' ' + operation + ' ' + token;
        }
    }

    /**
     * A call that was answered.
     *
     * @param input its fingerprint
     */
    private record Call(Key key, long input, Shape answer, Instant forgottenAt) {}

    /**
     * @param stores makes this cache's store
     * @param outputs the schema of what an operation answers, by the service's name and the operation's, with a dot between; null
     *     for an operation that there is not
     */
    public IdempotencyCache(StoreRegistry stores, Function<String, @Nullable Schema<?>> outputs) {
        StoredForm<Call> form =
                StoredForm.as(() -> AnsweredCall.SCHEMA, IdempotencyCache::written, written -> read(written, outputs));
        this.calls = stores.perAccount("dispatch/client-tokens", form)
                .within(new Bounds<>(MOST_CALLS, Kept.ANSWERS.budget(), IdempotencyCache::weight));
    }

    private static long weight(Call call) {
        return CALL_BYTES + Weight.of(call.key().token()) + Weight.of(call.answer());
    }

    private static AnsweredCall written(Call call) {
        Key key = call.key();
        return new AnsweredCall(
                key.region(),
                key.operation(),
                key.token(),
                call.input(),
                Documents.complete(call.answer()),
                call.forgottenAt());
    }

    private static Call read(AnsweredCall written, Function<String, @Nullable Schema<?>> outputs) {
        Schema<?> output = outputs.apply(written.operation());
        if (output == null) {
            throw new IllegalArgumentException("operation: " + written.operation() + " (expected: one that there is)");
        }
        return new Call(
                new Key(written.region(), written.operation(), written.token()),
                written.input(),
                DocumentReader.read(output, written.answer()),
                written.forgottenAt());
    }

    /**
     * The answer that the operation gave to this token; absent: the token is new or forgotten. Throws {@link
     * TokenReused} when the input was another.
     */
    public Optional<Shape> replay(Scope scope, String operation, String token, Shape input) {
        Instant now = scope.account().timeline().now();
        Optional<Call> known = calls.find(scope, new Key(scope.region(), operation, token).text())
                .filter(call -> now.isBefore(call.forgottenAt()));
        if (known.isPresent() && known.get().input() != Fingerprint.of(input)) {
            throw new TokenReused(operation, token);
        }
        return known.map(Call::answer);
    }

    /** Keeps the answer to a token that is new or forgotten. */
    public void remember(Scope scope, String operation, String token, Shape input, Shape answer) {
        Instant now = scope.account().timeline().now();
        forget(scope, now);
        Key key = new Key(scope.region(), operation, token);
        calls.remove(scope, key.text());
        calls.put(scope, key.text(), new Call(key, Fingerprint.of(input), answer, now.plus(KEPT)));
    }

    /**
     * The answer to this token: the one remembered, else that of the work, which is then remembered. An error of the
     * work is not. Without a token the work is always done.
     */
    public Shape once(
            Scope scope, String operation, @Nullable String token, Shape input, Supplier<? extends Shape> work) {
        if (token == null) {
            return work.get();
        }
        Optional<Shape> before = replay(scope, operation, token, input);
        if (before.isPresent()) {
            return before.get();
        }
        Shape answer = work.get();
        remember(scope, operation, token, input, answer);
        return answer;
    }

    /** How many calls are kept, those to be dropped with the next one included. */
    int size(Scope scope) {
        return calls.size(scope);
    }

    /** Calls are in the order in which they are to be forgotten, for all are kept as long. */
    private void forget(Scope scope, Instant now) {
        for (Call call : calls.values(scope)) {
            if (now.isBefore(call.forgottenAt())) {
                return;
            }
            calls.remove(scope, call.key().text());
        }
    }
}
