package dev.dialtone.connect.instance;

import static dev.dialtone.connect.model.InstanceStatus.ACTIVE;
import static dev.dialtone.connect.model.InstanceStatus.CREATION_FAILED;
import static dev.dialtone.connect.model.InstanceStatus.CREATION_IN_PROGRESS;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.CreateInstanceRequest;
import dev.dialtone.connect.model.CreateInstanceResponse;
import dev.dialtone.connect.model.DeleteInstanceRequest;
import dev.dialtone.connect.model.DescribeInstanceRequest;
import dev.dialtone.connect.model.DescribeInstanceResponse;
import dev.dialtone.connect.model.DirectoryType;
import dev.dialtone.connect.model.Instance;
import dev.dialtone.connect.model.InstanceLocation;
import dev.dialtone.connect.model.InstanceOperations;
import dev.dialtone.connect.model.InstanceStatus;
import dev.dialtone.connect.model.InstanceStatusReason;
import dev.dialtone.connect.model.InstanceSummary;
import dev.dialtone.connect.model.ListInstancesRequest;
import dev.dialtone.connect.model.ListInstancesResponse;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.Transitions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Connect instances, which numbers are claimed to. */
final class Instances implements InstanceOperations {
    /** The type in ARNs. */
    static final String TYPE = "instance";

    static final Transitions<InstanceStatus> LIFE = Transitions.of(InstanceStatus.class)
            .allow(CREATION_IN_PROGRESS, ACTIVE, CREATION_FAILED)
            .allow(ACTIVE)
            .allow(CREATION_FAILED)
            .build();

    /** AWS takes 50 to 90 seconds. */
    static final TimedTransition CREATION = TimedTransition.of(
                    AmazonConnectService.IDENTITY.name(),
                    TYPE,
                    CREATION_IN_PROGRESS.value(),
                    ACTIVE.value(),
                    Duration.ofMillis(50),
                    Duration.ofSeconds(70))
            .completedByUse();

    /** How long an instance or a replica is shown whose creation has failed. */
    static final TimedTransition TRACE = TimedTransition.period(
            AmazonConnectService.IDENTITY.name(), TYPE, CREATION_FAILED.value(), "DELETED", Duration.ofHours(24));

    private static final int PAGE = 10;
    private static final int ROLE_SUFFIX_CHARACTERS = 20;

    private final InstanceStores stores;
    private final Supplier<List<InstanceContents>> contents;
    private final ResourceKit kit;
    private final InstanceLimits limits;
    private final Replication replication;

    Instances(
            InstanceStores stores,
            Supplier<List<InstanceContents>> contents,
            ResourceKit kit,
            InstanceLimits limits,
            Replication replication) {
        this.stores = stores;
        this.contents = contents;
        this.kit = kit;
        this.limits = limits;
        this.replication = replication;
    }

    @Override
    public CreateInstanceResponse createInstance(CreateInstanceRequest input, RequestContext context) {
        Scope scope = context.scope();
        requireFittingDirectory(input);
        limits.refuseUsedAlias(scope, input.instanceAlias(), null);
        limits.refuseOverQuota(scope, context.now(), 0);
        Map<String, String> tags = kit.tags().checked(scope, input.tags());

        String id = context.account().ids().uuid();
        StoredInstance instance = stores.instances.create(
                context,
                StoredInstance.builder()
                        .id(id)
                        .arn(stores.instances.arn(context, id))
                        .identityManagementType(input.identityManagementType())
                        .instanceAlias(input.instanceAlias())
                        .createdTime(context.now())
                        .serviceRole(serviceRole(context))
                        .instanceStatus(CREATION_IN_PROGRESS)
                        .inboundCallsEnabled(input.inboundCallsEnabled())
                        .outboundCallsEnabled(input.outboundCallsEnabled())
                        .instanceAccessUrl(accessUrl(input.instanceAlias()))
                        .directoryId(input.directoryId())
                        .build(),
                tags);
        kit.regions()
                .put(
                        scope,
                        id,
                        InstanceLocation.builder()
                                .region(scope.region())
                                .instanceAlias(input.instanceAlias())
                                .build());
        contents.get().forEach(room -> room.fill(context, id));
        limits.noteAttempt(context);
        return CreateInstanceResponse.builder().from(instance).build();
    }

