package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ResourceType;

/** A kind of resource that can have tags. */
public interface Taggable {
    /** The type in its ARNs. */
    ResourceType type();

    /**
     * Whether there is such a resource.
     *
     * @param id what its ARN has after the type
     */
    boolean exists(Scope scope, String id);
}
