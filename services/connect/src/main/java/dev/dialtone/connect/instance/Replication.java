package dev.dialtone.connect.instance;

import static dev.dialtone.connect.model.InstanceStatus.ACTIVE;
import static dev.dialtone.connect.model.InstanceStatus.CREATION_FAILED;
import static dev.dialtone.connect.model.InstanceStatus.CREATION_IN_PROGRESS;

import dev.dialtone.connect.model.DirectoryType;
import dev.dialtone.connect.model.InstanceLocation;
import dev.dialtone.connect.model.InstanceReplicationStatus;
import dev.dialtone.connect.model.InstanceStatus;
import dev.dialtone.connect.model.ReplicateInstanceRequest;
import dev.dialtone.connect.model.ReplicateInstanceResponse;
import dev.dialtone.connect.model.ReplicationConfiguration;
import dev.dialtone.connect.model.ReplicationOperations;
import dev.dialtone.connect.model.ReplicationStatusSummary;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Replicas of instances: the same instance, by id, in another region. From then on what belongs to it is in both, but for numbers
 * and contacts.
 */
final class Replication implements ReplicationOperations {
    /** Where the administrator guide lets replicas be made, by the region of the instance. */
    private static final Map<String, Set<String>> PAIRS = Map.of(
            "us-east-1", Set.of("us-west-2"),
            "us-west-2", Set.of("us-east-1"),
            "eu-central-1", Set.of("eu-west-2"),
            "eu-west-2", Set.of("eu-central-1"),
            "ap-northeast-1", Set.of("ap-northeast-3"));

    private static final Map<InstanceStatus, InstanceReplicationStatus> STATUSES = Map.of(
            CREATION_IN_PROGRESS, InstanceReplicationStatus.INSTANCE_REPLICATION_IN_PROGRESS,
            ACTIVE, InstanceReplicationStatus.INSTANCE_REPLICATION_COMPLETE,
            CREATION_FAILED, InstanceReplicationStatus.INSTANCE_REPLICATION_FAILED);

    private final InstanceStores stores;
    private final Supplier<List<InstanceContents>> contents;
    private final ResourceKit kit;
    private final InstanceLimits limits;

    Replication(
            InstanceStores stores, Supplier<List<InstanceContents>> contents, ResourceKit kit, InstanceLimits limits) {
        this.stores = stores;
        this.contents = contents;
        this.kit = kit;
        this.limits = limits;
    }

    @Override
    public ReplicateInstanceResponse replicateInstance(ReplicateInstanceRequest input, RequestContext context) {
        StoredInstance source = stores.instances.require(context, input.instanceId(), "InstanceId");
        InstanceLocation location = kit.regions().require(context.scope(), source.id());
        String failed = location.replicaRegion();
        RequestContext there = context.in(new Scope(context.account(), input.replicaRegion()));
        requireReplicable(context, source, location, input.replicaRegion());
        // The replica that has failed goes first, with its alias.
        limits.refuseUsedAlias(context.scope(), input.replicaAlias(), failed == null ? null : location);
        context.account().requireCapacityIn(input.replicaRegion());
        limits.refuseOverQuota(
                there.scope(), context.now(), input.replicaRegion().equals(failed) ? 1 : 0);
        if (failed != null) {
            remove(new Scope(context.account(), failed), source.id());
        }
        StoredInstance replica = stores.instances.create(
                there,
                source.toBuilder()
                        .arn(stores.instances.arn(there, source.id()))
                        .instanceAlias(input.replicaAlias())
                        .instanceAccessUrl(Instances.accessUrl(input.replicaAlias()))
                        .createdTime(context.now())
                        .instanceStatus(CREATION_IN_PROGRESS)
                        .statusReason(null)
                        .build(),
                Map.of());
        kit.copyInstance(context.scope(), there.scope(), source.id());
        kit.regions()
                .put(
                        context.scope(),
                        source.id(),
                        location.toBuilder()
                                .replicaRegion(input.replicaRegion())
                                .replicaAlias(input.replicaAlias())
                                .build());
        contents.get().forEach(room -> room.replicate(context, source.id()));
        limits.noteAttempt(context);
        return ReplicateInstanceResponse.builder().from(replica).build();
    }

