package dev.dialtone.smsvoice.registration;

import static dev.dialtone.smsvoice.model.RegistrationStatus.AWS_REVIEWING;
import static dev.dialtone.smsvoice.model.RegistrationStatus.COMPLETE;
import static dev.dialtone.smsvoice.model.RegistrationStatus.PROVISIONING;
import static dev.dialtone.smsvoice.model.RegistrationStatus.REQUIRES_AUTHENTICATION;
import static dev.dialtone.smsvoice.model.RegistrationStatus.REQUIRES_UPDATES;
import static dev.dialtone.smsvoice.model.RegistrationStatus.REVIEWING;
import static dev.dialtone.smsvoice.model.RegistrationStatus.SUBMITTED;

import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.RegistrationVersionStatus;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import dev.dialtone.telephony.registrations.StandingDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of a submitted version through AWS and the carriers: by itself, as fast as the account's transitions are, as the
 * account's rules have it, or decided by whoever calls {@link #review}.
 */
final class RegistrationReviews implements RegistrationReviewer {
    private static final String BRAND = "US_TEN_DLC_BRAND_REGISTRATION";
    private static final String LEGAL_TYPE = "companyInfo.legalType";
    private static final String PUBLICLY_TRADED = "PUBLIC_PROFIT";

    private final RegistrationRecords records;
    private final SubmissionCheck check;
    private final RegistrationForms forms;
    private final List<Registrable> registrable;
    private final RegistrationFollower follower;

    RegistrationReviews(
            RegistrationRecords records,
            RegistrationForms forms,
            List<Registrable> registrable,
            RegistrationFollower follower) {
        this.records = records;
        this.check = new SubmissionCheck(forms, registrable);
        this.forms = forms;
        this.registrable = registrable;
        this.follower = follower;
    }

    /** Submits the registration's current version. */
    RegistrationVersion submit(Scope scope, Registration registration, boolean awsReview) {
        RegistrationVersion draft = records.current(scope, registration);
        RegistrationVersion submitted = records.putVersion(
                scope,
                RegistrationLifecycle.moved(draft, RegistrationVersionStatus.SUBMITTED, now(scope)).toBuilder()
                        .awsReview(awsReview)
                        .build());
        boolean passes = check.objections(scope, registration, submitted).isEmpty();
        write(scope, RegistrationLifecycle.moved(registration, SUBMITTED));
        begin(scope, passes ? review(submitted) : RegistrationLifecycle.MACHINE_DENIAL, registration.registrationId());
        return submitted;
    }

    @Override
    public List<String> types() {
        return List.copyOf(forms.types());
    }

    @Override
    public Optional<Outcome> review(Scope scope, String registrationId, Decision decision, List<Reason> reasons) {
        return records.find(scope, registrationId).map(found -> {
            String refusal = refusal(found, decision, reasons);
            if (refusal != null) {
                return outcome(scope, found, refusal);
            }
            RegistrationLifecycle.cancel(scope, registrationId);
            decide(scope, found, decision, reasons);
            return outcome(scope, records.find(scope, registrationId).orElseThrow(), null);
        });
    }

    private void decide(Scope scope, Registration found, Decision decision, List<Reason> reasons) {
        switch (decision) {
            case APPROVE -> pass(scope, withCarriers(scope, found));
            case AUTHENTICATE -> approve(scope, found);
            case REQUIRE_UPDATES -> deny(scope, reviewed(scope, found), REQUIRES_UPDATES, reasons);
            case DENY ->
                deny(
                        scope,
                        reviewed(scope, found),
                        RegistrationLifecycle.isInForce(found) ? COMPLETE : REQUIRES_UPDATES,
                        reasons);
            case REQUIRE_OFFLINE_REVIEW -> holdForSupport(scope, withCarriers(scope, found));
            case REVOKE -> revoke(scope, found, reasons);
        }
    }

