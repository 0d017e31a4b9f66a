package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.Fingerprint;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Weight;
import dev.dialtone.core.state.Bounds;
import dev.dialtone.core.state.Kept;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, per account and region, what was answered to which client token, so that a call that is sent twice acts
 * once. A call is forgotten after 24 hours on the account's clock: AWS does not document the time for these services;
 * this one is chosen. At most 10,000 calls of an account are remembered, the newest, and fewer when their answers are large.
 * Of an input only its fingerprint is kept, for some inputs are files.
 *
 * @param <V> the immutable answers
 */
public final class IdempotencyCache<V> {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_CALLS = 10_000;
    private static final int CALL_BYTES = 200;

    private final Store<Key, Call<V>> calls;

    private record Key(String region, String operation, String token) {}

    /**
     * A call that was answered.
     *
     * @param input its fingerprint
     */
    private record Call<V>(Key key, long input, V answer, Instant forgottenAt) {}

    /**
     * @param name this cache's alone, as that of a {@link Store}
     * @param weight what an answer keeps alive, in bytes
     */
    public IdempotencyCache(String name, ToLongFunction<? super V> weight) {
        this.calls =
                Store.ofTraces(name, new Bounds<>(MOST_CALLS, Kept.ANSWERS.budget(), call -> weight(call, weight)));
    }

    private static <V> long weight(Call<V> call, ToLongFunction<? super V> answer) {
        return CALL_BYTES + Weight.of(call.key().token()) + answer.applyAsLong(call.answer());
    }

    /**
     * The answer that the operation gave to this token; absent: the token is new or forgotten. Throws {@link
     * TokenReused} when the input was another.
     */
    public Optional<V> replay(Scope scope, String operation, String token, Shape input) {
        Instant now = scope.account().timeline().now();
        Optional<Call<V>> known = calls.find(scope, new Key(scope.region(), operation, token))
                .filter(call -> now.isBefore(call.forgottenAt()));
        if (known.isPresent() && known.get().input() != Fingerprint.of(input)) {
            throw new TokenReused(operation, token);
        }
        return known.map(Call::answer);
    }

    /** Keeps the answer to a token that is new or forgotten. */
    public void remember(Scope scope, String operation, String token, Shape input, V answer) {
        Instant now = scope.account().timeline().now();
        forget(scope, now);
        Key key = new Key(scope.region(), operation, token);
        calls.remove(scope, key);
        calls.put(scope, key, new Call<>(key, Fingerprint.of(input), answer, now.plus(KEPT)));
    }

    /**
     * The answer to this token: the one remembered, else that of the work, which is then remembered. An error of the
     * work is not. Without a token the work is always done.
     */
    public V once(Scope scope, String operation, @Nullable String token, Shape input, Supplier<V> work) {
        if (token == null) {
            return work.get();
        }
        Optional<V> before = replay(scope, operation, token, input);
        if (before.isPresent()) {
            return before.get();
        }
        V answer = work.get();
        remember(scope, operation, token, input, answer);
        return answer;
    }

    /** {@link #once(Scope, String, String, Shape, Supplier)} by the token in an operation's input, if that has one. */
    V once(RequestContext context, Shape input, Supplier<V> work) {
        Member token = context.operation().idempotencyToken();
        return token == null
                ? work.get()
                : once(
                        context.scope(),
                        context.service().name() + "." + context.operation().name(),
                        (String) input.get(token.index()),
                        input,
                        work);
    }

    /** How many calls are kept, those to be dropped with the next one included. */
    int size(Scope scope) {
        return calls.size(scope);
    }

    /** Calls are in the order in which they are to be forgotten, for all are kept as long. */
    private void forget(Scope scope, Instant now) {
        for (Call<V> call : calls.values(scope)) {
            if (now.isBefore(call.forgottenAt())) {
                return;
            }
            calls.remove(scope, call.key());
        }
    }
}
