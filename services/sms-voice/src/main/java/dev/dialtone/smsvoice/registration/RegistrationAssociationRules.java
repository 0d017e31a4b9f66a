package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationDisassociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.SupportedAssociation;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a registration may be associated with, and the list of what it is. */
public final class RegistrationAssociationRules {
    private final RegistrationRecords records;
    private final RegistrationForms forms;
    private final Quotas quotas;

    RegistrationAssociationRules(RegistrationRecords records, RegistrationForms forms, Quotas quotas) {
        this.records = records;
        this.forms = forms;
        this.quotas = quotas;
    }

    /** The registrations that the rules are about. */
    public RegistrationRecords records() {
        return records;
    }

    /**
     * Refuses what a registration cannot take: of its type never, in its state not now, or too many.
     *
     * @param resourceType as {@code TOLL_FREE}, or the type of a registration
     * @param country ISO 3166-1 alpha-2; absent for what has none
     * @param isNumber whether it counts as a phone number
     * @param field the path of the input member that is wrong when it never fits
     */
    public void refuseUnlessOpen(
            Scope scope,
            Registration registration,
            String resourceType,
            @Nullable String country,
            boolean isNumber,
            String field) {
        String type = registration.registrationType();
        SupportedAssociation supported = forms.of(type)
                .association(resourceType, country)
                .filter(association -> !association
                        .associationBehavior()
                        .equals(RegistrationAssociationBehavior.ASSOCIATE_ON_APPROVAL))
                .orElseThrow(() -> SmsVoiceErrors.invalid(
                        ValidationExceptionReason.INVALID_REGISTRATION_ASSOCIATION,
                        field,
                        "A " + type + " cannot be associated with " + resourceType
                                + (country == null ? "" : " of " + country)));
        refuseInWrongState(registration, supported);
        List<RegistrationAssociationMetadata> before = registration.associations();
        quotas.require(scope, ServiceQuotaExceededExceptionReason.ASSOCIATIONS_PER_REGISTRATION, before.size() + 1);
        if (isNumber) {
            long numbers = before.stream()
                    .filter(association -> association.phoneNumber() != null)
                    .count();
            quotas.require(
                    scope, ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_REGISTRATION, (int) numbers + 1);
        }
    }

    private static void refuseInWrongState(Registration registration, SupportedAssociation supported) {
        RegistrationStatus status = registration.registrationStatus();
        if (supported.associationBehavior().equals(RegistrationAssociationBehavior.ASSOCIATE_AFTER_COMPLETE)) {
            if (!status.equals(RegistrationStatus.COMPLETE)) {
                throw RegistrationRecords.conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE, registration);
            }
        } else if (status.equals(RegistrationStatus.CLOSED)) {
            throw RegistrationRecords.conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE, registration);
        } else if (!status.equals(RegistrationStatus.CREATED) && !status.equals(RegistrationStatus.REQUIRES_UPDATES)) {
            throw RegistrationRecords.conflict(ConflictExceptionReason.REGISTRATION_ALREADY_SUBMITTED, registration);
        }
    }

    static boolean has(Registration registration, String resourceId) {
        return registration.associations().stream()
                .anyMatch(association -> association.resourceId().equals(resourceId));
    }

    /** Puts a resource on the registration's list. */
    public void add(Scope scope, Registration registration, RegistrationAssociationMetadata association) {
        List<RegistrationAssociationMetadata> after = new ArrayList<>(registration.associations());
        after.add(association);
        records.put(
                scope, registration.toBuilder().associations(List.copyOf(after)).build());
    }

    /**
     * Takes a resource that has gone off the registration's list. With the last one a registration closes whose type
     * says so, unless it was never submitted.
     */
    public void remove(Scope scope, String registrationId, String resourceId) {
        Registration registration = records.find(scope, registrationId).orElse(null);
        if (registration == null || !has(registration, resourceId)) {
            return;
        }
        List<RegistrationAssociationMetadata> left = registration.associations().stream()
                .filter(association -> !association.resourceId().equals(resourceId))
                .toList();
        Registration after = registration.toBuilder().associations(left).build();
        RegistrationStatus status = after.registrationStatus();
        if (left.isEmpty()
                && closesWhenEmpty(after)
                && !status.equals(RegistrationStatus.CREATED)
                && !status.equals(RegistrationStatus.CLOSED)) {
            RegistrationLifecycle.cancel(scope, registrationId);
            after = RegistrationLifecycle.moved(after, RegistrationStatus.CLOSED);
        }
        records.put(scope, after);
    }

    private boolean closesWhenEmpty(Registration registration) {
        return forms.of(registration.registrationType()).associations().stream()
                .anyMatch(association -> association
                        .disassociationBehavior()
                        .equals(RegistrationDisassociationBehavior.DISASSOCIATE_ALL_CLOSES_REGISTRATION));
    }

    /** Whether the registration can be deleted although it has this association. */
    boolean isLetGo(Registration registration, RegistrationAssociationMetadata association) {
        return forms.of(registration.registrationType())
                .association(association.resourceType(), association.isoCountryCode())
                .map(supported -> supported
                        .disassociationBehavior()
                        .equals(RegistrationDisassociationBehavior.DELETE_REGISTRATION_DISASSOCIATES))
                .orElse(true);
    }

    /** Whether something is missing that is to be associated before the registration is submitted. */
    boolean isMissingAssociation(Registration registration) {
        return forms.of(registration.registrationType()).associations().stream()
                .filter(supported ->
                        supported.associationBehavior().equals(RegistrationAssociationBehavior.ASSOCIATE_BEFORE_SUBMIT))
                .anyMatch(supported -> registration.associations().stream()
                        .noneMatch(association -> association.resourceType().equals(supported.resourceType())));
    }
}
