package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import java.util.List;
import java.util.Optional;

/** A kind of resource that can be associated with registrations. */
public interface Registrable {
    /** The type in its ARNs. */
    ResourceType type();

    /**
     * How a registration shows the resource; empty when there is none with this id.
     *
     * @param id what its ARN has after the type
     */
    Optional<RegistrationAssociationMetadata> find(RequestContext context, String id);

    /** Refuses a resource that cannot be associated as it is now: one that is going, or that has a registration. */
    void refuseUnlessFree(Scope scope, String id, Registration registration);

    /** The registration has the resource now. */
    void associated(Scope scope, String id, Registration registration);

    /**
     * What is wrong with a version that was submitted, as far as the resource tells: it is denied for that within seconds, before anybody
     * reviews it.
     *
     * @param id of any resource of the registration; one of another kind is not objected to
     * @param submitted with its field values
     */
    default List<RegistrationReviewer.Reason> objections(
            Scope scope, String id, Registration registration, RegistrationVersion submitted) {
        return List.of();
    }

    /** A registration that has the resource has come to the status that it says. */
    void moved(Scope scope, String id, Registration registration);

    /** The registration that had the resource has it no more. */
    void disassociated(Scope scope, String id, Registration registration);

    /**
     * Makes the resources that a registration asks for, where AWS makes and associates them by itself
     * (ASSOCIATE_ON_APPROVAL). Called for every registration just before it is complete.
     *
     * @param approved the version that was approved, with its field values
     */
    default void provision(Scope scope, Registration registration, RegistrationVersion approved) {}
}
