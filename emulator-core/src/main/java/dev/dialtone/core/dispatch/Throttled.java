package dev.dialtone.core.dispatch;

import dev.dialtone.core.limit.ApiThrottle;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.signature.Caller;
import java.time.Duration;

/**
 * Ends a call that comes too soon after others with the service's error, and tells the client when to come again. It has no stack
 * trace, because the client is too fast and not the program wrong.
 */
@SuppressWarnings("serial") // never serialised
public final class Throttled extends RuntimeException {
    private final ModeledException error;
    private final Duration wait;

    /**
     * The call is answered with this error.
     *
     * @param wait until it could be repeated with success
     */
    public Throttled(ModeledException error, Duration wait) {
        super(error.getMessage(), null, false, false);
        this.error = error;
        this.wait = wait;
    }

    /** Counts a call, and throws when it is one too many. */
    static void unlessInRate(ApiThrottle calls, Caller caller, Service called, Operation<?, ?> operation) {
        Duration wait = calls.count(caller.account(), caller.region(), called.name(), operation.name());
        if (!wait.isZero()) {
            throw new Throttled(called.errors().throttled(operation), wait);
        }
    }

    /** What the client gets. */
    public ModeledException error() {
        return error;
    }

    /** The value of {@code Retry-After}: whole seconds, one at least. */
    String retryAfter() {
        return String.valueOf(Math.max(wait.plusNanos(999_999_999).toSeconds(), 1));
    }
}
