package dev.dialtone.connect.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Resources of one kind that belong to instances, to look at: what a room shows the others of what it alone changes.
 *
 * @param <R> immutable values
 */
public interface InstanceResourceLookup<R> {

    /** The resource of an id in an instance. */
    Optional<R> find(Scope scope, String instanceId, String id);

    /**
     * The resource that a request names; else a ResourceNotFoundException, or an InvalidRequestException for an ARN of something
     * else.
     *
     * @param idOrArn what the request says
     * @param field the path of the input member that says it
     */
    R require(RequestContext context, String instanceId, String idOrArn, String field);

    /** A page of those of an instance that pass the filter. Throws {@link dev.dialtone.core.page.InvalidPageToken}. */
    Page<R> page(RequestContext context, String instanceId, PageRequest request, Predicate<? super R> filter);

    /** All of an instance, in order of creation. */
    Stream<R> stream(Scope scope, String instanceId);

    /** {@link #stream}, each with its number in that order, which it keeps. */
    List<Sequence.Entry<R>> numbered(Scope scope, String instanceId);

    /** How many an instance has. */
    int size(Scope scope, String instanceId);

    /** The ARN of a resource of an instance, as this region says it. */
    String arn(Scope scope, String instanceId, String id);

    /** The tags of a resource; empty when it has none. */
    Map<String, String> tags(Scope scope, String instanceId, String id);
}
