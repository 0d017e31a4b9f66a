package dev.dialtone.connect;

import dev.dialtone.connect.model.InstanceLocation;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a request means by its InstanceId or TargetArn. There are no traffic distribution groups yet. */
final class InstanceLookup {
    private static final String INSTANCE = "instance";
    private static final String GROUP = "traffic-distribution-group";

    private final Store<String, StoredInstance> instances;
    private final Store<String, InstanceLocation> locations;

    InstanceLookup(Store<String, StoredInstance> instances, Store<String, InstanceLocation> locations) {
        this.instances = instances;
        this.locations = locations;
    }

    /** The instance of an id or ARN; one that is not in this account and region is a ResourceNotFoundException. */
    StoredInstance instance(Scope scope, String idOrArn) {
        return ResourceArn.id(scope, idOrArn, INSTANCE)
                .flatMap(id -> instances.find(scope, id))
                .orElseThrow(ConnectErrors::instanceNotFound);
    }

    /** The one target of a request that must name one: neither, or both, is an InvalidParameterException. */
    StoredInstance required(Scope scope, @Nullable String targetArn, @Nullable String instanceId) {
        if (targetArn == null && instanceId == null) {
            throw ConnectErrors.invalidParameter("InstanceId, TargetArn: absent (expected: one of them)");
        }
        if (targetArn != null && instanceId != null) {
            throw ConnectErrors.invalidParameter("InstanceId: " + Excerpt.of(instanceId) + ", TargetArn: "
                    + Excerpt.of(targetArn) + " (expected: one of them)");
        }
        return targetArn != null ? ofArn(scope, targetArn) : ofId(scope, String.valueOf(instanceId));
    }

    /** The target of a TargetArn. */
    StoredInstance ofArn(Scope scope, String targetArn) {
        ResourceArn arn = ResourceArn.parse(targetArn).orElseThrow(() -> notATarget(targetArn));
        if (arn.id(GROUP).isPresent()) {
            throw ConnectErrors.notFound("Traffic distribution group not found");
        }
        String id = arn.id(INSTANCE).orElseThrow(() -> notATarget(targetArn));
        if (!arn.region().equals(scope.region())) {
            throw otherRegion(targetArn, arn.region(), scope);
        }
        return Optional.of(id)
                .filter(known -> arn.isIn(scope))
                .flatMap(known -> instances.find(scope, known))
                .orElseThrow(ConnectErrors::instanceNotFound);
    }

    /** The target of an InstanceId, which may hold an ARN. */
    StoredInstance ofId(Scope scope, String instanceId) {
        if (ResourceArn.isMeant(instanceId)) {
            return ofArn(scope, instanceId);
        }
        Optional<StoredInstance> instance = instances.find(scope, instanceId);
        if (instance.isEmpty()) {
            locations.find(scope, instanceId).ifPresent(location -> {
                throw otherRegion(instanceId, location.region(), scope);
            });
        }
        return instance.orElseThrow(ConnectErrors::instanceNotFound);
    }

    private static RuntimeException notATarget(String targetArn) {
        return ConnectErrors.invalidParameter("TargetArn: " + Excerpt.of(targetArn)
                + " (expected: the ARN of a Connect instance or traffic distribution group)");
    }

    private static RuntimeException otherRegion(String target, String region, Scope scope) {
        return ConnectErrors.invalidParameter("The instance " + Excerpt.of(target) + " is in " + Excerpt.of(region)
                + " (expected: one in " + scope.region() + ")");
    }
}
