package dev.dialtone.sinks;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A request and who waits for its outcome.
 *
 * @param request makes it when a connection is free; throws {@link IllegalArgumentException} when it cannot be written
 * @param whenOver called once, on the event loop
 */
record Exchange(Supplier<Request> request, Consumer<Outcome> whenOver) {}
