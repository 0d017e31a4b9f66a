package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.Optional;

/** The registrations and their versions as they are kept, and how they are found. */
public final class RegistrationRecords {
    static final ResourceType TYPE = ResourceType.REGISTRATION;

    private final RegistrationStores stores;

    RegistrationRecords(RegistrationStores stores) {
        this.stores = stores;
    }

    /** The registration that the member {@code RegistrationId} names by id or ARN, else not found. */
    public Registration require(RequestContext context, String idOrArn) {
        return stores.registrations.require(context, idOrArn, "registrationId");
    }

    /** Counts that a client has seen how far a registration is. */
    void noteShown(RequestContext context, Registration registration) {
        stores.registrations.show(context, registration.registrationId(), "registrationId");
    }

    Optional<Registration> find(Scope scope, String id) {
        return stores.registrations.find(scope, id);
    }

    Iterable<Registration> all(Scope scope) {
        return stores.registrations.entries().values(scope);
    }

    Optional<RegistrationVersion> findVersion(Scope scope, Registration registration, long number) {
        return stores.registrationVersions.find(scope, key(registration.registrationId(), number));
    }

    RegistrationVersion version(Scope scope, Registration registration, long number) {
        return findVersion(scope, registration, number)
                .orElseThrow(() -> new IllegalStateException(
                        "version " + key(registration.registrationId(), number) + " (expected: to be there)"));
    }

    /** The version that can be edited, or was last. */
    RegistrationVersion current(Scope scope, Registration registration) {
        return version(scope, registration, registration.currentVersionNumber());
    }

    Registration put(Scope scope, Registration registration) {
        return stores.registrations.put(scope, registration);
    }

    RegistrationVersion putVersion(Scope scope, RegistrationVersion version) {
        return stores.registrationVersions.put(scope, key(version), version);
    }

    /** Removes a registration with its versions. */
    void remove(Scope scope, Registration registration) {
        stores.registrations.remove(scope, registration.registrationId());
        for (long number = 1; number <= registration.currentVersionNumber(); number++) {
            stores.registrationVersions.remove(scope, key(registration.registrationId(), number));
        }
    }

    static ConflictException conflict(ConflictExceptionReason reason, Registration registration) {
        return SmsVoiceErrors.conflict(reason, TYPE, registration.registrationId());
    }

    private static String key(RegistrationVersion version) {
        return key(version.registrationId(), version.versionNumber());
    }

    private static String key(String registrationId, long number) {
        return registrationId + "/" + number;
    }
}
