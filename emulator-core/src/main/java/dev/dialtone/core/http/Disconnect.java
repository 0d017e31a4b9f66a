package dev.dialtone.core.http;

/**
 * Tells that the client of a request disconnects before it has its answer. For work that takes long, or waits: it is of no use to
 * anybody then. A client that has only closed its own side, and reads on, has not gone.
 */
@FunctionalInterface
public interface Disconnect {
    /** For requests whose client stays. */
    Disconnect NEVER = action -> {};

    /**
     * Does something once when the client goes; at once when it has gone already. Any thread may ask.
     *
     * @param action short, runs on an event loop or on the calling thread, does not throw; without effect after the answer
     */
    void then(Runnable action);
}