    private @Nullable String refusal(Registration registration, Decision decision, List<Reason> reasons) {
        RegistrationStatus status = registration.registrationStatus();
        String expected = expected(decision, status);
        if (expected != null) {
            return "registration " + registration.registrationId() + ": " + status + " (expected: " + expected + ")";
        }
        Set<String> paths = forms.of(registration.registrationType()).fields().keySet();
        return reasons.stream()
                .map(Reason::fieldPath)
                .filter(path -> path != null && !paths.contains(path))
                .findFirst()
                .map(path -> "fieldPath: " + path + " (expected: a field of " + registration.registrationType() + ")")
                .orElse(null);
    }

    /** The statuses that a decision is for; null when this is one of them. */
    private static @Nullable String expected(Decision decision, RegistrationStatus status) {
        boolean isUndecided = RegistrationLifecycle.isUndecided(status);
        boolean isUnauthenticated = status.equals(REQUIRES_AUTHENTICATION);
        return switch (decision) {
            case APPROVE, REQUIRE_OFFLINE_REVIEW -> isUndecided ? null : "SUBMITTED, AWS_REVIEWING or REVIEWING";
            case REQUIRE_UPDATES, DENY ->
                isUndecided || isUnauthenticated
                        ? null
                        : "SUBMITTED, AWS_REVIEWING, REVIEWING or REQUIRES_AUTHENTICATION";
            case AUTHENTICATE -> isUnauthenticated ? null : "REQUIRES_AUTHENTICATION";
            case REVOKE -> status.equals(COMPLETE) ? null : "COMPLETE";
        };
    }

    private Outcome outcome(Scope scope, Registration registration, @Nullable String refusal) {
        RegistrationVersion version = records.current(scope, registration);
        return new Outcome(
                refusal,
                registration.registrationStatus().value(),
                version.versionNumber(),
                version.registrationVersionStatus().value());
    }

    /** The machine has looked at it; what it objected to may be gone meanwhile. */
    void denyByMachine(Scope scope, String id) {
        in(scope, id, SUBMITTED).ifPresent(registration -> {
            RegistrationVersion submitted = records.current(scope, registration);
            List<Reason> objections = check.objections(scope, registration, submitted);
            if (objections.isEmpty()) {
                begin(scope, review(submitted), id);
            } else {
                deny(scope, registration, REQUIRES_UPDATES, objections);
            }
        });
    }