    /** How far the replication of an instance is; empty when it was never replicated. */
    Optional<ReplicationConfiguration> configuration(Scope scope, String instanceId) {
        return kit.regions()
                .find(scope, instanceId)
                .filter(location -> location.replicaRegion() != null)
                .map(location -> configuration(scope, instanceId, location));
    }

    /** Removes an instance, or the replica in a region, with all that is of it there. */
    void remove(Scope scope, String instanceId) {
        scope.account().timedTransitions().cancel(scope, Instances.TRACE, instanceId);
        // First, so that what is removed here stays in the other region.
        kit.regions().leave(scope, instanceId);
        contents.get().forEach(room -> room.removeAll(scope, instanceId));
        kit.removeInstance(scope, instanceId);
        stores.instances.remove(scope, instanceId);
    }

    private void requireReplicable(
            RequestContext context, StoredInstance source, InstanceLocation location, String replicaRegion) {
        if (!location.region().equals(context.region())) {
            throw ConnectErrors.invalidRequest("The instance " + source.id() + " is a replica (expected: its source in "
                    + location.region() + ")");
        }
        refuseSecondReplica(context, source, location.replicaRegion());
        if (!source.instanceStatus().equals(ACTIVE)) {
            throw ConnectErrors.invalidRequest(
                    "The instance " + source.id() + " is " + source.instanceStatus() + " (expected: " + ACTIVE + ")");
        }
        if (source.identityManagementType() == null
                || !source.identityManagementType().equals(DirectoryType.SAML)) {
            throw ConnectErrors.invalidRequest("The instance " + source.id() + " manages identities by "
                    + source.identityManagementType() + " (expected: " + DirectoryType.SAML + ")");
        }
        if (source.instanceAlias() == null) {
            throw ConnectErrors.invalidRequest("The instance " + source.id() + " has no alias (expected: one)");
        }
        Set<String> possible = PAIRS.getOrDefault(context.region(), Set.of());
        if (!possible.contains(replicaRegion)) {
            throw ConnectErrors.invalidRequest("ReplicaRegion: " + replicaRegion + " (expected: "
                    + (possible.isEmpty()
                            ? "an instance in another region than " + context.region()
                            : String.join(", ", possible))
                    + ")");
        }
    }

    /** A replica that has failed can be made again. */
    private void refuseSecondReplica(RequestContext context, StoredInstance source, @Nullable String replicaRegion) {
        if (replicaRegion == null) {
            return;
        }
        InstanceStatus status =
                replica(context.scope(), source.id(), replicaRegion).instanceStatus();
        if (status.equals(CREATION_IN_PROGRESS)) {
            throw ConnectErrors.conflict("The instance " + source.id() + " is being replicated to " + replicaRegion);
        } else if (!status.equals(CREATION_FAILED)) {
            throw ConnectErrors.invalidRequest(
                    "The instance " + source.id() + " is already replicated to " + replicaRegion);
        }
    }

    private StoredInstance replica(Scope scope, String instanceId, String replicaRegion) {
        return stores.instances
                .use(new Scope(scope.account(), replicaRegion), instanceId)
                .orElseThrow(ConnectErrors::instanceNotFound);
    }

    private ReplicationConfiguration configuration(Scope scope, String instanceId, InstanceLocation location) {
        String replicaRegion = String.valueOf(location.replicaRegion());
        return ReplicationConfiguration.builder()
                .sourceRegion(location.region())
                .replicationStatusSummaryList(
                        stores.instances.find(new Scope(scope.account(), replicaRegion), instanceId).stream()
                                .map(replica -> summary(replicaRegion, replica))
                                .toList())
                .globalSignInEndpoint("https://" + instanceId + "." + location.region() + ".sign-in.connect.aws/saml")
                .build();
    }

    private static ReplicationStatusSummary summary(String region, StoredInstance replica) {
        return ReplicationStatusSummary.builder()
                .region(region)
                .replicationStatus(STATUSES.get(replica.instanceStatus()))
                .replicationStatusReason(
                        replica.statusReason() == null
                                ? null
                                : replica.statusReason().message())
                .build();
    }
}
