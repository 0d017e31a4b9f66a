package dev.dialtone.smsvoice;

import static dev.dialtone.smsvoice.model.NumberStatus.ACTIVE;
import static dev.dialtone.smsvoice.model.NumberStatus.ASSOCIATING;
import static dev.dialtone.smsvoice.model.NumberStatus.DELETED;
import static dev.dialtone.smsvoice.model.NumberStatus.DISASSOCIATING;
import static dev.dialtone.smsvoice.model.NumberStatus.PENDING;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.numbers.Inventory;
import dev.dialtone.core.state.Changes;
import dev.dialtone.core.state.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Transitions;
import dev.dialtone.core.state.Wait;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.DescribePhoneNumbersRequest;
import dev.dialtone.smsvoice.model.DescribePhoneNumbersResult;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.NumberType;
import dev.dialtone.smsvoice.model.OwnedPhoneNumber;
import dev.dialtone.smsvoice.model.OwnedPool;
import dev.dialtone.smsvoice.model.PhoneNumberInformation;
import dev.dialtone.smsvoice.model.PhoneNumberOperations;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.ReleasePhoneNumberRequest;
import dev.dialtone.smsvoice.model.ReleasePhoneNumberResult;
import dev.dialtone.smsvoice.model.RequestPhoneNumberRequest;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.UpdatePhoneNumberRequest;
import dev.dialtone.smsvoice.model.UpdatePhoneNumberResult;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Origination phone numbers, from their request to their release. */
final class PhoneNumbers implements PhoneNumberOperations, Taggable {
    private static final ResourceType TYPE = ResourceType.PHONE_NUMBER;

    static final Transitions<NumberStatus> LIFE = Transitions.of(NumberStatus.class)
            .allow(PENDING, ACTIVE, ASSOCIATING, DISASSOCIATING)
            .allow(ACTIVE, ASSOCIATING, DISASSOCIATING)
            .allow(ASSOCIATING, ACTIVE, DISASSOCIATING)
            .allow(DISASSOCIATING, ACTIVE, DELETED)
            .build();

    /** AWS takes seconds to minutes. Toll-free numbers wait for their registration instead. */
    static final Wait ACTIVATION = transition(PENDING, ACTIVE, Duration.ofSeconds(30));

    /** The number has gone when it is over. */
    static final Wait RELEASE = transition(DISASSOCIATING, DELETED, Duration.ofSeconds(10));

    private final Stores stores;
    private final Inventory inventory;
    private final OptOutLists optOutLists;
    private final RegisteredNumbers registered;
    private final PooledNumbers pooled;
    private final PoolMembers pools;
    private final KeywordSets keywords;
    private final Tags tags;
    private final Quotas quotas;
    private final Listing<OwnedPhoneNumber> listing;

    PhoneNumbers(
            Stores stores,
            Inventory inventory,
            OptOutLists optOutLists,
            RegisteredNumbers registered,
            PooledNumbers pooled,
            PoolMembers pools,
            KeywordSets keywords,
            Tags tags,
            Quotas quotas,
            Changes changes) {
        this.stores = stores;
        this.inventory = inventory;
        this.optOutLists = optOutLists;
        this.registered = registered;
        this.pooled = pooled;
        this.pools = pools;
        this.keywords = keywords;
        this.tags = tags;
        this.quotas = quotas;
        this.listing = new Listing<>(stores.phoneNumbers, TYPE, "phoneNumberIds");
        changes.on(ACTIVATION, this::activate);
        changes.on(RELEASE, this::forget);
    }

    static Wait transition(NumberStatus from, NumberStatus to, Duration realistic) {
        return Wait.of(
                PinpointSMSVoiceV2.IDENTITY.name(),
                TYPE.value(),
                from.value(),
                to.value(),
                Duration.ofMillis(50),
                realistic);
    }

