package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.NumberType;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RequestPhoneNumberRequest;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a customer the number that a request asks for: offered, preferred, registered, and fit for a pool. */
final class PhoneNumberRequests {
    private final OriginationStores stores;
    private final Inventory inventory;
    private final OptOutLists optOutLists;
    private final PhoneNumberAssociation phoneNumberAssociation;
    private final PoolMembers pools;
    private final ResourceKit kit;

    PhoneNumberRequests(
            OriginationStores stores,
            Inventory inventory,
            OptOutLists optOutLists,
            PhoneNumberAssociation phoneNumberAssociation,
            PoolMembers pools,
            ResourceKit kit) {
        this.stores = stores;
        this.inventory = inventory;
        this.optOutLists = optOutLists;
        this.phoneNumberAssociation = phoneNumberAssociation;
        this.pools = pools;
        this.kit = kit;
    }

    /** Answers a request with a new number, which is PENDING. */
    RequestPhoneNumberResult answer(RequestPhoneNumberRequest input, RequestContext context) {
        Scope scope = context.scope();
        NewTags tags = kit.tags().checked(scope, input.tags());
        List<NumberCapability> capabilities =
                input.numberCapabilities().stream().distinct().toList();
        Offer offer = Offers.find(input.isoCountryCode(), input.numberType(), input.messageType(), capabilities)
                .orElseThrow(SmsVoiceErrors::nothingForSale);
        Registration registration = phoneNumberAssociation.requireFor(context, offer, input.registrationId());
        NumberPreference preference = NumberPreference.of(input.numberPreference(), offer);
        String optOutList = optOutLists.requireName(context, input.optOutListName());
        Optional<Pool> pool = pools.requestedBy(context, input.poolId());
        pool.ifPresent(joined -> pools.requireFitsRequested(
                scope,
                joined,
                offer.country(),
                PoolCandidate.requested(joined, input.messageType(), capabilities, optOutList)));
        kit.requireQuota(scope, ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_ACCOUNT, stores.phoneNumbers);

        String id = "phone-" + context.account().ids().hex(32);
        String arn = stores.phoneNumbers.arn(context, id);
        String e164 = preference.draw(scope, inventory, arn).orElseThrow(SmsVoiceErrors::nothingForSale);
        StoredPhoneNumber.Builder draft = StoredPhoneNumber.builder()
                .phoneNumberArn(arn)
                .phoneNumberId(id)
                .phoneNumber(e164)
                .status(NumberStatus.PENDING)
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
        StoredPhoneNumber number = stores.phoneNumbers.create(context, draft.build(), tags.byKey());
        pool.ifPresent(joined -> pools.addToList(scope, joined, PoolCandidate.of(number)));
        phoneNumberAssociation.added(scope, number, registration);
        PhoneNumberLifecycle.begin(scope, number);
        return RequestPhoneNumberResult.builder()
                .from(number)
                .numberType(offer.type())
                .poolId(number.poolId())
                .tags(tags.shown())
                .build();
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return flag != null && flag;
    }
}
