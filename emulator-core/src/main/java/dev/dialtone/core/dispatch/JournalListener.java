package dev.dialtone.core.dispatch;

/** Hears of the calls that the journal takes, on the threads that answer them. */
public interface JournalListener {

    /** Nobody listens. A class of its own: a start makes no lambda for it. */
    JournalListener NONE = new JournalListener() {};

    /** A call was noted. */
    default void noted(JournalEntry entry) {}

    /** The calls of an account were forgotten. */
    default void cleared(String account) {}

    /** Those of all accounts were. */
    default void allCleared() {}
}
