package dev.dialtone.connect.number;

import static dev.dialtone.connect.model.PhoneNumberWorkflowStatus.CLAIMED;
import static dev.dialtone.connect.model.PhoneNumberWorkflowStatus.FAILED;
import static dev.dialtone.connect.model.PhoneNumberWorkflowStatus.IN_PROGRESS;
import static dev.dialtone.core.resource.Given.ifGiven;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.ClaimPhoneNumberRequest;
import dev.dialtone.connect.model.ClaimPhoneNumberResponse;
import dev.dialtone.connect.model.ClaimedPhoneNumberSummary;
import dev.dialtone.connect.model.DescribePhoneNumberRequest;
import dev.dialtone.connect.model.DescribePhoneNumberResponse;
import dev.dialtone.connect.model.ListPhoneNumbersRequest;
import dev.dialtone.connect.model.ListPhoneNumbersResponse;
import dev.dialtone.connect.model.ListPhoneNumbersSummary;
import dev.dialtone.connect.model.ListPhoneNumbersV2Request;
import dev.dialtone.connect.model.ListPhoneNumbersV2Response;
import dev.dialtone.connect.model.PhoneNumberOperations;
import dev.dialtone.connect.model.PhoneNumberStatus;
import dev.dialtone.connect.model.PhoneNumberSummary;
import dev.dialtone.connect.model.PhoneNumberWorkflowStatus;
import dev.dialtone.connect.model.ReleasePhoneNumberRequest;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersRequest;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersResponse;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.connect.model.StoredQueue;
import dev.dialtone.connect.model.UpdatePhoneNumberMetadataRequest;
import dev.dialtone.connect.model.UpdatePhoneNumberRequest;
import dev.dialtone.connect.model.UpdatePhoneNumberResponse;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.Transitions;
import dev.dialtone.telephony.numbers.Inventory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers claimed to instances, from the claim to the end of the cool-down after their release. The listings do not show
 * how far a number is, and so do not count as reads of it.
 */
final class PhoneNumbers implements PhoneNumberOperations, InstanceContents {
    /** The type in ARNs. */
    static final String TYPE = "phone-number";

    static final Transitions<PhoneNumberWorkflowStatus> LIFE = Transitions.of(PhoneNumberWorkflowStatus.class)
            .allow(IN_PROGRESS, CLAIMED, FAILED)
            .allow(CLAIMED, IN_PROGRESS)
            .allow(FAILED, IN_PROGRESS)
            .build();

    /** After a claim and after every change; AWS takes seconds. */
    static final TimedTransition PROGRESS = TimedTransition.of(
                    AmazonConnectService.IDENTITY.name(),
                    TYPE,
                    IN_PROGRESS.value(),
                    CLAIMED.value(),
                    Duration.ofMillis(30),
                    Duration.ofSeconds(5))
            .completedByUse();

    /** How long a claim that has failed keeps the number. */
    static final TimedTransition RETRY = TimedTransition.period(
            AmazonConnectService.IDENTITY.name(), TYPE, "FAILED", "AVAILABLE", Duration.ofDays(1));

    /** Keeps a released number from everybody; AWS says "up to 180 days". */
    static final TimedTransition COOLING = TimedTransition.period(
            AmazonConnectService.IDENTITY.name(), TYPE, "RELEASED", "AVAILABLE", Duration.ofDays(180));

    private static final String HOLDER = "connect";
    private static final int PAGE = 100;
    private static final String FIELD = "PhoneNumberId";

    private final NumberStores stores;
    private final NumberLookup numbers;
    private final NumberLife life;
    private final NumberQuota quota;
    private final InstanceLookup instances;
    private final Targets targets;
    private final NumberSearch search;
    private final Inventory inventory;
    private final InstanceResourceLookup<StoredQueue> queues;
    private final ResourceKit kit;

    PhoneNumbers(
            NumberStores stores,
            NumberLookup numbers,
            NumberLife life,
            NumberQuota quota,
            InstanceLookup instances,
            Targets targets,
            NumberSearch search,
            Inventory inventory,
            InstanceResourceLookup<StoredQueue> queues,
            ResourceKit kit) {
        this.stores = stores;
        this.numbers = numbers;
        this.life = life;
        this.quota = quota;
        this.instances = instances;
        this.targets = targets;
        this.search = search;
        this.inventory = inventory;
        this.queues = queues;
        this.kit = kit;
    }

    @Override
    public SearchAvailablePhoneNumbersResponse searchAvailablePhoneNumbers(
            SearchAvailablePhoneNumbersRequest input, RequestContext context) {
        return search.search(input, context);
    }

