package dev.dialtone.core.dispatch;

import java.util.List;

/**
 * The operation that a request asks for.
 *
 * @param operation the operation
 * @param labels the still encoded text of each label of its URI, in the order of the pattern; empty without a REST
 *     binding
 */
public record Route(Operation<?, ?> operation, List<String> labels) {

    /** A route without labels. */
    public static Route to(Operation<?, ?> operation) {
        return new Route(operation, List.of());
    }
}
