package dev.dialtone.it.tape;

import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.time.Instant;

/** What happened at the HTTP handler, in the order of a tape. */
sealed interface TapeEvent {
    /** Counts exchanges from 1; an exchange's answer has the number of its request. */
    int exchange();

    /** A request arrived; the clock of the run shows that time until the next one does. */
    record Asked(int exchange, Instant at, HttpRequest request) implements TapeEvent {}

    /** An answer left; its body is whole. */
    record Answered(int exchange, HttpResponse response) implements TapeEvent {}
}
