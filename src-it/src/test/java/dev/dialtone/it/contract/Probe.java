package dev.dialtone.it.contract;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.shape.Constraint;
import java.util.List;
import java.util.Map;

/**
 * A request that is valid but for one thing, or just valid at an edge of what the contract allows.
 *
 * @param operation what it asks for
 * @param path from the input to the member in question: names and map keys as strings, list positions as integers
 * @param what what is done there: {@code length above 2}
 * @param constraint the constraint in question
 * @param taken whether the contract allows it
 * @param input the input by member name
 */
record Probe(
        Operation<?, ?> operation,
        List<Object> path,
        String what,
        Constraint constraint,
        boolean taken,
        Map<String, Object> input) {

    /** {@code RequestPhoneNumber IsoCountryCode length above 2}. */
    String name() {
        return operation.name() + " " + dotted() + " " + what;
    }

    /** The path with dots, positions from 0. */
    String dotted() {
        return String.join(".", path.stream().map(Object::toString).toList());
    }

    /** A step of a path that is the key of a map. */
    record Key(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