    @Override
    public RequestPhoneNumberResult requestPhoneNumber(RequestPhoneNumberRequest input, RequestContext context) {
        Scope scope = context.scope();
        List<Tag> checked = tags.checked(scope, input.tags());
        List<NumberCapability> capabilities =
                input.numberCapabilities().stream().distinct().toList();
        Offer offer = Offers.find(input.isoCountryCode(), input.numberType(), input.messageType(), capabilities)
                .orElseThrow(Refusals::nothingForSale);
        Registration registration = registered.requireFor(context, offer, input.registrationId());
        NumberPreference preference = NumberPreference.of(input.numberPreference(), offer);
        String optOutList = optOutLists.requireName(context, input.optOutListName());
        Optional<OwnedPool> pool = pools.requestedBy(context, input.poolId());
        pool.ifPresent(joined -> pools.requireFitsRequested(
                scope,
                joined,
                offer.country(),
                PoolCandidate.requested(joined, input.messageType(), capabilities, optOutList)));
        quotas.require(
                scope,
                ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_ACCOUNT,
                stores.phoneNumbers.size(scope) + 1);

        String id = "phone-" + context.account().ids().hex(32);
        String arn = ResourceArn.own(context, TYPE, id);
        String e164 = preference.draw(scope, inventory, arn).orElseThrow(Refusals::nothingForSale);
        OwnedPhoneNumber.Builder draft = OwnedPhoneNumber.builder()
                .phoneNumberArn(arn)
                .phoneNumberId(id)
                .phoneNumber(e164)
                .status(PENDING)
                .isoCountryCode(offer.country())
                .messageType(input.messageType())
                .numberCapabilities(capabilities)
                .numberType(NumberType.of(offer.type().value()))
                .monthlyLeasingPrice(offer.monthlyPrice())
                .optOutListName(optOutList)
                .registrationId(registration == null ? null : registration.registrationId())
                .internationalSendingEnabled(isTrue(input.internationalSendingEnabled()))
                .deletionProtectionEnabled(isTrue(input.deletionProtectionEnabled()))
                .createdTimestamp(context.now());
        pool.ifPresent(joined -> PooledNumbers.following(draft, joined).poolId(joined.poolId()));
        OwnedPhoneNumber number = stores.phoneNumbers.add(scope, id, draft.build());
        pool.ifPresent(joined -> pools.addToList(scope, joined, PoolCandidate.of(number)));
        tags.attach(scope, arn, checked);
        registered.added(scope, number, registration);
        if (!RegisteredNumbers.waitsForRegistration(number)) {
            scope.account().waits().begin(scope, ACTIVATION, id);
        }
        return RequestPhoneNumberResult.builder()
                .from(number)
                .numberType(offer.type())
                .poolId(number.poolId())
                .tags(Tags.shown(checked))
                .build();
    }

