package dev.dialtone.core.transition;

/** What completes a {@link TimedTransition}. */
public enum TransitionMode {
    /** The next request sees the new state. */
    IMMEDIATE,
    /** A time on the account's clock. */
    AFTER,
    /** A number of reads; the last of them still shows the old state. */
    READS
}
