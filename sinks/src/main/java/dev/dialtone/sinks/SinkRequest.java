package dev.dialtone.sinks;

import dev.dialtone.sinks.Outcome.Answer;
import java.util.Optional;

/** The request that hands an event over to its sink. */
interface SinkRequest {

    /**
     * The HTTP request, with a signature of this moment.
     *
     * @throws IllegalArgumentException when the event holds what JSON cannot
     */
    Request request();

    /** The error that an answer with a success status reports; empty: none. */
    default Optional<SinkError> errorInside(Answer success) {
        return Optional.empty();
    }

    /** The request to send first, so that the error does not come again; empty: there is none. */
    default Optional<Request> prerequisite(SinkError error) {
        return Optional.empty();
    }
}
