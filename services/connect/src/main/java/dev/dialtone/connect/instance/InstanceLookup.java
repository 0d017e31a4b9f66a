package dev.dialtone.connect.instance;

import dev.dialtone.connect.model.InstanceStatus;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceRegions;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds instances, as requests name them. */
public final class InstanceLookup {

    private final InstanceStores stores;
    private final InstanceRegions regions;

    /** Looks at these stores. */
    public InstanceLookup(InstanceStores stores, InstanceRegions regions) {
        this.stores = stores;
        this.regions = regions;
    }

    /**
     * The id of the instance in which a request looks or works. It has to be there, and its creation through.
     *
     * @param idOrArn what the request says
     */
    public String active(RequestContext context, String idOrArn) {
        return requireActive(context, idOrArn).id();
    }

    /** {@link #active} for who needs more of the instance than its id. */
    public StoredInstance requireActive(RequestContext context, String idOrArn) {
        arnIn(context, idOrArn);
        StoredInstance instance = stores.instances.require(context, idOrArn, "InstanceId");
        if (!instance.instanceStatus().equals(InstanceStatus.ACTIVE)) {
            throw ConnectErrors.wrongState(
                    context.operation(),
                    "The instance " + instance.id() + " is " + instance.instanceStatus() + " (expected: "
                            + InstanceStatus.ACTIVE + ")");
        }
        return instance;
    }

    /** The instance of an id in a region, whatever its status. */
    public Optional<StoredInstance> find(Scope scope, String instanceId) {
        return stores.instances.use(scope, instanceId);
    }

    /**
     * The instance that a request means, which may say an id or an ARN; one of another region is an InvalidParameterException,
     * one that is not there a ResourceNotFoundException.
     *
     * @param field the path of the input member that says it
     */
    public StoredInstance named(RequestContext context, String idOrArn, String field) {
        Optional<Arn> arn = arnIn(context, idOrArn);
        if (arn.isPresent() && !arn.get().region().equals(context.region())) {
            throw otherRegion(idOrArn, arn.get().region(), context);
        }
        if (arn.isEmpty() && !stores.instances.exists(context.scope(), idOrArn)) {
            regions.find(context.scope(), idOrArn).ifPresent(location -> {
                throw otherRegion(idOrArn, location.region(), context);
            });
        }
        return stores.instances.require(context, idOrArn, field);
    }

    /** The ids of all active instances of a region, in order of creation. */
    public Stream<String> activeIds(Scope scope) {
        return stores.instances.entries().stream(scope)
                .filter(instance -> instance.instanceStatus().equals(InstanceStatus.ACTIVE))
                .map(StoredInstance::id);
    }

    /** The ARN of an instance, as this region says it. */
    public String arn(RequestContext context, String instanceId) {
        return stores.instances.arn(context, instanceId);
    }

    /** In which regions instances are. */
    public InstanceRegions regions() {
        return regions;
    }

    /** The ARN of an instance that a request says; empty when it says an id. What is neither is refused. */
    private static Optional<Arn> arnIn(RequestContext context, String idOrArn) {
        if (!Arn.isMeant(idOrArn)) {
            if (!ResourceKit.isUuid(idOrArn)) {
                throw ConnectErrors.invalidInput(context.operation(), "Invalid parameter:  " + Excerpt.of(idOrArn));
            }
            return Optional.empty();
        }
        Arn arn = ResourceKit.arn(idOrArn)
                .filter(each -> each.type().equals(Instances.TYPE))
                .orElseThrow(() -> ConnectErrors.wrongState(
                        context.operation(), Excerpt.of(idOrArn) + " (expected: the id or the ARN of an instance)"));
        return Optional.of(arn);
    }

    private static RuntimeException otherRegion(String target, String region, RequestContext context) {
        return ConnectErrors.invalidParameter("The instance " + Excerpt.of(target) + " is in " + Excerpt.of(region)
                + " (expected: one in " + context.region() + ")");
    }
}