    @Override
    public DescribeInstanceResponse describeInstance(DescribeInstanceRequest input, RequestContext context) {
        StoredInstance instance = stores.instances.show(context, input.instanceId(), "InstanceId");
        return DescribeInstanceResponse.builder()
                .instance(Instance.builder()
                        .from(instance)
                        .statusReason(instance.statusReason())
                        .tags(kit.tags().of(context.scope(), instance.arn()))
                        .build())
                .replicationConfiguration(replication
                        .configuration(context.scope(), instance.id())
                        .orElse(null))
                .build();
    }

    @Override
    public ListInstancesResponse listInstances(ListInstancesRequest input, RequestContext context) {
        Page<InstanceSummary> page = stores.instances
                .page(context, context.page(input, PAGE), instance -> true)
                .map(instance -> InstanceSummary.builder().from(instance).build());
        return ListInstancesResponse.builder()
                .instanceSummaryList(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public Unit deleteInstance(DeleteInstanceRequest input, RequestContext context) {
        Scope scope = context.scope();
        StoredInstance instance = stores.instances.require(context, input.instanceId(), "InstanceId");
        String id = instance.id();
        requireRemovable(scope, instance, kit.regions().require(scope, id));
        replication.remove(scope, id);
        limits.noteAttempt(context);
        return new Unit();
    }

    private void requireRemovable(Scope scope, StoredInstance instance, InstanceLocation location) {
        if (instance.instanceStatus().equals(CREATION_IN_PROGRESS)) {
            throw ConnectErrors.invalidRequest("The instance " + instance.id() + " is " + instance.instanceStatus()
                    + " (expected: " + ACTIVE + " or " + CREATION_FAILED + ")");
        }
        contents.get().forEach(room -> room.requireRemovable(scope, instance.id()));
        String replicaRegion = location.replicaRegion();
        if (replicaRegion != null && !replicaRegion.equals(scope.region())) {
            throw ConnectErrors.invalidRequest("The instance " + instance.id() + " has a replica in " + replicaRegion
                    + " (expected: none; DeleteInstance there removes it)");
        }
    }

    private static void requireFittingDirectory(CreateInstanceRequest input) {
        boolean isDirectory = DirectoryType.EXISTING_DIRECTORY.equals(input.identityManagementType());
        if (isDirectory && input.directoryId() == null) {
            throw ConnectErrors.invalidRequest("DirectoryId: absent (expected: one, as IdentityManagementType is "
                    + DirectoryType.EXISTING_DIRECTORY + ")");
        }
        if (!isDirectory && input.directoryId() != null) {
            throw ConnectErrors.invalidRequest("DirectoryId: given (expected: only with IdentityManagementType "
                    + DirectoryType.EXISTING_DIRECTORY + ")");
        }
    }

    /** The instance is there, or a fault has its creation fail. */
    void activate(Scope scope, String id) {
        Ending failure = Endings.take(scope, CREATION, id).orElse(null);
        stores.instances.update(
                scope,
                id,
                instance -> instance.toBuilder()
                        .instanceStatus(
                                LIFE.move(instance.instanceStatus(), failure == null ? ACTIVE : CREATION_FAILED))
                        .statusReason(failure == null ? null : reasonOf(failure))
                        .build());
        if (failure != null) {
            scope.account().timedTransitions().begin(scope, TRACE, id);
        }
    }

    /** An instance or a replica whose creation has failed goes, and its alias is free. */
    void forget(Scope scope, String id) {
        stores.instances
                .find(scope, id)
                .filter(instance -> instance.instanceStatus().equals(CREATION_FAILED))
                .ifPresent(instance -> replication.remove(scope, id));
    }

    private static InstanceStatusReason reasonOf(Ending failure) {
        return InstanceStatusReason.builder().message(failure.reason()).build();
    }

    static @Nullable String accessUrl(@Nullable String alias) {
        return alias == null ? null : "https://" + alias + ".my.connect.aws";
    }

    private static String serviceRole(RequestContext context) {
        String partition = Arn.parse(context.arn(TYPE)).orElseThrow().partition();
        String role = "role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_"
                + context.account().ids().base36(ROLE_SUFFIX_CHARACTERS);
        return new Arn(partition, "iam", "", context.account().id(), role).toString();
    }
}
