package dev.dialtone.connect.resource;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.TagStore;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What every kind of resource of this service has in common: ARNs, tags and quotas. Knows all kinds by the types in their
 * ARNs, whether or not their rooms are made.
 */
public final class ResourceKit {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_TAGS = 50;
    /** Instance, type and id. */
    private static final int PARTS_IN_INSTANCE = 3;

    private final Quotas quotas = ServiceQuotas.create();
    private final StoreRegistry stores;
    private final TagStore tags;
    private final InstanceRegions regions;
    private final Map<String, ResourceKind<?>> kinds = new HashMap<>();
    private final Map<String, InstanceResources<?>> inInstances = new LinkedHashMap<>();
    private final Map<String, BiPredicate<Scope, String>> others = new HashMap<>();
    private final List<InstanceResources<?>> untagged = new ArrayList<>();

    /**
     * Knows no kind yet.
     *
     * @param stores makes the stores of the service
     */
    public ResourceKit(StoreRegistry stores) {
        this.stores = stores;
        this.regions = new InstanceRegions(stores);
        this.tags = new TagStore(stores, "connect/tags", (scope, all, added) -> requireFewTags(all));
    }

    /** Makes the stores of the service. */
    public StoreRegistry stores() {
        return stores;
    }

    /**
     * Completes a kind of resources with ARNs and tags and makes it known.
     *
     * @param type the type in its ARNs
     * @param arn the ARN of a resource
     * @param kind says what else there is to say of it
     */
    public <R extends Shape> ResourceKind<R> kind(String type, Function<R, String> arn, ResourceKind.Builder<R> kind) {
        ResourceKind<R> known = kind.arns(AmazonConnectService.IDENTITY.arnNamespace(), type, arn)
                .tags(tags)
                .build();
        kinds.put(type, known);
        return known;
    }

    /**
     * Makes a kind of resources that belong to instances, and makes it known.
     *
     * @param type what comes between the instance and the id in ARNs
     * @param store where they are, in groups by what has to be unique in an instance, such as names
     * @param id the id of a resource
     */
    public <R extends Shape> InstanceResources<R> inInstances(
            String type, Store<String, R> store, Function<R, String> id) {
        InstanceResources<R> known = new InstanceResources<>(this, type, store.inParts(), id);
        inInstances.put(type, known);
        return known;
    }

    /**
     * {@link #inInstances} of what has no tags: nothing finds it by its ARN, and several kinds may have the same type.
     *
     * @param type what comes between the instance and the id in ARNs
     * @param store where they are
     * @param id the id of a resource
     */
    public <R extends Shape> InstanceResources<R> inInstancesUntagged(
            String type, Store<String, R> store, Function<R, String> id) {
        InstanceResources<R> known = new InstanceResources<>(this, type, store.inParts(), id);
        untagged.add(known);
        return known;
    }

    /**
     * Makes resources known that are no such kind, but have ARNs and tags.
     *
     * @param type the type in their ARNs
     * @param exists whether there is one of an id in a region, which its ARN names
     */
    public void others(String type, BiPredicate<Scope, String> exists) {
        others.put(type, exists);
    }

    /** Copies all that belongs to an instance to its other region. */
    public void copyInstance(Scope from, Scope to, String instanceId) {
        allInInstances().forEach(kind -> kind.copy(from, to, instanceId));
    }

    /** Removes all that belongs to an instance in one region. */
    public void removeInstance(Scope scope, String instanceId) {
        allInInstances().forEach(kind -> kind.removeAll(scope, instanceId));
    }

    private Stream<InstanceResources<?>> allInInstances() {
        return Stream.concat(inInstances.values().stream(), untagged.stream());
    }

    /** Whether an ARN of this service names a resource that is there and can be tagged. */
    boolean exists(RequestContext context, Arn arn) {
        if (!arn.isIn(context)) {
            return false;
        }
        String[] path = arn.id().split("/", PARTS_IN_INSTANCE);
        if (path.length < PARTS_IN_INSTANCE) {
            ResourceKind<?> kind = kinds.get(arn.type());
            BiPredicate<Scope, String> other = others.getOrDefault(arn.type(), (scope, id) -> false);
            return kind == null ? other.test(context.scope(), arn.id()) : kind.exists(context.scope(), arn.id());
        }
        InstanceResources<?> kind = inInstances.get(path[1]);
        return arn.type().equals("instance")
                && kind != null
                && kind.find(context.scope(), path[0], path[2]).isPresent();
    }

    /**
     * Does something for each ARN that a resource has, with the scope in which its tags are: what belongs to a replicated instance has
     * one in each region.
     */
    void everywhere(Scope scope, Arn arn, BiConsumer<Scope, String> action) {
        String[] path = arn.id().split("/", PARTS_IN_INSTANCE);
        List<Scope> scopes = path.length < PARTS_IN_INSTANCE ? List.of(scope) : regions.of(scope, path[0]);
        scopes.forEach(each -> action.accept(each, arn(each, arn.resource())));
    }

    /** In which regions instances are. */
    public InstanceRegions regions() {
        return regions;
    }

    /** The ARN of a resource of this service. */
    public static String arn(Scope scope, String resource) {
        return new Arn(
                        RequestContext.partition(scope.region()),
                        AmazonConnectService.IDENTITY.arnNamespace(),
                        scope.region(),
                        scope.account().id(),
                        resource)
                .toString();
    }

    /** Whether a text is a UUID as AWS writes it. */
    public static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** The ARN of anything of this service, in whichever account and region; empty when the text is none. */
    public static Optional<Arn> arn(String text) {
        return Arn.parse(text)
                .filter(Arn::isWellFormed)
                .filter(arn -> arn.service().equals(AmazonConnectService.IDENTITY.arnNamespace()));
    }

    /** The tags of all resources. */
    public TagStore tags() {
        return tags;
    }

    /** How much of everything an account may have. */
    public Quotas quotas() {
        return quotas;
    }

    private static void requireFewTags(Map<String, String> tags) {
        if (tags.size() > MOST_TAGS) {
            throw ConnectErrors.invalidParameter(
                    "tags: " + tags.size() + " with those there are (expected: at most " + MOST_TAGS + ")");
        }
    }
}
