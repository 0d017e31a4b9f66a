package dev.dialtone.connect.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Resources of one kind that belong to instances, such as queues. It is for the class whose resources they are; others get it as
 * {@link InstanceResourceLookup}.
 *
 * <p>A replicated instance has the same resources in both its regions, with the same ids: what is written in one is written in the
 * other. ARNs differ, so values do not hold any; they are made of where a resource is looked at.
 *
 * @param <R> immutable values
 */
public final class InstanceResources<R extends Shape> implements InstanceResourceLookup<R> {
    private final ResourceKit kit;
    private final String type;
    private final Store<String, R> store;
    private final Function<R, String> id;

    /**
     * Resources of a kind. Made by {@link ResourceKit#inInstances}, which knows all kinds.
     *
     * @param type what comes between the instance and the id in ARNs
     * @param store a part for each instance, by id, in groups by what has to be unique
     * @param id the id of a resource
     */
    InstanceResources(ResourceKit kit, String type, Store<String, R> store, Function<R, String> id) {
        this.kit = kit;
        this.type = type;
        this.store = store;
        this.id = id;
    }

    @Override
    public Optional<R> find(Scope scope, String instanceId, String idOfResource) {
        return store.part(instanceId).find(scope, idOfResource);
    }

    @Override
    public R require(RequestContext context, String instanceId, String idOrArn, String field) {
        return find(context.scope(), instanceId, idOf(context, instanceId, idOrArn, field))
                .orElseThrow(ConnectErrors::resourceNotFound);
    }

    @Override
    public Page<R> page(RequestContext context, String instanceId, PageRequest request, Predicate<? super R> filter) {
        return store.part(instanceId).page(context.scope(), request, filter);
    }

    @Override
    public Stream<R> stream(Scope scope, String instanceId) {
        return store.part(instanceId).stream(scope);
    }

    @Override
    public List<Sequence.Entry<R>> numbered(Scope scope, String instanceId) {
        Sequence<R> sequence = store.part(instanceId).sequence(scope);
        List<Sequence.Entry<R>> entries = new ArrayList<>();
        Sequence.Entry<R> entry = sequence.after(0);
        while (entry != null) {
            entries.add(entry);
            entry = sequence.after(entry.number());
        }
        return entries;
    }

    @Override
    public int size(Scope scope, String instanceId) {
        return store.part(instanceId).size(scope);
    }

    @Override
    public String arn(Scope scope, String instanceId, String idOfResource) {
        return ResourceKit.arn(scope, "instance/" + instanceId + "/" + type + "/" + idOfResource);
    }

    @Override
    public Map<String, String> tags(Scope scope, String instanceId, String idOfResource) {
        return kit.tags().of(scope, arn(scope, instanceId, idOfResource));
    }

    /**
     * Refuses a name that another resource of the instance has: a DuplicateResourceException. Names are compared as they are.
     *
     * @param message of the error
     */
    public void requireFree(Scope scope, String instanceId, String name, String message) {
        if (countIn(scope, instanceId, name) > 0) {
            throw ConnectErrors.duplicate(message);
        }
    }

    /**
     * Refuses one more in an instance that has as many as a quota allows: a LimitExceededException.
     *
     * @param quota its name, one of {@link ServiceQuotas}
     */
    public void requireRoom(Scope scope, String instanceId, String quota) {
        int limit = kit.quotas().limit(scope, quota);
        int size = size(scope, instanceId);
        if (size >= limit) {
            throw ConnectErrors.limitExceeded(
                    quota + ": the instance has " + size + " (expected: fewer than " + limit + ")");
        }
    }

    /** How many resources of an instance are in a group of the store. */
    public int countIn(Scope scope, String instanceId, String group) {
        return store.part(instanceId).countIn(scope, group);
    }

    /** Adds a new resource with its tags, which were checked, and returns it. */
    public R create(RequestContext context, String instanceId, R resource, Map<String, String> tags) {
        for (Scope scope : kit.regions().of(context.scope(), instanceId)) {
            store.part(instanceId).put(scope, id.apply(resource), resource);
            kit.tags().attach(scope, arn(scope, instanceId, id.apply(resource)), tags);
        }
        return resource;
    }

    /** Changes the resource of an id, if there is one, and returns it as it is then. */
    public Optional<R> update(Scope scope, String instanceId, String idOfResource, UnaryOperator<R> change) {
        Optional<R> changed = find(scope, instanceId, idOfResource).map(change);
        changed.ifPresent(resource -> kit.regions()
                .of(scope, instanceId)
                .forEach(each -> store.part(instanceId).put(each, idOfResource, resource)));
        return changed;
    }

    /** Removes the resource of an id with its tags, and returns it as it was. */
    public Optional<R> remove(Scope scope, String instanceId, String idOfResource) {
        Optional<R> removed = find(scope, instanceId, idOfResource);
        if (removed.isPresent()) {
            kit.regions().of(scope, instanceId).forEach(each -> forget(each, instanceId, idOfResource));
        }
        return removed;
    }

    /** The id in what a request says, whether or not there is such a resource. */
    private String idOf(RequestContext context, String instanceId, String idOrArn, String field) {
        if (!Arn.isMeant(idOrArn)) {
            return idOrArn;
        }
        String path = "/" + type + "/";
        Arn arn = ResourceKit.arn(idOrArn)
                .filter(each -> each.type().equals("instance") && each.id().contains(path))
                .orElseThrow(() -> ConnectErrors.wrongState(
                        context.operation(),
                        field + ": " + Excerpt.of(idOrArn) + " (expected: an id, or an ARN with " + path + " in it)"));
        if (!arn.isIn(context) || !arn.id().startsWith(instanceId + path)) {
            throw ConnectErrors.resourceNotFound();
        }
        return arn.id().substring(instanceId.length() + path.length());
    }

    /** Copies all of an instance to another region. */
    void copy(Scope from, Scope to, String instanceId) {
        stream(from, instanceId).toList().forEach(resource -> {
            String idOfResource = id.apply(resource);
            store.part(instanceId).put(to, idOfResource, resource);
            kit.tags().attach(to, arn(to, instanceId, idOfResource), tags(from, instanceId, idOfResource));
        });
    }

    /** Removes all of an instance in one region. */
    void removeAll(Scope scope, String instanceId) {
        List<R> all = stream(scope, instanceId).toList();
        all.forEach(resource -> kit.tags().forget(scope, arn(scope, instanceId, id.apply(resource))));
        store.part(instanceId).clear(scope);
    }

    private void forget(Scope scope, String instanceId, String idOfResource) {
        store.part(instanceId).remove(scope, idOfResource);
        kit.tags().forget(scope, arn(scope, instanceId, idOfResource));
    }
}
