package dev.dialtone.connect.resource;

import org.jspecify.annotations.Nullable;

/** Descriptions, which an update takes away by an empty text. */
public final class Descriptions {
    private Descriptions() {}

    /**
     * The description after an update; null when there is none.
     *
     * @param given what the update says; null: nothing, "" for none
     * @param before the update
     */
    public static @Nullable String after(@Nullable String given, @Nullable String before) {
        if (given == null) {
            return before;
        }
        return given.isEmpty() ? null : given;
    }
}
