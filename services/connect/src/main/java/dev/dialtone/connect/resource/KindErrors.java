package dev.dialtone.connect.resource;

import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.resource.ResourceErrors;
import dev.dialtone.core.shape.ModeledException;
import java.util.function.Function;

/**
 * The errors about resources of one kind that are not there. An ARN of something else is answered as an id that is not known.
 *
 * @param notFound the error, by what the request says
 */
public record KindErrors(Function<String, ResourceNotFoundException> notFound) implements ResourceErrors {

    @Override
    public ModeledException notFound(String id, String named) {
        return notFound.apply(named);
    }

    @Override
    public ModeledException wrongArn(String arn, String field) {
        return notFound.apply(arn);
    }
}
