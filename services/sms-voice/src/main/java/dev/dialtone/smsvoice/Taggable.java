package dev.dialtone.smsvoice;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ResourceType;

/** A kind of resource that can have tags. */
interface Taggable {
    /** The type in its ARNs. */
    ResourceType type();

    /**
     * Whether there is such a resource.
     *
     * @param id what its ARN has after the type
     */
    boolean exists(Scope scope, String id);
}
