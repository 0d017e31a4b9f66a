package dev.dialtone.core.shape;

import org.jspecify.annotations.Nullable;

/** Nothing: the input or output of an operation that has none, and the value of a union member without one. */
public record Unit() implements Shape {

    /** The schema of nothing. */
    public static final Schema<Unit> SCHEMA =
            Schema.<Unit>structure("smithy.api#Unit").build(values -> new Unit());

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        throw new IndexOutOfBoundsException(member);
    }
}
