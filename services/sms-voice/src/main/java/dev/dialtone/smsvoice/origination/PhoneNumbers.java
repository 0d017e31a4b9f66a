package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.resource.Given.ifGiven;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.DescribePhoneNumbersRequest;
import dev.dialtone.smsvoice.model.DescribePhoneNumbersResult;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.PhoneNumberInformation;
import dev.dialtone.smsvoice.model.PhoneNumberOperations;
import dev.dialtone.smsvoice.model.ReleasePhoneNumberRequest;
import dev.dialtone.smsvoice.model.ReleasePhoneNumberResult;
import dev.dialtone.smsvoice.model.RequestPhoneNumberRequest;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.UpdatePhoneNumberRequest;
import dev.dialtone.smsvoice.model.UpdatePhoneNumberResult;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.MessageRates;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;

/** Origination phone numbers. */
final class PhoneNumbers implements PhoneNumberOperations {
    private static final ResourceType TYPE = ResourceType.PHONE_NUMBER;

    private final OriginationStores stores;
    private final OptOutLists optOutLists;
    private final PhoneNumberRequests requests;
    private final PhoneNumberLifecycle life;

    PhoneNumbers(
            OriginationStores stores,
            OptOutLists optOutLists,
            PhoneNumberRequests requests,
            PhoneNumberLifecycle life) {
        this.stores = stores;
        this.optOutLists = optOutLists;
        this.requests = requests;
        this.life = life;
    }

    @Override
    public RequestPhoneNumberResult requestPhoneNumber(RequestPhoneNumberRequest input, RequestContext context) {
        return requests.answer(input, context);
    }

    @Override
    public DescribePhoneNumbersResult describePhoneNumbers(DescribePhoneNumbersRequest input, RequestContext context) {
        Page<PhoneNumberInformation> page = new Listing<>(stores.phoneNumbers, "phoneNumberIds")
                .page(context, input, input.phoneNumberIds(), input.owner(), PhoneNumberFilters.of(input.filters()))
                .map(PhoneNumbers::shown);
        return DescribePhoneNumbersResult.builder()
                .phoneNumbers(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** A number as DescribePhoneNumbers shows it. */
    static PhoneNumberInformation shown(StoredPhoneNumber number) {
        return PhoneNumberInformation.builder()
                .from(number)
                .messagingLimits(MessageRates.limits(
                        number.numberType().value(), number.isoCountryCode(), number.numberCapabilities()))
                .build();
    }

    /** While a number is in a pool, none of its settings can be changed, those that the pool does not have included. */
    @Override
    public UpdatePhoneNumberResult updatePhoneNumber(UpdatePhoneNumberRequest input, RequestContext context) {
        StoredPhoneNumber number = require(context, input.phoneNumberId());
        if (number.status().equals(NumberStatus.DISASSOCIATING)) {
            throw conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE, number);
        }
        if (number.poolId() != null) {
            throw conflict(ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL, number);
        }
        TwoWay.Change change = new TwoWay.Change(
                input.twoWayEnabled(),
                input.twoWayChannelArn(),
                input.twoWayChannelRole(),
                input.selfManagedOptOutsEnabled());
        TwoWay twoWay = twoWay(number, change);
        StoredPhoneNumber.Builder updated = twoWay.into(number.toBuilder());
        ifGiven(input.optOutListName(), name -> updated.optOutListName(optOutLists.requireName(context, name)));
        ifGiven(input.internationalSendingEnabled(), updated::internationalSendingEnabled);
        ifGiven(input.deletionProtectionEnabled(), updated::deletionProtectionEnabled);
        StoredPhoneNumber after = stores.phoneNumbers.put(context.scope(), updated.build());
        return UpdatePhoneNumberResult.builder()
                .from(after)
                .numberType(after.numberType())
                .build();
    }

    @Override
    public ReleasePhoneNumberResult releasePhoneNumber(ReleasePhoneNumberRequest input, RequestContext context) {
        StoredPhoneNumber number = require(context, input.phoneNumberId());
        if (PhoneNumberLifecycle.isBeingReleased(number)) {
            throw SmsVoiceErrors.invalid(
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
        StoredPhoneNumber leaving = life.release(context.scope(), number);
        return ReleasePhoneNumberResult.builder()
                .from(leaving)
                .numberType(leaving.numberType())
                .build();
    }

    private StoredPhoneNumber require(RequestContext context, String idOrArn) {
        return stores.phoneNumbers.require(context, idOrArn, "phoneNumberId");
    }

    private static TwoWay twoWay(StoredPhoneNumber number, TwoWay.Change change) {
        TwoWay after = TwoWay.of(number).with(change);
        if (after.enabled()) {
            TwoWay.requireCapable(number.isoCountryCode(), number.numberCapabilities());
        }
        return after;
    }

    private static ConflictException conflict(ConflictExceptionReason reason, StoredPhoneNumber number) {
        return SmsVoiceErrors.conflict(reason, TYPE, number.phoneNumberId());
    }
}
