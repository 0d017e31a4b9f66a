package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Registrations that others build on, as campaigns do on a brand. Being built on changes nothing about them. */
final class ParentRegistrationAssociation implements Registrable {
    private static final String VETTING = "US_TEN_DLC_BRAND_VETTING";

    private final RegistrationRecords records;

    ParentRegistrationAssociation(RegistrationRecords records) {
        this.records = records;
    }

    @Override
    public ResourceType type() {
        return RegistrationRecords.TYPE;
    }

    @Override
    public Optional<RegistrationAssociationMetadata> find(RequestContext context, String id) {
        return records.find(context.scope(), id)
                .map(registration -> RegistrationAssociationMetadata.builder()
                        .resourceArn(registration.registrationArn())
                        .resourceId(registration.registrationId())
                        .resourceType(registration.registrationType())
                        .build());
    }

    /** Nothing builds on two of a kind. */
    @Override
    public void refuseUnlessFree(Scope scope, String id, Registration registration) {
        Registration other = records.find(scope, id).orElseThrow();
        boolean hasOne = registration.associations().stream()
                .anyMatch(association -> association.resourceType().equals(other.registrationType()));
        if (hasOne) {
            throw RegistrationRecords.conflict(ConflictExceptionReason.RESOURCE_ALREADY_ASSOCIATED, registration);
        }
    }

    /** A brand has to be complete, and a campaign has to wait while its brand's vetting is under review. */
    @Override
    public List<Reason> objections(Scope scope, String id, Registration registration, RegistrationVersion submitted) {
        Registration brand = records.find(scope, id).orElse(null);
        if (brand == null) {
            return List.of();
        }
        List<Reason> objections = new ArrayList<>();
        if (!brand.registrationStatus().equals(RegistrationStatus.COMPLETE)) {
            objections.add(new Reason(DenialReason.BRAND_UNVERIFIED, null, null));
        }
        if (!registration.registrationType().equals(VETTING) && isBeingVetted(scope, id)) {
            objections.add(new Reason(DenialReason.WAIT_TO_RESUBMIT_REGISTRATION, null, null));
        }
        return objections;
    }

    private boolean isBeingVetted(Scope scope, String brand) {
        for (Registration other : records.all(scope)) {
            if (other.registrationType().equals(VETTING)
                    && RegistrationLifecycle.isUnderReview(other)
                    && RegistrationAssociationRules.has(other, brand)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void associated(Scope scope, String id, Registration registration) {}

    @Override
    public void moved(Scope scope, String id, Registration registration) {}

    @Override
    public void disassociated(Scope scope, String id, Registration registration) {}
}
