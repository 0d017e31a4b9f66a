package dev.dialtone.connect.instance;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;

/**
 * What another room has in instances, beside the resources that {@link dev.dialtone.connect.resource.ResourceKit#inInstances} knows,
 * which go with the instance.
 */
public interface InstanceContents {

    /** Puts into a new instance what AWS puts there. */
    default void fill(RequestContext context, String instanceId) {}

    /** Removes what the room has in an instance, which is about to go. */
    default void removeAll(Scope scope, String instanceId) {}
}
