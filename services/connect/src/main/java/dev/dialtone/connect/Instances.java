package dev.dialtone.connect;

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
import dev.dialtone.connect.model.InstanceSummary;
import dev.dialtone.connect.model.ListInstancesRequest;
import dev.dialtone.connect.model.ListInstancesResponse;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.Transitions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connect instances, which numbers are claimed to. */
final class Instances implements InstanceOperations {
    static final Transitions<InstanceStatus> LIFE = Transitions.of(InstanceStatus.class)
            .allow(InstanceStatus.CREATION_IN_PROGRESS, InstanceStatus.ACTIVE, InstanceStatus.CREATION_FAILED)
            .allow(InstanceStatus.ACTIVE)
            .allow(InstanceStatus.CREATION_FAILED)
            .build();

    /** AWS takes 50 to 90 seconds. */
    static final TimedTransition CREATION = TimedTransition.of(
            "connect",
            "instance",
            InstanceStatus.CREATION_IN_PROGRESS.value(),
            InstanceStatus.ACTIVE.value(),
            Duration.ofMillis(50),
            Duration.ofSeconds(70));

    private static final int PAGE = 10;
    private static final int ROLE_SUFFIX_CHARACTERS = 20;

    private final Store<String, StoredInstance> instances;
    private final Store<String, InstanceLocation> locations;
    private final Store<String, InstanceAttempt> attempts =
            Store.perAccount("connect/instance-attempts", () -> InstanceAttempt.SCHEMA);
    private final InstanceLookup lookup;
    private final PhoneNumbers phoneNumbers;
    private final Quotas quotas;

    Instances(
            Store<String, StoredInstance> instances,
            Store<String, InstanceLocation> locations,
            InstanceLookup lookup,
            PhoneNumbers phoneNumbers,
            Quotas quotas,
            ChangeHandlers changeHandlers) {
        this.instances = instances;
        this.locations = locations;
        this.lookup = lookup;
        this.phoneNumbers = phoneNumbers;
        this.quotas = quotas;
        changeHandlers.on(CREATION, this::activate);
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

        String id = context.account().ids().uuid();
        StoredInstance instance = StoredInstance.builder()
                .id(id)
                .arn(context.arn("instance/" + id))
                .identityManagementType(input.identityManagementType())
                .instanceAlias(input.instanceAlias())
                .createdTime(context.now())
                .serviceRole(serviceRole(context))
                .instanceStatus(InstanceStatus.CREATION_IN_PROGRESS)
                .inboundCallsEnabled(input.inboundCallsEnabled())
                .outboundCallsEnabled(input.outboundCallsEnabled())
                .instanceAccessUrl(accessUrl(input.instanceAlias()))
                .tags(input.tags() == null ? Map.of() : input.tags())
                .build();
        instances.put(scope, id, instance);
        locations.put(
                scope,
                id,
                InstanceLocation.builder()
                        .region(scope.region())
                        .instanceAlias(input.instanceAlias())
                        .build());
        noteAttempt(context);
        context.account().timedTransitions().begin(scope, CREATION, id);
        return CreateInstanceResponse.builder().from(instance).build();
    }

    @Override
    public DescribeInstanceResponse describeInstance(DescribeInstanceRequest input, RequestContext context) {
        StoredInstance instance = lookup.instance(context.scope(), input.instanceId());
        context.account().timedTransitions().noteRead(context.scope(), CREATION, instance.id());
        return DescribeInstanceResponse.builder()
                .instance(
                        Instance.builder().from(instance).tags(instance.tags()).build())
                .build();
    }

    @Override
    public ListInstancesResponse listInstances(ListInstancesRequest input, RequestContext context) {
        Page<StoredInstance> page = instances.page(context.scope(), context.page(input, PAGE));
        page.items()
                .forEach(instance ->
                        context.account().timedTransitions().noteRead(context.scope(), CREATION, instance.id()));
        return ListInstancesResponse.builder()
                .instanceSummaryList(page.items().stream()
                        .map(instance ->
                                InstanceSummary.builder().from(instance).build())
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public Unit deleteInstance(DeleteInstanceRequest input, RequestContext context) {
        Scope scope = context.scope();
        StoredInstance instance = lookup.instance(scope, input.instanceId());
        phoneNumbers.releaseAll(scope, instance.id());
        context.account().timedTransitions().cancel(scope, CREATION, instance.id());
        instances.remove(scope, instance.id());
        locations.remove(scope, instance.id());
        noteAttempt(context);
        return new Unit();
    }

    private void activate(Scope scope, String id) {
        instances
                .find(scope, id)
                .ifPresent(instance -> instances.put(
                        scope,
                        id,
                        instance.toBuilder()
                                .instanceStatus(LIFE.move(instance.instanceStatus(), InstanceStatus.ACTIVE))
                                .build()));
    }

    /** The alias is a host name: upper and lower case are the same, and all regions share it. */
    private void refuseUsedAlias(Scope scope, @Nullable String alias) {
        if (alias != null
                && locations.stream(scope)
                        .anyMatch(location ->
                                location.instanceAlias() != null && alias.equalsIgnoreCase(location.instanceAlias()))) {
            throw ConnectErrors.invalidRequest("Invalid Input. Instance alias is already used.");
        }
    }

    private void refuseOverQuota(Scope scope, Instant now) {
        int instanceQuota = quotas.instances(scope);
        if (instances.size(scope) >= instanceQuota) {
            throw ConnectErrors.quotaExceeded("Instances in " + scope.region() + ": " + instances.size(scope)
                    + " (expected: fewer than " + instanceQuota + ", the quota)");
        }
        Instant from = now.minus(Quotas.INSTANCE_ATTEMPTS_PERIOD);
        long recent = attempts.stream(scope)
                .filter(attempt -> attempt.at().isAfter(from))
                .count();
        if (recent >= quotas.instanceAttempts(scope)) {
            throw ConnectErrors.quotaExceeded(
                    "Your account has been flagged for an excessive number of creation and deletion attempts");
        }
    }

    private void noteAttempt(RequestContext context) {
        attempts.put(
                context.scope(),
                context.account().ids().uuid(),
                InstanceAttempt.builder().at(context.now()).build());
    }

    private static @Nullable String accessUrl(@Nullable String alias) {
        return alias == null ? null : "https://" + alias + ".my.connect.aws";
    }

    private static String serviceRole(RequestContext context) {
        String partition =
                ResourceArn.parse(context.arn("instance")).orElseThrow().partition();
        return "arn:" + partition + ":iam::" + context.account().id()
                + ":role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_"
                + context.account().ids().base36(ROLE_SUFFIX_CHARACTERS);
    }
}