    /** Who looks first at a version that the machine lets pass. */
    private static TimedTransition review(RegistrationVersion submitted) {
        return submitted.awsReview() ? RegistrationLifecycle.TAKEN_BY_AWS : RegistrationLifecycle.TAKEN;
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
                    Decision decision = standing(scope, registration).decision();
                    if (decision != null) {
                        boolean passes = decision == Decision.APPROVE;
                        begin(scope, passes ? RegistrationLifecycle.APPROVAL : RegistrationLifecycle.DENIAL, id);
                    }
                });
    }

    /** Decides as the account has it now, which may be another way than when the review began. */
    void decideByItself(Scope scope, String id) {
        in(scope, id, REVIEWING).ifPresent(registration -> {
            StandingDecision standing = standing(scope, registration);
            if (standing.decision() != null) {
                Endings.forget(scope, RegistrationLifecycle.DENIAL, id);
                decide(scope, registration, standing.decision(), standing.reasons());
            }
        });
    }

    /** Somebody has opened the link in the e-mail. */
    void authenticateByItself(Scope scope, String id) {
        in(scope, id, REQUIRES_AUTHENTICATION).ifPresent(registration -> approve(scope, registration));
    }

    /** A fault decides first, then what the account has set. */
    private static StandingDecision standing(Scope scope, Registration registration) {
        return Endings.find(scope, RegistrationLifecycle.DENIAL, registration.registrationId())
                .map(RegistrationDenials::asked)
                .orElseGet(() -> StandingDecision.of(scope.account(), registration.registrationType()));
    }

    /** The carriers let it pass. */
    private void pass(Scope scope, Registration registration) {
        if (!needsAuthentication(scope, registration)) {
            approve(scope, registration);
            return;
        }
        moved(scope, registration, REQUIRES_AUTHENTICATION);
        if (standing(scope, registration).decision() == Decision.APPROVE) {
            begin(scope, RegistrationLifecycle.AUTHENTICATION, registration.registrationId());
        }
    }

    /** Whether somebody has to open a link in an e-mail, which AWS asks of brands of publicly traded companies. */
    private boolean needsAuthentication(Scope scope, Registration registration) {
        return registration.registrationType().equals(BRAND)
                && records.current(scope, registration).fieldValues().stream()
                        .anyMatch(value -> value.fieldPath().equals(LEGAL_TYPE)
                                && value.selectChoices() != null
                                && value.selectChoices().contains(PUBLICLY_TRADED));
    }

    private void approve(Scope scope, Registration registration) {
        RegistrationVersion approved = records.putVersion(
                scope,
                RegistrationLifecycle.moved(
                        records.current(scope, registration), RegistrationVersionStatus.APPROVED, now(scope)));
        approvedBefore(scope, registration)
                .ifPresent(old -> records.putVersion(
                        scope, RegistrationLifecycle.moved(old, RegistrationVersionStatus.ARCHIVED, now(scope))));
        write(
                scope,
                RegistrationLifecycle.moved(registration, PROVISIONING).toBuilder()
                        .approvedVersionNumber(approved.versionNumber())
                        .build());
        begin(scope, RegistrationLifecycle.COMPLETION, registration.registrationId());
    }

    private Optional<RegistrationVersion> approvedBefore(Scope scope, Registration registration) {
        return Optional.ofNullable(registration.approvedVersionNumber())
                .map(number -> records.version(scope, registration, number));
    }

    private void deny(Scope scope, Registration registration, RegistrationStatus to, List<Reason> reasons) {
        RegistrationVersion before = records.current(scope, registration);
        RegistrationVersion denied = RegistrationDenials.explained(
                RegistrationLifecycle.moved(before, RegistrationVersionStatus.DENIED, now(scope)), reasons);
        boolean isByAws = before.registrationVersionStatus().equals(RegistrationVersionStatus.AWS_REVIEWING);
        records.putVersion(scope, isByAws ? RegistrationDenials.withFeedback(denied, reasons) : denied);
        write(
                scope,
                RegistrationLifecycle.moved(registration, to).toBuilder()
                        .latestDeniedVersionNumber(denied.versionNumber())
                        .build());
    }

    /** Somebody has to open a support case; the registration is under review until that is decided. */
    private void holdForSupport(Scope scope, Registration registration) {
        RegistrationVersion version = records.current(scope, registration);
        if (!version.registrationVersionStatus().equals(RegistrationVersionStatus.REQUIRES_OFFLINE_REVIEW)) {
            records.putVersion(
                    scope,
                    RegistrationLifecycle.moved(
                            version, RegistrationVersionStatus.REQUIRES_OFFLINE_REVIEW, now(scope)));
        }
    }

    /** What was approved is so no more, until a new version is. */
    private void revoke(Scope scope, Registration registration, List<Reason> reasons) {
        approvedBefore(scope, registration)
                .ifPresent(approved -> records.putVersion(
                        scope,
                        RegistrationDenials.explained(
                                RegistrationLifecycle.moved(approved, RegistrationVersionStatus.REVOKED, now(scope)),
                                reasons)));
        write(
                scope,
                RegistrationLifecycle.moved(registration, REQUIRES_UPDATES).toBuilder()
                        .approvedVersionNumber(null)
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

    /** Keeps a registration that has come to another status, and tells who has to do with it. */
    private Registration write(Scope scope, Registration moved) {
        records.put(scope, moved);
        for (RegistrationAssociationMetadata association : moved.associations()) {
            registrable.forEach(kind -> kind.moved(scope, association.resourceId(), moved));
        }
        follower.moved(scope, moved);
        return moved;
    }

    /** The registration where it can be denied: with AWS, when that is to look at it first, else with the carriers. */
    private Registration reviewed(Scope scope, Registration registration) {
        if (!registration.registrationStatus().equals(SUBMITTED)) {
            return registration;
        }
        boolean awsReview = records.current(scope, registration).awsReview();
        return moved(scope, registration, awsReview ? AWS_REVIEWING : REVIEWING);
    }

    /** The registration where it can be approved. */
    private Registration withCarriers(Scope scope, Registration registration) {
        return registration.registrationStatus().equals(REVIEWING)
                ? registration
                : moved(scope, registration, REVIEWING);
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
