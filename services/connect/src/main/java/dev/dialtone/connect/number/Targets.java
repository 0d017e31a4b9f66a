package dev.dialtone.connect.number;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.InstanceStatus;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.model.StoredTrafficDistributionGroup;
import dev.dialtone.connect.model.TrafficDistributionGroupStatus;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.traffic.GroupLookup;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the instance or traffic distribution group that a request means by its InstanceId or TargetArn. */
final class Targets {
    private static final String INSTANCE = "instance";
    private static final String FIELD = "TargetArn";

    private final InstanceLookup instances;
    private final GroupLookup groups;

    Targets(InstanceLookup instances, GroupLookup groups) {
        this.instances = instances;
        this.groups = groups;
    }

    /**
     * The target of a request that must name one, for a number to be claimed to: naming none, or a group of another region, is
     * an InvalidParameterException, and a group that is not ACTIVE a ResourceNotFoundException.
     */
    Target toClaim(RequestContext context, @Nullable String targetArn, @Nullable String instanceId) {
        Target target = toSearch(context, targetArn, instanceId);
        StoredTrafficDistributionGroup group = target.group();
        if (group != null && !group.region().equals(context.region())) {
            throw ConnectErrors.invalidParameter("TargetArn: " + group.arn() + " (expected: a traffic distribution "
                    + "group of " + context.region() + ")");
        }
        return target;
    }

    /**
     * The target of a request that must name one. Groups are seen from both their regions, when they are ACTIVE; an instance that is
     * not, or whose replica is not, if a group is meant, is an InvalidParameterException.
     */
    Target toSearch(RequestContext context, @Nullable String targetArn, @Nullable String instanceId) {
        Target target = named(context, targetArn, instanceId)
                .orElseThrow(
                        () -> ConnectErrors.invalidParameter("InstanceId, TargetArn: absent (expected: one of them)"));
        StoredTrafficDistributionGroup group = target.group();
        if (group != null && !group.status().equals(TrafficDistributionGroupStatus.ACTIVE)) {
            throw ConnectErrors.notFound("The traffic distribution group is " + group.status() + " (expected: "
                    + TrafficDistributionGroupStatus.ACTIVE + ")");
        }
        requireActive(context, target);
        return target;
    }

    /**
     * The target of a request that may name one, in either way or in both; empty when it names none. Two different ones are an
     * InvalidParameterException.
     */
    Optional<Target> named(RequestContext context, @Nullable String targetArn, @Nullable String instanceId) {
        Target byArn = targetArn == null ? null : ofArn(context, targetArn);
        Target byId = instanceId == null ? null : ofId(context, instanceId);
        if (byArn != null
                && byId != null
                && !byArn.instance().id().equals(byId.instance().id())) {
            throw ConnectErrors.invalidParameter("InstanceId: "
                    + byId.instance().id() + ", TargetArn: " + byArn.arn() + " (expected: the same instance)");
        }
        return Optional.ofNullable(byArn == null ? byId : byArn);
    }

    private void requireActive(RequestContext context, Target target) {
        String id = target.instance().id();
        List<Scope> places = target.group() == null
                ? List.of(context.scope())
                : instances.regions().of(context.scope(), id);
        for (Scope place : places) {
            InstanceStatus status = instances
                    .find(place, id)
                    .map(StoredInstance::instanceStatus)
                    .orElseThrow(ConnectErrors::instanceNotFound);
            if (!status.equals(InstanceStatus.ACTIVE)) {
                throw ConnectErrors.invalidParameter("The instance " + id + " is " + status + " in " + place.region()
                        + " (expected: " + InstanceStatus.ACTIVE + ")");
            }
        }
    }

    private Target ofId(RequestContext context, String instanceId) {
        return Arn.isMeant(instanceId)
                ? ofArn(context, instanceId)
                : new Target(instances.named(context, instanceId, "InstanceId"), null);
    }

    private Target ofArn(RequestContext context, String targetArn) {
        Arn arn = ResourceKit.arn(targetArn).orElseThrow(() -> notATarget(targetArn));
        if (GroupLookup.isGroup(arn)) {
            StoredTrafficDistributionGroup group = groups.require(context, targetArn);
            StoredInstance instance =
                    instances.find(context.scope(), group.instanceId()).orElseThrow(ConnectErrors::instanceNotFound);
            return new Target(instance, group);
        }
        if (!arn.type().equals(INSTANCE) || arn.id().indexOf('/') >= 0) {
            throw notATarget(targetArn);
        }
        return new Target(instances.named(context, targetArn, FIELD), null);
    }

    private static RuntimeException notATarget(String targetArn) {
        return ConnectErrors.invalidParameter("TargetArn: " + Excerpt.of(targetArn)
                + " (expected: the ARN of a Connect instance or traffic distribution group)");
    }
}
