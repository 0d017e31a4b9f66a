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
import dev.dialtone.connect.model.Instance;
import dev.dialtone.connect.model.InstanceAttempt;
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
import dev.dialtone.connect.resource.ServiceQuotas;
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
import java.time.Instant;
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

    private static final int PAGE = 10;
    private static final int ROLE_SUFFIX_CHARACTERS = 20;

    /** The time in which creations and deletions are counted. */
    private static final Duration ATTEMPTS_PERIOD = Duration.ofDays(30);

    private final InstanceStores stores;
    private final Supplier<List<InstanceContents>> contents;
    private final ResourceKit kit;

    Instances(InstanceStores stores, Supplier<List<InstanceContents>> contents, ResourceKit kit) {
        this.stores = stores;
        this.contents = contents;
        this.kit = kit;
    }

    @Override
    public CreateInstanceResponse createInstance(CreateInstanceRequest input, RequestContext context) {
        Scope scope = context.scope();
        // Terraform's aws_connect_instance wants exactly one of the two, too.
        if (input.instanceAlias() == null && input.directoryId() == null) {
            throw ConnectErrors.invalidRequest("InstanceAlias, DirectoryId: absent (expected: one of them)");
        }
        refuseUsedAlias(scope, input.instanceAlias());
        refuseOverQuota(scope, context.now());
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
        noteAttempt(context);
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
        String id = stores.instances
                .require(context, input.instanceId(), "InstanceId")
                .id();
        contents.get().forEach(room -> room.removeAll(scope, id));
        kit.removeInstance(scope, id);
        stores.instances.remove(scope, id);
        kit.regions().remove(scope, id);
        noteAttempt(context);
        return new Unit();
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
    }

    private static InstanceStatusReason reasonOf(Ending failure) {
        return InstanceStatusReason.builder().message(failure.reason()).build();
    }

    /** The alias is a host name: upper and lower case are the same, and all regions share it. */
    private void refuseUsedAlias(Scope scope, @Nullable String alias) {
        if (alias != null
                && kit.regions().stream(scope)
                        .anyMatch(location ->
                                location.instanceAlias() != null && alias.equalsIgnoreCase(location.instanceAlias()))) {
            throw ConnectErrors.invalidRequest("Invalid Input. Instance alias is already used.");
        }
    }

    private void refuseOverQuota(Scope scope, Instant now) {
        int instanceQuota = kit.quotas().limit(scope, ServiceQuotas.INSTANCES);
        int size = stores.instances.size(scope);
        if (size >= instanceQuota) {
            throw ConnectErrors.quotaExceeded("Instances in " + scope.region() + ": " + size + " (expected: fewer than "
                    + instanceQuota + ", the quota)");
        }
        Instant from = now.minus(ATTEMPTS_PERIOD);
        long recent = stores.attempts.stream(scope)
                .filter(attempt -> attempt.at().isAfter(from))
                .count();
        if (recent >= kit.quotas().limit(scope, ServiceQuotas.INSTANCE_ATTEMPTS)) {
            throw ConnectErrors.quotaExceeded(
                    "Your account has been flagged for an excessive number of creation and deletion attempts");
        }
    }

    private void noteAttempt(RequestContext context) {
        stores.attempts.put(
                context.scope(),
                context.account().ids().uuid(),
                InstanceAttempt.builder().at(context.now()).build());
    }

    private static @Nullable String accessUrl(@Nullable String alias) {
        return alias == null ? null : "https://" + alias + ".my.connect.aws";
    }

    private static String serviceRole(RequestContext context) {
        String partition = Arn.parse(context.arn(TYPE)).orElseThrow().partition();
        String role = "role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_"
                + context.account().ids().base36(ROLE_SUFFIX_CHARACTERS);
        return new Arn(partition, "iam", "", context.account().id(), role).toString();
    }
}
