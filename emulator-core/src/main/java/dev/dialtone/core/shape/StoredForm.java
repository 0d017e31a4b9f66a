package dev.dialtone.core.shape;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How values that are kept are written and read: as values of a type. Most are of one by themselves; others, which are made for
 * speed or for little memory, are written as shapes.
 *
 * @param type what is written
 * @param toWritten what a value is written as
 * @param ofWritten the value that something of the type was written for; what cannot be one is an {@link IllegalArgumentException}
 * @param <R> the values that are kept
 */
public record StoredForm<R>(Type type, Function<? super R, Object> toWritten, Function<Object, ? extends R> ofWritten) {

    /** Of shapes, which are written as they are. */
    public static <R extends Shape> StoredForm<R> of(Supplier<Schema<R>> schema) {
        return of(Type.structure(schema));
    }

    /** Of values of a type, which are written as they are. */
    @SuppressWarnings("unchecked") // what is read by a type is of it
    public static <R> StoredForm<R> of(Type type) {
        return new StoredForm<>(type, value -> value, written -> (R) written);
    }

    /**
     * Of values that are written as shapes of another class.
     *
     * @param schema what is written; asked for when somebody writes, so that a start does not load it
     * @param ofWritten may throw {@link IllegalArgumentException}
     */
    @SuppressWarnings("unchecked") // as above
    public static <R, S extends Shape> StoredForm<R> as(
            Supplier<Schema<S>> schema, Function<? super R, S> toWritten, Function<? super S, ? extends R> ofWritten) {
        return new StoredForm<>(Type.structure(schema), toWritten::apply, written -> ofWritten.apply((S) written));
    }
}
