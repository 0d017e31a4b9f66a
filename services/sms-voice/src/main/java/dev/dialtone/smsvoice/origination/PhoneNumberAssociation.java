package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.NumberType;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.registration.Registrable;
import dev.dialtone.smsvoice.registration.RegistrationAssociationRules;
import dev.dialtone.smsvoice.registration.RegistrationModule;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What registrations have to do with phone numbers. */
final class PhoneNumberAssociation implements Registrable {
    private final OriginationStores stores;
    private final Supplier<RegistrationModule> registrations;

    PhoneNumberAssociation(OriginationStores stores, Supplier<RegistrationModule> registrations) {
        this.stores = stores;
        this.registrations = registrations;
    }

    /**
     * The registration that a number is requested for, which must be able to take it.
     *
     * @param registrationId the member {@code RegistrationId} of the input
     * @return null when the request names none and the number needs none
     */
    @Nullable Registration requireFor(RequestContext context, Offer offer, @Nullable String registrationId) {
        if (registrationId == null) {
            if (offer.needsRegistration()) {
                throw SmsVoiceErrors.invalid(
                        ValidationExceptionReason.MISSING_PARAMETER,
                        "registrationId",
                        "A number of type " + offer.type() + " needs the registration of its campaign");
            }
            return null;
        }
        Registration registration = associationRules().records().require(context, registrationId);
        associationRules()
                .refuseUnlessOpen(
                        context.scope(), registration, offer.type().value(), offer.country(), true, "registrationId");
        return registration;
    }

    /** Puts a new number on the list of the registration that it was requested for. */
    void added(Scope scope, StoredPhoneNumber number, @Nullable Registration registration) {
        if (registration != null) {
            associationRules().add(scope, registration, association(number));
        }
    }

    /** US carriers take nothing of a toll-free number before its registration is complete: so long it is PENDING. */
    static boolean waitsForRegistration(StoredPhoneNumber number) {
        return number.numberType().equals(NumberType.TOLL_FREE);
    }

    /** Takes a number that has gone off the list of its registration. */
    void forget(Scope scope, StoredPhoneNumber number) {
        String registrationId = number.registrationId();
        if (registrationId != null) {
            associationRules().remove(scope, registrationId, number.phoneNumberId());
        }
    }

    @Override
    public ResourceType type() {
        return ResourceType.PHONE_NUMBER;
    }

    @Override
    public Optional<RegistrationAssociationMetadata> find(RequestContext context, String id) {
        return stores.phoneNumbers.find(context.scope(), id).map(PhoneNumberAssociation::association);
    }

    @Override
    public void refuseUnlessFree(Scope scope, String id, Registration registration) {
        StoredPhoneNumber number = stores.phoneNumbers.find(scope, id).orElseThrow();
        if (number.registrationId() != null) {
            throw SmsVoiceErrors.conflict(
                    ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_REGISTRATION, ResourceType.PHONE_NUMBER, id);
        }
        if (number.status().equals(NumberStatus.DISASSOCIATING)) {
            throw SmsVoiceErrors.conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE, ResourceType.PHONE_NUMBER, id);
        }
    }

    @Override
    public void associated(Scope scope, String id, Registration registration) {
        change(scope, id, number -> number.registrationId(registration.registrationId()));
    }

    @Override
    public void moved(Scope scope, String id, Registration registration) {
        if (!registration.registrationStatus().equals(RegistrationStatus.COMPLETE)) {
            return;
        }
        stores.phoneNumbers
                .find(scope, id)
                .filter(number ->
                        waitsForRegistration(number) && number.status().equals(NumberStatus.PENDING))
                .ifPresent(number -> change(
                        scope,
                        id,
                        to -> to.status(PhoneNumberLifecycle.MOVES.move(number.status(), NumberStatus.ACTIVE))));
    }

    @Override
    public void disassociated(Scope scope, String id, Registration registration) {
        change(scope, id, number -> number.registrationId(null));
    }

    private void change(Scope scope, String id, UnaryOperator<StoredPhoneNumber.Builder> change) {
        stores.phoneNumbers.update(
                scope, id, number -> change.apply(number.toBuilder()).build());
    }

    private static RegistrationAssociationMetadata association(StoredPhoneNumber number) {
        return RegistrationAssociationMetadata.builder()
                .resourceArn(number.phoneNumberArn())
                .resourceId(number.phoneNumberId())
                .resourceType(number.numberType().value())
                .isoCountryCode(number.isoCountryCode())
                .phoneNumber(number.phoneNumber())
                .build();
    }

    private RegistrationAssociationRules associationRules() {
        return registrations.get().associationRules();
    }
}
