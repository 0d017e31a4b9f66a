package dev.dialtone.chime.resource;

import dev.dialtone.core.shape.ModeledException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Batches, of which what can be done is done, whatever fails of the others. */
public final class Batch {

    private Batch() {}

    /**
     * Does something for each item, and tells of those that were refused.
     *
     * @param change refuses by a {@link ModeledException}, and has changed nothing then
     * @param failure what the answer has of an item that was refused
     */
    public static <T, E> List<E> failures(
            List<T> items, Consumer<T> change, BiFunction<T, ModeledException, E> failure) {
        List<E> failures = new ArrayList<>();
        for (T item : items) {
            try {
                change.accept(item);
            } catch (ModeledException refused) {
                failures.add(failure.apply(item, refused));
            }
        }
        return failures;
    }
}
