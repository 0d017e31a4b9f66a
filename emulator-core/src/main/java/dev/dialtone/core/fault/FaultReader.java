package dev.dialtone.core.fault;

import dev.dialtone.core.shape.Problems;
import org.jspecify.annotations.Nullable;

/** Reads a rule from JSON, which is the protocols' matter. */
@FunctionalInterface
public interface FaultReader {
    /**
     * Reads one.
     *
     * @param problems takes what a rule cannot have
     * @return null when there are problems
     * @throws dev.dialtone.core.dispatch.RequestRejected when it is no JSON, or a value is of another kind
     */
    @Nullable FaultRule read(String json, Problems problems);
}
