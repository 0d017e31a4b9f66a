package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;

/** How one service words the failures that the house finds before or around its behaviour. */
public interface ServiceErrors {

    /** The error for an input that breaks constraints; there is at least one. */
    ModeledException invalid(Operation<?, ?> operation, Problems problems);

    /** The error for a page token that is damaged or belongs to another call. */
    ModeledException invalidPageToken(Operation<?, ?> operation);

    /** The error for an idempotency token that comes again with another input. */
    ModeledException tokenReused(Operation<?, ?> operation, String token);

    /** The error for a call that is one too many in its second. Asked only of services with rates. */
    default ModeledException throttled(Operation<?, ?> operation) {
        throw new IllegalStateException(operation.name() + ": has no rate");
    }
}