    @Override
    public DescribePhoneNumbersResult describePhoneNumbers(DescribePhoneNumbersRequest input, RequestContext context) {
        Page<OwnedPhoneNumber> page = listing.page(
                context, input, input.phoneNumberIds(), input.owner(), PhoneNumberFilters.of(input.filters()));
        page.items().forEach(number -> noteRead(context.scope(), number));
        return DescribePhoneNumbersResult.builder()
                .phoneNumbers(page.items().stream()
                        .map(number ->
                                PhoneNumberInformation.builder().from(number).build())
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdatePhoneNumberResult updatePhoneNumber(UpdatePhoneNumberRequest input, RequestContext context) {
        OwnedPhoneNumber number = require(context, input.phoneNumberId());
        if (number.status().equals(DISASSOCIATING)) {
            throw conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE, number);
        }
        TwoWay.Change change = new TwoWay.Change(
                input.twoWayEnabled(),
                input.twoWayChannelArn(),
                input.twoWayChannelRole(),
                input.selfManagedOptOutsEnabled());
        if (number.poolId() != null && (!change.isNothing() || input.optOutListName() != null)) {
            throw conflict(ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL, number);
        }
        TwoWay twoWay = twoWay(number, change);
        OwnedPhoneNumber.Builder updated = twoWay.into(number.toBuilder());
        if (input.optOutListName() != null) {
            updated.optOutListName(optOutLists.requireName(context, input.optOutListName()));
        }
        if (input.internationalSendingEnabled() != null) {
            updated.internationalSendingEnabled(input.internationalSendingEnabled());
        }
        if (input.deletionProtectionEnabled() != null) {
            updated.deletionProtectionEnabled(input.deletionProtectionEnabled());
        }
        OwnedPhoneNumber after = replace(context.scope(), updated.build());
        return UpdatePhoneNumberResult.builder()
                .from(after)
                .numberType(after.numberType())
                .build();
    }

    @Override
    public ReleasePhoneNumberResult releasePhoneNumber(ReleasePhoneNumberRequest input, RequestContext context) {
        Scope scope = context.scope();
        OwnedPhoneNumber number = require(context, input.phoneNumberId());
        if (isBeingReleased(number)) {
            throw Refusals.invalid(
                    ValidationExceptionReason.PHONE_NUMBER_CANNOT_BE_RELEASED,
                    "phoneNumberId",
                    number.phoneNumberId() + " is being released");
        }
        if (number.deletionProtectionEnabled()) {
            throw conflict(ConflictExceptionReason.DELETION_PROTECTION_ENABLED, number);
        }
        if (number.poolId() != null) {
            throw conflict(ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL, number);
        }
        OwnedPhoneNumber leaving = replace(scope, moved(number, DISASSOCIATING));
        scope.account().waits().cancel(scope, ACTIVATION, number.phoneNumberId());
        scope.account().waits().begin(scope, RELEASE, number.phoneNumberId());
        return ReleasePhoneNumberResult.builder()
                .from(leaving)
                .numberType(leaving.numberType())
                .build();
    }

    @Override
    public ResourceType type() {
        return TYPE;
    }

    @Override
    public boolean exists(Scope scope, String id) {
        return stores.phoneNumbers.contains(scope, id);
    }

    /** Whether a release has begun: what is leaving its pool names the pool until it has left. */
    static boolean isBeingReleased(OwnedPhoneNumber number) {
        return number.status().equals(DISASSOCIATING) && number.poolId() == null;
    }

    /** A number that was requested for a pool now joins it. */
    private void activate(Scope scope, String id) {
        OwnedPhoneNumber number = stores.phoneNumbers.find(scope, id).orElse(null);
        if (number == null || !number.status().equals(PENDING)) {
            return;
        }
        if (number.poolId() == null) {
            replace(scope, moved(number, ACTIVE));
        } else {
            pooled.join(scope, number, number.poolId());
        }
    }

    private void forget(Scope scope, String id) {
        stores.phoneNumbers
                .find(scope, id)
                .filter(PhoneNumbers::isBeingReleased)
                .ifPresent(number -> {
                    stores.phoneNumbers.remove(scope, id);
                    keywords.forget(scope, id);
                    tags.forget(scope, number.phoneNumberArn());
                    registered.forget(scope, number);
                    inventory.giveBack(scope, number.phoneNumber());
                });
    }

    private OwnedPhoneNumber require(RequestContext context, String idOrArn) {
        return listing.require(context, idOrArn, "phoneNumberId");
    }

    private OwnedPhoneNumber replace(Scope scope, OwnedPhoneNumber number) {
        return stores.phoneNumbers.replace(scope, number.phoneNumberId(), number);
    }

    private static OwnedPhoneNumber moved(OwnedPhoneNumber number, NumberStatus to) {
        return number.toBuilder().status(LIFE.move(number.status(), to)).build();
    }

    private static void noteRead(Scope scope, OwnedPhoneNumber number) {
        scope.account().waits().noteRead(scope, ACTIVATION, number.phoneNumberId());
        scope.account().waits().noteRead(scope, RELEASE, number.phoneNumberId());
        PooledNumbers.noteRead(scope, number);
    }

    private static TwoWay twoWay(OwnedPhoneNumber number, TwoWay.Change change) {
        TwoWay after = TwoWay.of(number).with(change);
        if (after.enabled()) {
            TwoWay.requireCapable(number.isoCountryCode(), number.numberCapabilities());
        }
        return after;
    }

    private static ConflictException conflict(ConflictExceptionReason reason, OwnedPhoneNumber number) {
        return Refusals.conflict(reason, TYPE, number.phoneNumberId());
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return flag != null && flag;
    }
}
