package dev.dialtone.core.seed;

import dev.dialtone.core.state.Scope;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a seed how to learn an id that no change has answered, such as that of a queue which came along with an instance.
 */
@FunctionalInterface
public interface SeedReads {

    /**
     * What a seed has to ask, before anything is done to what the id is of. To be called inside the account.
     *
     * @return empty: the id is of nothing that came along with something else
     */
    Optional<Read> of(Scope scope, String id);

    /**
     * A call that shows an id.
     *
     * @param service its name, as {@code connect}
     * @param input of the call: names of members and their values
     * @param path from the answer down to the id: {@code .QueueSummaryList[0].Id}
     */
    record Read(String service, String operation, Map<String, String> input, String path) {}
}
