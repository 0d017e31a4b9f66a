package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.Registration;

/** Hears of the statuses of all registrations, for what depends on one without being associated with it. */
public interface RegistrationFollower {
    /** A registration has come to the status that it says. */
    void moved(Scope scope, Registration registration);
}
