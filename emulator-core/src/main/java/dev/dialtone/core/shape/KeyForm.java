package dev.dialtone.core.shape;

import java.util.function.Function;

/**
 * How the keys of what is kept are written: by their {@code toString}.
 *
 * @param ofText the key of a text; a text that is none is an {@link IllegalArgumentException}
 * @param <K> keys with equals, hashCode and a toString that is the same for equal ones
 */
public record KeyForm<K>(Function<String, K> ofText) {
    /** Of ids, ARNs and other texts. */
    public static final KeyForm<String> TEXT = new KeyForm<>(text -> text);

    /** Of whole numbers. */
    public static final KeyForm<Long> NUMBER = new KeyForm<>(Long::valueOf);
}
