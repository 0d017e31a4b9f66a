package dev.dialtone.core.idempotency;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.limit.Kept;
import dev.dialtone.core.shape.DocumentReader;
import dev.dialtone.core.shape.Documents;
import dev.dialtone.core.shape.Fingerprint;
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
 * once, until the time that its operation has for tokens is over on the account's clock. At most 10,000 calls of an account are remembered, the newest, and fewer when their answers are large.
 * Of an input only its fingerprint is kept, for some inputs are files.
 */
public final class IdempotencyCache {
    private static final int MOST_CALLS = 10_000;
    private static final int CALL_BYTES = 200;

    private final Store<String, Call> calls;

    /**
     * What makes a call known again.
     *
     * @param kept how long it is known
     */
    public record Token(String text, Duration kept) {}

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
     * @param operations the operation of a name: that of its service and its own, with a dot between; null: there is none
     */
    public IdempotencyCache(StoreRegistry stores, Function<String, @Nullable Operation<?, ?>> operations) {
        StoredForm<Call> form = StoredForm.as(
                () -> AnsweredCall.SCHEMA, IdempotencyCache::written, written -> read(written, operations));
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

    private static Call read(AnsweredCall written, Function<String, @Nullable Operation<?, ?>> operations) {
        Operation<?, ?> called = operations.apply(written.operation());
        if (called == null) {
            throw new IllegalArgumentException("operation: " + written.operation() + " (expected: one that there is)");
        }
        return new Call(
                new Key(written.region(), written.operation(), written.token()),
                written.input(),
                DocumentReader.read(called.output(), written.answer()),
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

    /** Keeps the answer to a token that is new or forgotten, for so long. */
    public void remember(Scope scope, String operation, Token token, Shape input, Shape answer) {
        Instant now = scope.account().timeline().now();
        forget(scope, now);
        Key key = new Key(scope.region(), operation, token.text());
        calls.remove(scope, key.text());
        calls.put(scope, key.text(), new Call(key, Fingerprint.of(input), answer, now.plus(token.kept())));
    }

    /**
     * The answer to this token: the one remembered, else that of the work, which is then remembered. An error of the
     * work is not. Without a token the work is always done.
     */
    public Shape once(
            Scope scope, String operation, @Nullable Token token, Shape input, Supplier<? extends Shape> work) {
        if (token == null) {
            return work.get();
        }
        Optional<Shape> before = replay(scope, operation, token.text(), input);
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

    /** Calls are in the order in which they came: what is to be forgotten waits for what came before it, within the bounds. */
    private void forget(Scope scope, Instant now) {
        for (Call call : calls.values(scope)) {
            if (now.isBefore(call.forgottenAt())) {
                return;
            }
            calls.remove(scope, call.key().text());
        }
    }
}
