package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.numbers.Inventory;
import dev.dialtone.core.numbers.NumberPlan;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.OwnedPhoneNumber;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.model.VerificationChannel;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a verification code is sent from. */
final class VerificationOrigins {
    private static final String FIELD = "originationIdentity";

    private final Stores stores;
    private final Inventory inventory;

    VerificationOrigins(Stores stores, Inventory inventory) {
        this.stores = stores;
        this.inventory = inventory;
    }

    /**
     * The number that the request names, else any of the destination's country that can do it.
     *
     * @param identity the member {@code OriginationIdentity} of the input
     */
    OwnedPhoneNumber choose(
            RequestContext context,
            VerifiedDestinationNumber destination,
            VerificationChannel channel,
            @Nullable String identity) {
        NumberCapability capability =
                channel.equals(VerificationChannel.VOICE) ? NumberCapability.VOICE : NumberCapability.SMS;
        return identity == null ? any(context, destination, capability) : named(context, identity, capability);
    }

    private OwnedPhoneNumber any(
            RequestContext context, VerifiedDestinationNumber destination, NumberCapability capability) {
        Optional<String> country = NumberPlan.country(destination.destinationPhoneNumber());
        for (OwnedPhoneNumber number : stores.phoneNumbers.values(context.scope())) {
            if (isActive(number)
                    && number.numberCapabilities().contains(capability)
                    && country.filter(number.isoCountryCode()::equals).isPresent()) {
                return number;
            }
        }
        throw Refusals.conflict(
                ConflictExceptionReason.NO_ORIGINATION_IDENTITIES_FOUND,
                ResourceType.VERIFIED_DESTINATION_NUMBER,
                destination.verifiedDestinationNumberId());
    }

    private OwnedPhoneNumber named(RequestContext context, String identity, NumberCapability capability) {
        OwnedPhoneNumber number = require(context, identity);
        String id = number.phoneNumberId();
        if (!isActive(number)) {
            throw Refusals.conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE, ResourceType.PHONE_NUMBER, id);
        }
        if (!number.numberCapabilities().contains(capability)) {
            if (capability.equals(NumberCapability.VOICE)) {
                throw Refusals.invalid(
                        ValidationExceptionReason.VOICE_CAPABILITY_NOT_AVAILABLE, FIELD, id + " cannot make calls");
            }
            throw Refusals.conflict(
                    ConflictExceptionReason.NUMBER_CAPABILITIES_MISMATCH, ResourceType.PHONE_NUMBER, id);
        }
        return number;
    }

    /** The place where pools and sender IDs join in; so far only numbers are found. */
    private OwnedPhoneNumber require(RequestContext context, String identity) {
        if (!identity.startsWith("arn:")) {
            Optional<String> held = NumberPlan.e164(identity)
                    .flatMap(e164 -> inventory.holder(context.scope(), e164))
                    .flatMap(ResourceArn::parse)
                    .filter(arn -> arn.isOwn(context))
                    .map(ResourceArn::id);
            return stores.phoneNumbers
                    .find(context.scope(), held.orElse(identity))
                    .orElseThrow(() -> Refusals.notFound(typeOf(identity), identity));
        }
        ResourceArn arn = ResourceArn.parse(identity)
                .orElseThrow(() -> Refusals.invalid(
                        ValidationExceptionReason.INVALID_ARN, FIELD, identity + " is not the ARN of an identity"));
        ResourceNotFoundException notFound = Refusals.notFound(arn.type(), arn.id());
        if (!arn.isOwn(context) || !arn.type().equals(ResourceType.PHONE_NUMBER)) {
            throw notFound;
        }
        return stores.phoneNumbers.find(context.scope(), arn.id()).orElseThrow(() -> notFound);
    }

    /** What an identity that is not an ARN looks like. */
    private static ResourceType typeOf(String identity) {
        if (identity.startsWith("pool-")) {
            return ResourceType.POOL;
        }
        return identity.startsWith("phone-") || NumberPlan.e164(identity).isPresent()
                ? ResourceType.PHONE_NUMBER
                : ResourceType.SENDER_ID;
    }

    private static boolean isActive(OwnedPhoneNumber number) {
        return number.status().equals(NumberStatus.ACTIVE);
    }
}
