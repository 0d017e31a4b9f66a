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
import dev.dialtone.connect.model.ReleasedPhoneNumber;
import dev.dialtone.connect.model.ResourceInUseException;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersRequest;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersResponse;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.connect.model.UpdatePhoneNumberMetadataRequest;
import dev.dialtone.connect.model.UpdatePhoneNumberRequest;
import dev.dialtone.connect.model.UpdatePhoneNumberResponse;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.Transitions;
import dev.dialtone.telephony.numbers.Inventory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
            .allow(FAILED)
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

    /** Keeps a released number from everybody; AWS says "up to 180 days". */
    static final TimedTransition COOLING = TimedTransition.period(
            AmazonConnectService.IDENTITY.name(), TYPE, "RELEASED", "AVAILABLE", Duration.ofDays(180));

    private static final String HOLDER = "connect";
    private static final int PAGE = 100;
    private static final String FIELD = "PhoneNumberId";
    // Terraform found that other tokens are refused.
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final NumberStores stores;
    private final InstanceLookup instances;
    private final NumberSearch search;
    private final Inventory inventory;
    private final ResourceKit kit;

    PhoneNumbers(
            NumberStores stores, InstanceLookup instances, NumberSearch search, Inventory inventory, ResourceKit kit) {
        this.stores = stores;
        this.instances = instances;
        this.search = search;
        this.inventory = inventory;
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
        StoredInstance target = instances.required(context, input.targetArn(), input.instanceId());
        Claimable number = Claimable.of(input.phoneNumber());
        refuseOverQuota(scope, target);
        Map<String, String> tags = kit.tags().checked(scope, input.tags());
        if (!inventory.take(scope, number.e164(), HOLDER)) {
            throw Claimable.notAvailable(number.e164());
        }
        String id = context.account().ids().uuid();
        StoredPhoneNumber claimed = stores.phoneNumbers.create(
                context,
                StoredPhoneNumber.builder()
                        .phoneNumberId(id)
                        .phoneNumberArn(stores.phoneNumbers.arn(context, id))
                        .phoneNumber(number.e164())
                        .phoneNumberCountryCode(number.country())
                        .phoneNumberType(number.type())
                        .phoneNumberDescription(input.phoneNumberDescription())
                        .targetArn(target.arn())
                        .instanceId(target.id())
                        .status(IN_PROGRESS)
                        .build(),
                tags);
        return ClaimPhoneNumberResponse.builder().from(claimed).build();
    }

    @Override
    public DescribePhoneNumberResponse describePhoneNumber(DescribePhoneNumberRequest input, RequestContext context) {
        StoredPhoneNumber number = stores.phoneNumbers.show(context, input.phoneNumberId(), FIELD);
        return DescribePhoneNumberResponse.builder()
                .claimedPhoneNumberSummary(ClaimedPhoneNumberSummary.builder()
                        .from(number)
                        .tags(kit.tags().of(context.scope(), number.phoneNumberArn()))
                        .phoneNumberStatus(PhoneNumberStatus.builder()
                                .status(number.status())
                                .message(number.statusMessage())
                                .build())
                        .build())
                .build();
    }

    @Override
    public ListPhoneNumbersResponse listPhoneNumbers(ListPhoneNumbersRequest input, RequestContext context) {
        StoredInstance instance = instances.ofId(context, input.instanceId());
        Page<StoredPhoneNumber> page = stores.phoneNumbers
                .entries()
                .page(
                        context.scope(),
                        context.page(input, PAGE),
                        number -> number.instanceId().equals(instance.id())
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
        Predicate<StoredPhoneNumber> isOfTarget = ofTarget(input, context);
        String prefix = input.phoneNumberPrefix() == null ? "" : input.phoneNumberPrefix();
        Page<ListPhoneNumbersSummary> page = stores.phoneNumbers
                .entries()
                .page(
                        context.scope(),
                        context.page(input, PAGE),
                        number -> isOfTarget.test(number)
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
        StoredInstance target = instances.required(context, input.targetArn(), input.instanceId());
        refuseUnlessClaimed(number);
        if (!number.instanceId().equals(target.id())) {
            refuseOverQuota(scope, target);
        }
        StoredPhoneNumber moved = change(
                context, number, number.toBuilder().targetArn(target.arn()).instanceId(target.id()));
        return UpdatePhoneNumberResponse.builder().from(moved).build();
    }

    @Override
    public Unit updatePhoneNumberMetadata(UpdatePhoneNumberMetadataRequest input, RequestContext context) {
        StoredPhoneNumber number = require(context, input.phoneNumberId());
        refuseUnlessClaimed(number);
        StoredPhoneNumber.Builder changed = number.toBuilder();
        ifGiven(input.phoneNumberDescription(), changed::phoneNumberDescription);
        change(context, number, changed);
        return new Unit();
    }

    @Override
    public Unit releasePhoneNumber(ReleasePhoneNumberRequest input, RequestContext context) {
        StoredPhoneNumber number = require(context, input.phoneNumberId());
        refuseInProgress(number);
        release(context.scope(), number);
        return new Unit();
    }

    @Override
    public void removeAll(Scope scope, String instanceId) {
        stores.phoneNumbers.entries().stream(scope)
                .filter(number -> number.instanceId().equals(instanceId))
                .toList()
                .forEach(number -> release(scope, number));
    }

    /** The claim or the change is through, or a fault has it fail. */
    void finish(Scope scope, String id) {
        Ending failure = Endings.take(scope, PROGRESS, id).orElse(null);
        stores.phoneNumbers.update(
                scope,
                id,
                number -> number.toBuilder()
                        .status(LIFE.move(number.status(), failure == null ? CLAIMED : FAILED))
                        .statusMessage(failure == null ? null : failure.reason())
                        .build());
    }

    /** Until then the inventory goes on counting the number as Connect's. */
    void giveBack(Scope scope, String e164) {
        stores.released.remove(scope, e164);
        inventory.giveBack(scope, e164);
    }

    private StoredPhoneNumber require(RequestContext context, String idOrArn) {
        return stores.phoneNumbers.require(context, idOrArn, FIELD);
    }

    private StoredPhoneNumber change(
            RequestContext context, StoredPhoneNumber number, StoredPhoneNumber.Builder changed) {
        Scope scope = context.scope();
        PhoneNumberWorkflowStatus status = LIFE.move(number.status(), IN_PROGRESS);
        scope.account().timedTransitions().begin(scope, PROGRESS, number.phoneNumberId());
        Endings.begin(scope, PROGRESS, number.phoneNumberId(), context.later());
        return stores.phoneNumbers.put(scope, changed.status(status).build());
    }

    private void release(Scope scope, StoredPhoneNumber number) {
        stores.phoneNumbers.remove(scope, number.phoneNumberId());
        stores.released.put(
                scope,
                number.phoneNumber(),
                ReleasedPhoneNumber.builder()
                        .phoneNumber(number.phoneNumber())
                        .instanceId(number.instanceId())
                        .build());
        scope.account().timedTransitions().begin(scope, COOLING, number.phoneNumber());
    }

    private static void requireUuid(@Nullable String clientToken) {
        if (clientToken != null && !UUID.matcher(clientToken).matches()) {
            throw ConnectErrors.invalidParameter("ClientToken: " + clientToken + " (expected: a lower-case UUID)");
        }
    }

    /** A number whose claim has failed can only be released. */
    private static void refuseUnlessClaimed(StoredPhoneNumber number) {
        refuseInProgress(number);
        if (number.status().equals(FAILED)) {
            throw ConnectErrors.invalidParameter(
                    "Phone number " + number.phoneNumber() + ": " + FAILED + " (expected: " + CLAIMED + ")");
        }
    }

    private static void refuseInProgress(StoredPhoneNumber number) {
        if (number.status().equals(IN_PROGRESS)) {
            throw ResourceInUseException.builder()
                    .message("Phone number " + number.phoneNumber() + " is being changed (status: " + number.status()
                            + ")")
                    .resourceType(ResourceType.PHONE_NUMBER)
                    .resourceId(number.phoneNumberArn())
                    .build();
        }
    }

    /**
     * Released numbers count while they cool down. That also keeps AWS's other rule, at most twice the quota of claims
     * and releases within the same 180 days.
     */
    private void refuseOverQuota(Scope scope, StoredInstance instance) {
        int quota = kit.quotas().limit(scope, ServiceQuotas.PHONE_NUMBERS_PER_INSTANCE);
        int claimed = stores.phoneNumbers.entries().countIn(scope, instance.id());
        int released = stores.released.countIn(scope, instance.id());
        if (claimed + released >= quota) {
            throw ConnectErrors.invalidParameter("Phone number allowed limit exceeded: the instance has " + claimed
                    + " and released " + released + " in the last 180 days (quota: " + quota + ")");
        }
    }

    private Predicate<StoredPhoneNumber> ofTarget(ListPhoneNumbersV2Request input, RequestContext context) {
        return instances
                .named(context, input.targetArn(), input.instanceId())
                .<Predicate<StoredPhoneNumber>>map(
                        instance -> number -> number.instanceId().equals(instance.id()))
                .orElse(number -> true);
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
