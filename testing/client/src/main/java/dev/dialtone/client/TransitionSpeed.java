package dev.dialtone.client;

/** How long what AWS does in seconds or minutes takes. Waiting periods that AWS documents keep their length. */
public enum TransitionSpeed {
    /** Seen by the request after the one that began it. */
    IMMEDIATE,
    /** Tens of milliseconds, or sooner; what holds when nothing is set. */
    FAST,
    /** AWS's own times. */
    REALISTIC
}
