package dev.dialtone.core.shape;

import org.jspecify.annotations.Nullable;

/**
 * A structure, union or error of the contract. Generated records and exceptions implement it, so that readers, writers
 * and printers need only its {@link Schema}.
 */
public interface Shape {

    /** The schema of this very type; the same constant for every instance. */
    Schema<?> schema();

    /**
     * The value of one member.
     *
     * @param member the index of the member in {@link Schema#members()}
     * @return null when the member is absent
     * @throws IndexOutOfBoundsException when the schema has no such member
     */
    @Nullable Object get(int member);
}
