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

    /** Puts into an instance what comes with its replica, which is being made in another region. */
    default void replicate(RequestContext context, String instanceId) {}

    /** Refuses what would leave something of the room without its instance: the exception that the caller gets. */
    default void requireRemovable(Scope scope, String instanceId) {}

    /** Removes what the room has in an instance, or in the replica that is in this region, which is about to go. */
    default void removeAll(Scope scope, String instanceId) {}
}
