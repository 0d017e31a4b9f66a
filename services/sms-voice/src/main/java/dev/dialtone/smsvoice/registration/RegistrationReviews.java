package dev.dialtone.smsvoice.registration;

import static dev.dialtone.smsvoice.model.RegistrationStatus.AWS_REVIEWING;
import static dev.dialtone.smsvoice.model.RegistrationStatus.CLOSED;
import static dev.dialtone.smsvoice.model.RegistrationStatus.COMPLETE;
import static dev.dialtone.smsvoice.model.RegistrationStatus.PROVISIONING;
import static dev.dialtone.smsvoice.model.RegistrationStatus.REQUIRES_UPDATES;
import static dev.dialtone.smsvoice.model.RegistrationStatus.REVIEWING;
import static dev.dialtone.smsvoice.model.RegistrationStatus.SUBMITTED;

import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.RegistrationVersionStatus;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.model.RegistrationReview;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of a submitted version through AWS and the carriers: by itself, as fast as the account's transitions are, or decided by
 * whoever calls {@link #review}.
 */
final class RegistrationReviews implements RegistrationReviewer {
    private final RegistrationRecords records;
    private final List<Registrable> registrable;

    RegistrationReviews(RegistrationRecords records, List<Registrable> registrable) {
        this.records = records;
        this.registrable = registrable;
    }

    /** Whether the account's registrations wait for {@link #review}. */
    private static boolean reviewsByHand(Scope scope) {
        return AccountSettingsStore.of(scope.account()).registrationReview().equals(RegistrationReview.MANUAL);
    }

    /** Submits the registration's current version. */
    RegistrationVersion submit(Scope scope, Registration registration, boolean awsReview) {
        RegistrationVersion draft = records.current(scope, registration);
        RegistrationVersion submitted = records.putVersion(
                scope,
                RegistrationLifecycle.moved(draft, RegistrationVersionStatus.SUBMITTED, now(scope)).toBuilder()
                        .awsReview(awsReview)
                        .build());
        write(scope, RegistrationLifecycle.moved(registration, SUBMITTED));
        begin(
                scope,
                awsReview ? RegistrationLifecycle.TAKEN_BY_AWS : RegistrationLifecycle.TAKEN,
                registration.registrationId());
        return submitted;
    }

    @Override
    public Optional<Outcome> review(Scope scope, String registrationId, Decision decision, List<Reason> reasons) {
        return records.find(scope, registrationId).map(found -> {
            String refusal = refusal(scope, found, reasons);
            if (refusal != null) {
                return outcome(scope, found, refusal);
            }
            RegistrationLifecycle.cancel(scope, registrationId);
            Registration registration =
                    found.registrationStatus().equals(REVIEWING) ? found : moved(scope, found, REVIEWING);
            switch (decision) {
                case APPROVE -> approve(scope, registration);
                case REQUIRE_UPDATES -> deny(scope, registration, REQUIRES_UPDATES, reasons);
                case DENY -> {
                    boolean staysInForce = registration.approvedVersionNumber() != null;
                    deny(scope, registration, staysInForce ? COMPLETE : CLOSED, reasons);
                }
            }
            return outcome(scope, records.find(scope, registrationId).orElseThrow(), null);
        });
    }

    private @Nullable String refusal(Scope scope, Registration registration, List<Reason> reasons) {
        RegistrationStatus status = registration.registrationStatus();
        if (!RegistrationLifecycle.isUnderReview(registration) || status.equals(PROVISIONING)) {
            return "registration " + registration.registrationId() + ": " + status
                    + " (expected: SUBMITTED, AWS_REVIEWING or REVIEWING)";
        }
        RegistrationVersion version = records.current(scope, registration);
        for (Reason reason : reasons) {
            String path = reason.fieldPath();
            if (path != null
                    && version.fieldValues().stream()
                            .noneMatch(value -> value.fieldPath().equals(path))) {
                return "fieldPath: " + path + " (expected: a field that has a value)";
            }
        }
        return null;
    }

    private Outcome outcome(Scope scope, Registration registration, @Nullable String refusal) {
        RegistrationVersion version = records.current(scope, registration);
        return new Outcome(
                refusal,
                registration.registrationStatus().value(),
                version.versionNumber(),
                version.registrationVersionStatus().value());
    }

    /** AWS begins to look at it. */
    void takeByAws(Scope scope, String id) {
        in(scope, id, SUBMITTED).ifPresent(registration -> {
            moved(scope, registration, AWS_REVIEWING);
            begin(scope, RegistrationLifecycle.PASSED_ON_BY_AWS, id);
        });
    }

    /** The carriers begin to look at it. */
    void take(Scope scope, String id) {
        records.find(scope, id)
                .filter(registration ->
                        RegistrationLifecycle.REGISTRATION.allows(registration.registrationStatus(), REVIEWING))
                .ifPresent(registration -> {
                    moved(scope, registration, REVIEWING);
                    if (!reviewsByHand(scope)) {
                        begin(scope, RegistrationLifecycle.APPROVAL, id);
                    }
                });
    }

    /** Nobody has decided otherwise. */
    void approveByItself(Scope scope, String id) {
        in(scope, id, REVIEWING).ifPresent(registration -> approve(scope, registration));
    }

    private void approve(Scope scope, Registration registration) {
        RegistrationVersion approved = records.putVersion(
                scope,
                RegistrationLifecycle.moved(
                        records.current(scope, registration), RegistrationVersionStatus.APPROVED, now(scope)));
        Long before = registration.approvedVersionNumber();
        if (before != null) {
            RegistrationVersion old = records.version(scope, registration, before);
            records.putVersion(scope, RegistrationLifecycle.moved(old, RegistrationVersionStatus.ARCHIVED, now(scope)));
        }
        write(
                scope,
                RegistrationLifecycle.moved(registration, PROVISIONING).toBuilder()
                        .approvedVersionNumber(approved.versionNumber())
                        .build());
        begin(scope, RegistrationLifecycle.COMPLETION, registration.registrationId());
    }

    private void deny(Scope scope, Registration registration, RegistrationStatus to, List<Reason> reasons) {
        RegistrationVersion denied = RegistrationLifecycle.moved(
                records.current(scope, registration), RegistrationVersionStatus.DENIED, now(scope));
        records.putVersion(scope, RegistrationDenials.explained(denied, reasons));
        write(
                scope,
                RegistrationLifecycle.moved(registration, to).toBuilder()
                        .latestDeniedVersionNumber(denied.versionNumber())
                        .build());
    }

    /** What it asks for is made, and it is in force. */
    void complete(Scope scope, String id) {
        in(scope, id, PROVISIONING).ifPresent(registration -> {
            RegistrationVersion approved = records.current(scope, registration);
            registrable.forEach(kind -> kind.provision(scope, registration, approved));
            write(scope, RegistrationLifecycle.moved(records.find(scope, id).orElse(registration), COMPLETE));
        });
    }

    /** Keeps a registration that has come to another status, and tells what it is associated with. */
    private Registration write(Scope scope, Registration moved) {
        records.put(scope, moved);
        for (RegistrationAssociationMetadata association : moved.associations()) {
            registrable.forEach(kind -> kind.moved(scope, association.resourceId(), moved));
        }
        return moved;
    }

    /** Registration and version go the same way until the decision. */
    private Registration moved(Scope scope, Registration registration, RegistrationStatus to) {
        RegistrationVersion version = records.current(scope, registration);
        records.putVersion(
                scope, RegistrationLifecycle.moved(version, RegistrationVersionStatus.of(to.value()), now(scope)));
        return write(scope, RegistrationLifecycle.moved(registration, to));
    }

    private Optional<Registration> in(Scope scope, String id, RegistrationStatus status) {
        return records.find(scope, id)
                .filter(registration -> registration.registrationStatus().equals(status));
    }

    private static void begin(Scope scope, TimedTransition transition, String id) {
        scope.account().timedTransitions().begin(scope, transition, id);
    }

    private static Instant now(Scope scope) {
        return scope.account().timeline().now();
    }
}
