package dev.dialtone.smsvoice;

import static dev.dialtone.smsvoice.model.NumberStatus.ACTIVE;
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
import dev.dialtone.smsvoice.model.PhoneNumberInformation;
import dev.dialtone.smsvoice.model.PhoneNumberOperations;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
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
import org.jspecify.annotations.Nullable;

/** Origination phone numbers, from their request to their release. */
final class PhoneNumbers implements PhoneNumberOperations, Taggable {
    private static final ResourceType TYPE = ResourceType.PHONE_NUMBER;

    static final Transitions<NumberStatus> LIFE = Transitions.of(NumberStatus.class)
            .allow(PENDING, ACTIVE, DISASSOCIATING)
            .allow(ACTIVE, DISASSOCIATING)
            .allow(DISASSOCIATING, DELETED)
            .build();

    /** AWS takes seconds to minutes. Toll-free numbers wait there for their registration; Dialtone has none yet. */
    static final Wait ACTIVATION = transition(PENDING, ACTIVE, Duration.ofSeconds(30));

    /** The number has gone when it is over. */
    static final Wait RELEASE = transition(DISASSOCIATING, DELETED, Duration.ofSeconds(10));

    private final Stores stores;
    private final Inventory inventory;
    private final OptOutLists optOutLists;
    private final Tags tags;
    private final Quotas quotas;
    private final Listing<OwnedPhoneNumber> listing;

    PhoneNumbers(
            Stores stores, Inventory inventory, OptOutLists optOutLists, Tags tags, Quotas quotas, Changes changes) {
        this.stores = stores;
        this.inventory = inventory;
        this.optOutLists = optOutLists;
        this.tags = tags;
        this.quotas = quotas;
        this.listing = new Listing<>(stores.phoneNumbers, TYPE, "phoneNumberIds");
        changes.on(ACTIVATION, this::activate);
        changes.on(RELEASE, this::forget);
    }

    private static Wait transition(NumberStatus from, NumberStatus to, Duration realistic) {
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
        requireRegistration(offer, input.registrationId());
        NumberPreference preference = NumberPreference.of(input.numberPreference(), offer);
        String optOutList = optOutLists.requireName(context, input.optOutListName());
        refusePool(context, input.poolId());
        refuseRegistration(context, input.registrationId());
        quotas.require(
                scope,
                ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_ACCOUNT,
                stores.phoneNumbers.size(scope) + 1);

        String id = "phone-" + context.account().ids().hex(32);
        String arn = ResourceArn.own(context, TYPE, id);
        String e164 = preference.draw(scope, inventory, arn).orElseThrow(Refusals::nothingForSale);
        OwnedPhoneNumber number = OwnedPhoneNumber.builder()
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
                .internationalSendingEnabled(isTrue(input.internationalSendingEnabled()))
                .deletionProtectionEnabled(isTrue(input.deletionProtectionEnabled()))
                .createdTimestamp(context.now())
                .build();
        stores.phoneNumbers.add(scope, id, number);
        tags.attach(scope, arn, checked);
        scope.account().waits().begin(scope, ACTIVATION, id);
        return RequestPhoneNumberResult.builder()
                .from(number)
                .numberType(offer.type())
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
        OwnedPhoneNumber.Builder updated = number.toBuilder()
                .twoWayEnabled(twoWay.enabled())
                .twoWayChannelArn(twoWay.channel())
                .twoWayChannelRole(twoWay.role())
                .selfManagedOptOutsEnabled(twoWay.selfManagedOptOuts());
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
        if (number.status().equals(DISASSOCIATING)) {
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

    private void activate(Scope scope, String id) {
        stores.phoneNumbers
                .find(scope, id)
                .filter(number -> number.status().equals(PENDING))
                .ifPresent(number -> replace(scope, moved(number, ACTIVE)));
    }

    private void forget(Scope scope, String id) {
        stores.phoneNumbers
                .find(scope, id)
                .filter(number -> LIFE.allows(number.status(), DELETED))
                .ifPresent(number -> {
                    stores.phoneNumbers.remove(scope, id);
                    tags.forget(scope, number.phoneNumberArn());
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
    }

    private static TwoWay twoWay(OwnedPhoneNumber number, TwoWay.Change change) {
        TwoWay before = new TwoWay(
                number.twoWayEnabled(),
                number.twoWayChannelArn(),
                number.twoWayChannelRole(),
                number.selfManagedOptOutsEnabled());
        TwoWay after = before.with(change);
        if (!after.enabled()) {
            return after;
        }
        if (!number.numberCapabilities().contains(NumberCapability.SMS)) {
            throw Refusals.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER, "twoWayEnabled", "The number has no SMS capability");
        }
        if (!TwoWay.isSupportedIn(number.isoCountryCode())) {
            throw Refusals.invalid(
                    ValidationExceptionReason.TWO_WAY_NOT_SUPPORTED_IN_COUNTRY,
                    "twoWayEnabled",
                    "Numbers of " + number.isoCountryCode() + " cannot take messages");
        }
        return after;
    }

    private static void requireRegistration(Offer offer, @Nullable String registrationId) {
        if (offer.needsRegistration() && registrationId == null) {
            throw Refusals.invalid(
                    ValidationExceptionReason.MISSING_PARAMETER,
                    "registrationId",
                    "A number of type " + offer.type() + " needs the registration of its campaign");
        }
    }

    /** Dialtone has no pools yet. The contract allows an empty id, which names none. */
    private static void refusePool(RequestContext context, @Nullable String poolId) {
        if (poolId != null && !poolId.isEmpty()) {
            throw Refusals.notFound(ResourceType.POOL, ResourceArn.id(context, ResourceType.POOL, poolId, "poolId"));
        }
    }

    /** Dialtone has no registrations yet. */
    private static void refuseRegistration(RequestContext context, @Nullable String registrationId) {
        if (registrationId != null) {
            throw Refusals.notFound(
                    ResourceType.REGISTRATION,
                    ResourceArn.id(context, ResourceType.REGISTRATION, registrationId, "registrationId"));
        }
    }

    private static ConflictException conflict(ConflictExceptionReason reason, OwnedPhoneNumber number) {
        return Refusals.conflict(reason, TYPE, number.phoneNumberId());
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return flag != null && flag;
    }
}
