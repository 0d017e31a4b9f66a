package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.Map;
import java.util.Optional;

/** The registrations and their versions as they are kept, and how they are found. */
public final class RegistrationRecords {
    static final ResourceType TYPE = ResourceType.REGISTRATION;

    private final RegistrationStores stores;
    private final RegistrationEvents events;

    RegistrationRecords(RegistrationStores stores, RegistrationEvents events) {
        this.stores = stores;
        this.events = events;
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

    /** Keeps a new registration with its first version. */
    Registration create(RequestContext context, Registration registration, Map<String, String> tags) {
        Registration created = stores.registrations.create(context, registration, tags);
        putVersion(context.scope(), RegistrationVersions.draft(created, context.now()));
        events.tell(context.scope(), created);
        return created;
    }

    /** Keeps a registration as it is from now on, and tells of its status when that is another one. */
    Registration put(Scope scope, Registration registration) {
        boolean isMoved = find(scope, registration.registrationId())
                .filter(before -> before.registrationStatus().equals(registration.registrationStatus()))
                .isEmpty();
        Registration kept = stores.registrations.put(scope, registration);
        if (isMoved) {
            events.tell(scope, kept);
        }
        return kept;
    }

    RegistrationVersion putVersion(Scope scope, RegistrationVersion version) {
        return stores.registrationVersions.put(scope, key(version), version);
    }

    /** Removes a registration with its versions; gives it as it was last, DELETED. */
    Registration remove(Scope scope, Registration registration) {
        stores.registrations.remove(scope, registration.registrationId());
        for (long number = 1; number <= registration.currentVersionNumber(); number++) {
            stores.registrationVersions.remove(scope, key(registration.registrationId(), number));
        }
        Registration deleted = registration.toBuilder()
                .registrationStatus(RegistrationStatus.DELETED)
                .build();
        events.tell(scope, deleted);
        return deleted;
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
