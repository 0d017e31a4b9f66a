package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.ResourceType;
import java.util.Optional;

/** Registrations that others build on, as campaigns do on a brand. Being built on changes nothing about them. */
final class ParentRegistrationAssociation implements Registrable {
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

    /** Only what is complete can be built on, and nothing builds on two of a kind. */
    @Override
    public void refuseUnlessFree(Scope scope, String id, Registration registration) {
        Registration other = records.find(scope, id).orElseThrow();
        boolean hasOne = registration.associations().stream()
                .anyMatch(association -> association.resourceType().equals(other.registrationType()));
        if (hasOne) {
            throw RegistrationRecords.conflict(ConflictExceptionReason.RESOURCE_ALREADY_ASSOCIATED, registration);
        }
        if (!other.registrationStatus().equals(RegistrationStatus.COMPLETE)) {
            throw RegistrationRecords.conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE, other);
        }
    }

    @Override
    public void associated(Scope scope, String id, Registration registration) {}

    @Override
    public void moved(Scope scope, String id, Registration registration) {}

    @Override
    public void disassociated(Scope scope, String id, Registration registration) {}
}