    @Override
    public ClaimPhoneNumberResponse claimPhoneNumber(ClaimPhoneNumberRequest input, RequestContext context) {
        Scope scope = context.scope();
        requireUuid(input.clientToken());
        Target target = targets.toClaim(context, input.targetArn(), input.instanceId());
        Claimable number = Claimable.of(input.phoneNumber());
        quota.requireCalm(scope, target.instance());
        quota.requireRoom(scope, target.instance());
        Map<String, String> tags = kit.tags().checked(scope, input.tags());
        if (!take(scope, number.e164())) {
            throw Claimable.notAvailable(number.e164());
        }
        String id = context.account().ids().uuid();
        StoredPhoneNumber claimed = stores.phoneNumbers.create(
                context,
                target.into(StoredPhoneNumber.builder())
                        .phoneNumberId(id)
                        .phoneNumberArn(stores.phoneNumbers.arn(context, id))
                        .phoneNumber(number.e164())
                        .phoneNumberCountryCode(number.country())
                        .phoneNumberType(number.type())
                        .phoneNumberDescription(input.phoneNumberDescription())
                        .status(IN_PROGRESS)
                        .build(),
                tags);
        quota.noteTurnover(scope, target.instance().id());
        return ClaimPhoneNumberResponse.builder().from(claimed).build();
    }

    /** What the account has failed to claim it may claim again. */
    private boolean take(Scope scope, String e164) {
        return inventory.take(scope, e164, HOLDER)
                || (life.giveUpFailed(scope, e164) && inventory.take(scope, e164, HOLDER));
    }

    @Override
    public DescribePhoneNumberResponse describePhoneNumber(DescribePhoneNumberRequest input, RequestContext context) {
        StoredPhoneNumber number = numbers.show(context, input.phoneNumberId());
        Scope where = scopeOf(context, number);
        return DescribePhoneNumberResponse.builder()
                .claimedPhoneNumberSummary(ClaimedPhoneNumberSummary.builder()
                        .from(number)
                        .tags(kit.tags().of(where, number.phoneNumberArn()))
                        .phoneNumberStatus(PhoneNumberStatus.builder()
                                .status(number.status())
                                .message(number.statusMessage())
                                .build())
                        .build())
                .build();
    }

