package dev.dialtone.persistence;

/**
 * What is to be saved whole or not at all. Asked on the thread that saves, once, when its turn comes: what it writes has to be
 * what was there when it was added, and so made of immutable values.
 */
@FunctionalInterface
public interface Change {

    /** Writes itself into the batch that is saved next. */
    void writeTo(Batch batch);

    /** Called once it is saved, on the thread that saves; to be short. */
    default void saved() {}
}
