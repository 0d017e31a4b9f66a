package dev.dialtone.connect.instance;

import dev.dialtone.connect.model.InstanceStatus;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceRegions;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Excerpt;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a request means by its InstanceId or TargetArn. There are no traffic distribution groups yet. */
public final class InstanceLookup {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String GROUP = "traffic-distribution-group";

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
        if (!Arn.isMeant(idOrArn) && !UUID.matcher(idOrArn).matches()) {
            throw ConnectErrors.invalidInput(context.operation(), "Invalid parameter:  " + Excerpt.of(idOrArn));
        }
        StoredInstance instance = stores.instances.require(context, idOrArn, "InstanceId");
        if (!instance.instanceStatus().equals(InstanceStatus.ACTIVE)) {
            throw ConnectErrors.invalidRequest("The instance " + instance.id() + " is " + instance.instanceStatus()
                    + " (expected: " + InstanceStatus.ACTIVE + ")");
        }
        return instance;
    }

    /** The target of a request that must name one; naming none is an InvalidParameterException. */
    public StoredInstance required(RequestContext context, @Nullable String targetArn, @Nullable String instanceId) {
        return named(context, targetArn, instanceId)
                .orElseThrow(
                        () -> ConnectErrors.invalidParameter("InstanceId, TargetArn: absent (expected: one of them)"));
    }

    /**
     * The target of a request that may name one, in either way or in both; empty when it names none. Two different ones are an
     * InvalidParameterException.
     */
    public Optional<StoredInstance> named(
            RequestContext context, @Nullable String targetArn, @Nullable String instanceId) {
        StoredInstance byArn = targetArn == null ? null : ofArn(context, targetArn);
        StoredInstance byId = instanceId == null ? null : ofId(context, instanceId);
        if (byArn != null && byId != null && !byArn.id().equals(byId.id())) {
            throw ConnectErrors.invalidParameter(
                    "InstanceId: " + byId.id() + ", TargetArn: " + byArn.arn() + " (expected: the same instance)");
        }
        return Optional.ofNullable(byArn == null ? byId : byArn);
    }

    private StoredInstance ofArn(RequestContext context, String targetArn) {
        Arn arn = ResourceKit.arn(targetArn).orElseThrow(() -> notATarget(targetArn));
        if (isOf(arn, GROUP)) {
            throw ConnectErrors.notFound("Traffic distribution group not found");
        }
        if (!isOf(arn, Instances.TYPE)) {
            throw notATarget(targetArn);
        }
        if (!arn.region().equals(context.region())) {
            throw otherRegion(targetArn, arn.region(), context);
        }
        return stores.instances.require(context, targetArn, "TargetArn");
    }

    /** The target of an InstanceId, which may hold an ARN. */
    public StoredInstance ofId(RequestContext context, String instanceId) {
        if (Arn.isMeant(instanceId)) {
            return ofArn(context, instanceId);
        }
        if (!stores.instances.exists(context.scope(), instanceId)) {
            regions.find(context.scope(), instanceId).ifPresent(location -> {
                throw otherRegion(instanceId, location.region(), context);
            });
        }
        return stores.instances.require(context, instanceId, "InstanceId");
    }

    /** Whether it names a resource of this type and not one that lies below it, such as a number in its older form. */
    private static boolean isOf(Arn arn, String type) {
        return arn.type().equals(type) && arn.id().indexOf('/') < 0;
    }

    private static RuntimeException notATarget(String targetArn) {
        return ConnectErrors.invalidParameter("TargetArn: " + Excerpt.of(targetArn)
                + " (expected: the ARN of a Connect instance or traffic distribution group)");
    }

    private static RuntimeException otherRegion(String target, String region, RequestContext context) {
        return ConnectErrors.invalidParameter("The instance " + Excerpt.of(target) + " is in " + Excerpt.of(region)
                + " (expected: one in " + context.region() + ")");
    }
}