    @Override
    public ListPhoneNumbersResponse listPhoneNumbers(ListPhoneNumbersRequest input, RequestContext context) {
        StoredInstance instance = instances.named(context, input.instanceId(), "InstanceId");
        Page<StoredPhoneNumber> page = stores.phoneNumbers
                .entries()
                .page(
                        context.scope(),
                        context.page(input, PAGE),
                        number -> number.instanceId().equals(instance.id())
                                && number.trafficDistributionGroupId() == null
                                && isAmong(input.phoneNumberTypes(), NumberTypes.older(number.phoneNumberType()))
                                && isAmong(input.phoneNumberCountryCodes(), number.phoneNumberCountryCode()));
        return ListPhoneNumbersResponse.builder()
                .phoneNumberSummaryList(page.items().stream()
                        .map(number -> legacySummary(number, context))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public ListPhoneNumbersV2Response listPhoneNumbersV2(ListPhoneNumbersV2Request input, RequestContext context) {
        NumberSearch.requirePlus(input.phoneNumberPrefix());
        Target target =
                targets.named(context, input.targetArn(), input.instanceId()).orElse(null);
        Scope where = target == null || target.group() == null
                ? context.scope()
                : new Scope(context.account(), target.group().region());
        String prefix = input.phoneNumberPrefix() == null ? "" : input.phoneNumberPrefix();
        Page<ListPhoneNumbersSummary> page = stores.phoneNumbers
                .entries()
                .page(
                        where,
                        context.page(input, PAGE),
                        number -> (target == null || target.has(number))
                                && isAmong(input.phoneNumberTypes(), number.phoneNumberType())
                                && isAmong(input.phoneNumberCountryCodes(), number.phoneNumberCountryCode())
                                && number.phoneNumber().startsWith(prefix))
                .map(number -> ListPhoneNumbersSummary.builder().from(number).build());
        return ListPhoneNumbersV2Response.builder()
                .listPhoneNumbersSummaryList(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdatePhoneNumberResponse updatePhoneNumber(UpdatePhoneNumberRequest input, RequestContext context) {
        Scope scope = context.scope();
        StoredPhoneNumber number = require(context, input.phoneNumberId());
        Target target = targets.toClaim(context, input.targetArn(), input.instanceId());
        refuseUnlessClaimed(number);
        if (!number.instanceId().equals(target.instance().id())) {
            refuseOutboundCallerId(scope, number);
            quota.requireRoom(scope, target.instance());
        }
        StoredPhoneNumber moved = life.change(context, number, target.into(number.toBuilder()));
        // The flow of the number is not moved with it, be it to another instance or to a group of the same.
        if (!target.has(number)) {
            life.leave(scope, number);
        }
        return UpdatePhoneNumberResponse.builder().from(moved).build();
    }

    @Override
    public Unit updatePhoneNumberMetadata(UpdatePhoneNumberMetadataRequest input, RequestContext context) {
        StoredPhoneNumber number = require(context, input.phoneNumberId());
        refuseUnlessClaimed(number);
        StoredPhoneNumber.Builder changed = number.toBuilder();
        ifGiven(input.phoneNumberDescription(), changed::phoneNumberDescription);
        life.change(context, number, changed);
        return new Unit();
    }

    @Override
    public Unit releasePhoneNumber(ReleasePhoneNumberRequest input, RequestContext context) {
        StoredPhoneNumber number = require(context, input.phoneNumberId());
        refuseInProgress(number);
        refuseOutboundCallerId(context.scope(), number);
        life.release(context.scope(), number);
        return new Unit();
    }

    /** Queues stay in the other region when a replica goes. */
    @Override
    public void requireRemovable(Scope scope, String instanceId) {
        if (kit.regions().of(scope, instanceId).size() == 1) {
            return;
        }
        stores.phoneNumbers.entries().stream(scope)
                .filter(number -> number.instanceId().equals(instanceId))
                .forEach(number -> callingOutWith(scope, number).ifPresent(queue -> {
                    throw ConnectErrors.invalidRequest("The phone number " + number.phoneNumber()
                            + " is the outbound caller ID of the queue " + queue.name() + " (expected: of none)");
                }));
    }

    @Override
    public void removeAll(Scope scope, String instanceId) {
        stores.phoneNumbers.entries().stream(scope)
                .filter(number -> number.instanceId().equals(instanceId))
                .toList()
                .forEach(number -> life.release(scope, number));
    }

    private StoredPhoneNumber require(RequestContext context, String idOrArn) {
        return stores.phoneNumbers.require(context, idOrArn, FIELD);
    }

    /** Where a number is, which is elsewhere when its traffic distribution group is. */
    private static Scope scopeOf(RequestContext context, StoredPhoneNumber number) {
        return ResourceKit.arn(number.phoneNumberArn())
                .map(arn -> new Scope(context.account(), arn.region()))
                .orElse(context.scope());
    }

    /** A queue of the instance calls out with the number. */
    private void refuseOutboundCallerId(Scope scope, StoredPhoneNumber number) {
        callingOutWith(scope, number).ifPresent(queue -> {
            throw ConnectErrors.inUse(
                    "Phone number " + number.phoneNumber() + " is the outbound caller ID of the queue " + queue.name(),
                    ResourceType.PHONE_NUMBER,
                    number.phoneNumberArn());
        });
    }

    private Optional<StoredQueue> callingOutWith(Scope scope, StoredPhoneNumber number) {
        return queues.stream(scope, number.instanceId())
                .filter(queue -> queue.outboundCallerConfig() != null
                        && number.phoneNumberId()
                                .equals(queue.outboundCallerConfig().outboundCallerIdNumberId()))
                .findFirst();
    }

    /** Terraform found that other tokens are refused. */
    private static void requireUuid(@Nullable String clientToken) {
        if (clientToken != null && !ResourceKit.isUuid(clientToken)) {
            throw ConnectErrors.invalidParameter("ClientToken: " + clientToken + " (expected: a lower-case UUID)");
        }
    }

    /** A number whose claim has failed can only be released or claimed again; a change that has failed can be tried again. */
    private static void refuseUnlessClaimed(StoredPhoneNumber number) {
        refuseInProgress(number);
        if (NumberLife.hasFailedClaim(number)) {
            throw ConnectErrors.invalidParameter(
                    "Phone number " + number.phoneNumber() + ": " + FAILED + " (expected: " + CLAIMED + ")");
        }
    }

    private static void refuseInProgress(StoredPhoneNumber number) {
        if (number.status().equals(IN_PROGRESS)) {
            throw ConnectErrors.inUse(
                    "Phone number " + number.phoneNumber() + " is being changed (status: " + number.status() + ")",
                    ResourceType.PHONE_NUMBER,
                    number.phoneNumberArn());
        }
    }

    /** A filter that is absent or empty lets everything pass. */
    private static <T> boolean isAmong(@Nullable List<T> wanted, @Nullable T value) {
        return wanted == null || wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private static PhoneNumberSummary legacySummary(StoredPhoneNumber number, RequestContext context) {
        return PhoneNumberSummary.builder()
                .id(number.phoneNumberId())
                .arn(context.arn("instance/" + number.instanceId() + "/phone-number/" + number.phoneNumberId()))
                .phoneNumber(number.phoneNumber())
                .phoneNumberType(NumberTypes.older(number.phoneNumberType()))
                .phoneNumberCountryCode(number.phoneNumberCountryCode())
                .build();
    }
}
