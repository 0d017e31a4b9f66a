package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.smsvoice.model.AttachedPolicy;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What every kind of resource of this service has in common: ARNs, errors, tags, policies and quotas. Knows all kinds by the
 * types in their ARNs, whether or not their rooms are made.
 */
public final class ResourceKit {
    private final StoreRegistry stores;
    private final Quotas quotas = ServiceQuotas.create();
    private final Tags tags;
    /** By ARN; a resource without a policy has no entry. */
    final Store<String, AttachedPolicy> policies;

    private final Map<ResourceType, ResourceKind<?>> kinds = new ConcurrentHashMap<>();
    private final Runnable makeAllKinds;

    /**
     * Knows no kind yet.
     *
     * @param stores makes the stores of the service
     * @param makeAllKinds makes the kinds that are not made yet; called before one is looked for by its type
     */
    public ResourceKit(StoreRegistry stores, Runnable makeAllKinds) {
        this.stores = stores;
        this.tags = new Tags(stores, quotas);
        this.policies = stores.perRegion("sms-voice/policies", () -> AttachedPolicy.SCHEMA);
        this.makeAllKinds = makeAllKinds;
    }

    /**
     * Makes a kind of resources with ARNs and makes it known.
     *
     * @param type the type in its ARNs
     * @param store where its resources are, by id
     * @param id the id of a resource: what its ARN has after the type
     * @param arn the ARN of a resource
     * @param more says what else there is to say of it
     */
    public <R extends Shape> ResourceKind<R> kind(
            ResourceType type,
            Store<String, R> store,
            Function<R, String> id,
            Function<R, String> arn,
            UnaryOperator<ResourceKind.Builder<R>> more) {
        ResourceKind<R> kind = more.apply(ResourceKind.of(store, id, new KindErrors(type))
                        .arns(PinpointSMSVoiceV2.IDENTITY.arnNamespace(), type.value(), arn)
                        .tags(tags.store())
                        .attached(policies::remove))
                .build();
        kinds.put(type, kind);
        return kind;
    }

    /** The kind of a type; a type that the service has no resources of is a {@link NullPointerException}. */
    public ResourceLookup<?> kind(ResourceType type) {
        return Objects.requireNonNull(kinds().get(type), type::value);
    }

    /**
     * What resources of a type wait for.
     *
     * @param fast for {@link TransitionSpeed#FAST}
     * @param realistic for {@link TransitionSpeed#REALISTIC}
     */
    public static TimedTransition transition(
            ResourceType type, String from, String to, Duration fast, Duration realistic) {
        return TimedTransition.of(PinpointSMSVoiceV2.IDENTITY.name(), type.value(), from, to, fast, realistic);
    }

    /** The kinds of this service by the types in their ARNs. */
    Map<ResourceType, ResourceKind<?>> kinds() {
        makeAllKinds.run();
        return kinds;
    }

    /** Makes the stores of the service. */
    public StoreRegistry stores() {
        return stores;
    }

    /** The tags of all resources. */
    public Tags tags() {
        return tags;
    }

    /** How much of everything an account may have. */
    public Quotas quotas() {
        return quotas;
    }

    /** Refuses one more resource of a kind than there may be. */
    public void requireQuota(Scope scope, ServiceQuotaExceededExceptionReason quota, ResourceLookup<?> kind) {
        quotas.require(scope, quota, kind.size(scope) + 1);
    }
}
