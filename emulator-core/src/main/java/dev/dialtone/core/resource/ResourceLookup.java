package dev.dialtone.core.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreView;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The resources of one kind, to look at: what a room of a service shows the others of what it alone changes.
 *
 * @param <R> immutable values
 */
public interface ResourceLookup<R> {

    /** Where the caller's resources are, and what they wait for: all regions of the account, when these share them. */
    Scope scope(RequestContext context);

    /**
     * The resource of an id, to act on it or by it: what it waits for and a caller takes for done is done first, see {@link
     * dev.dialtone.core.transition.TimedTransition#completedByUse}.
     */
    Optional<R> use(Scope scope, String id);

    /** Does for every resource what {@link #use} does first: for what chooses among them. */
    void useAll(Scope scope);

    /** The resource of an id; one that exists unmade is not found until somebody has asked for it by name or listed all. */
    Optional<R> find(Scope scope, String id);

    /** Whether there is such a resource, be it unmade. */
    boolean exists(Scope scope, String id);

    /** How many there are, with what exists unmade. */
    int size(Scope scope);

    /** All of them, by id; without what exists unmade. */
    StoreView<String, R> entries();

    /**
     * The resource that a request names, as {@link #use} finds it; else the service's error.
     *
     * @param idOrArn what the request says
     * @param field the path of the input member that says it
     */
    R require(RequestContext context, String idOrArn, String field);

    /** The resource that a request names, as it stands; else the service's error. */
    R named(RequestContext context, String idOrArn, String field);

    /** {@link #named}, to show it: a transition that ends after a number of reads counts one. */
    R show(RequestContext context, String idOrArn, String field);

    /** A page of those that pass the filter, to show them. Throws {@link dev.dialtone.core.page.InvalidPageToken}. */
    Page<R> page(RequestContext context, PageRequest request, Predicate<? super R> filter);

    /** Counts a read for every resource of a page that was put together elsewhere. */
    Page<R> shown(RequestContext context, Page<R> page);

    /** Counts a read for each resource of these ids, which an answer shows as part of others. */
    void shown(RequestContext context, Collection<String> ids);
}
