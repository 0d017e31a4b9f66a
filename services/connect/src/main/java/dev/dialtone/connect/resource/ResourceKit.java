package dev.dialtone.connect.resource;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.TagStore;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.StoreRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every kind of resource of this service has in common: ARNs, tags and quotas. Knows all kinds by the types in their
 * ARNs, whether or not their rooms are made.
 */
public final class ResourceKit {
    private static final int MOST_TAGS = 50;

    private final Quotas quotas = ServiceQuotas.create();
    private final StoreRegistry stores;
    private final TagStore tags;
    private final Map<String, ResourceKind<?>> kinds = new HashMap<>();

    /**
     * Knows no kind yet.
     *
     * @param stores makes the stores of the service
     */
    public ResourceKit(StoreRegistry stores) {
        this.stores = stores;
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

    /** The ARN of anything of this service, in whichever account and region; empty when the text is none. */
    public static Optional<Arn> arn(String text) {
        return Arn.parse(text)
                .filter(Arn::isWellFormed)
                .filter(arn -> arn.service().equals(AmazonConnectService.IDENTITY.arnNamespace()));
    }

    /** The kinds of this service by the types in their ARNs. */
    Map<String, ResourceKind<?>> kinds() {
        return kinds;
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
