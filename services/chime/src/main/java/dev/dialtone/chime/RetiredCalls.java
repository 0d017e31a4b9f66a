package dev.dialtone.chime;

import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.shape.ModeledException;
import java.util.List;
import java.util.Optional;

/** Calls of operations that Amazon Chime no longer has: meetings, messaging, media pipelines, voice connectors and SIP. */
final class RetiredCalls {

    private static final Lazy<List<String>> PATHS =
            new Lazy<>(() -> DataLines.read(RetiredCalls.class, "retired-paths.txt"));

    private RetiredCalls() {}

    /** The error for a call, by its path; empty when no such operation ever had that path. */
    static Optional<ModeledException> error(String path, String accountId) {
        boolean isRetired =
                PATHS.get().stream().anyMatch(retired -> path.equals(retired) || path.startsWith(retired + "/"));
        return isRetired ? Optional.of(ChimeErrors.retired(accountId)) : Optional.empty();
    }
}
