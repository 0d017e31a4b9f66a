package dev.dialtone.sinks;

import dev.dialtone.sinks.Outcome.Answer;
import java.util.Optional;

/** An event as its receiver wants it. */
interface Letter {

    /**
     * The request that brings it, with a signature of this moment.
     *
     * @throws IllegalArgumentException when the event holds what JSON cannot
     */
    Request request();

    /** What the receiver has refused though its answer is a success; empty: nothing. */
    default Optional<Complaint> refused(Answer success) {
        return Optional.empty();
    }

    /** What to ask for first, so that the receiver takes what it complains about; empty: nothing helps. */
    default Optional<Request> remedy(Complaint complaint) {
        return Optional.empty();
    }
}
