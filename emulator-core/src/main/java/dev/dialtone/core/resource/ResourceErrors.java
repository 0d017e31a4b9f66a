package dev.dialtone.core.resource;

import dev.dialtone.core.shape.ModeledException;

/** How a service words that what a request names is not there. */
@FunctionalInterface
public interface ResourceErrors {

    /**
     * There is no such resource, or it belongs to another account or region.
     *
     * @param id the id, of an ARN the one in it
     * @param named what the request says: id or ARN
     */
    ModeledException notFound(String id, String named);

    /**
     * An ARN of something else; not found, where a service has no other word for it.
     *
     * @param arn what the request says
     * @param field the path of the input member that says it
     */
    default ModeledException wrongArn(String arn, String field) {
        return notFound(arn, arn);
    }
}
