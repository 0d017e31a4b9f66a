package dev.dialtone.connect.instance;

import dev.dialtone.core.state.Scope;

/** What other rooms keep in instances, such as the numbers claimed to them. It goes with the instance. */
@FunctionalInterface
public interface InstanceContents {

    /** Removes all that is in an instance, which is about to go. */
    void removeAll(Scope scope, String instanceId);
}
