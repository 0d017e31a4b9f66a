package dev.dialtone.core.shape;

import org.jspecify.annotations.Nullable;

/**
 * An error of the contract: thrown by behaviour, answered as a shape. It has no stack trace, because it is an answer and
 * not a fault of the program.
 */
@SuppressWarnings("serial") // never serialised; members are values of the contract
public abstract class ModeledException extends RuntimeException implements Shape {

    /** For generated subclasses only. */
    protected ModeledException(@Nullable String message) {
        super(message, null, false, false);
    }
}
