package dev.dialtone.smsvoice.registration;

import static dev.dialtone.smsvoice.model.RegistrationStatus.AWS_REVIEWING;
import static dev.dialtone.smsvoice.model.RegistrationStatus.CLOSED;
import static dev.dialtone.smsvoice.model.RegistrationStatus.COMPLETE;
import static dev.dialtone.smsvoice.model.RegistrationStatus.CREATED;
import static dev.dialtone.smsvoice.model.RegistrationStatus.PROVISIONING;
import static dev.dialtone.smsvoice.model.RegistrationStatus.REQUIRES_AUTHENTICATION;
import static dev.dialtone.smsvoice.model.RegistrationStatus.REQUIRES_UPDATES;
import static dev.dialtone.smsvoice.model.RegistrationStatus.REVIEWING;
import static dev.dialtone.smsvoice.model.RegistrationStatus.SUBMITTED;

import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.Transitions;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.RegistrationVersionStatus;
import dev.dialtone.smsvoice.model.RegistrationVersionStatusHistory;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The states of registrations and of their versions, and how they move. */
public final class RegistrationLifecycle {
    /** What does not pass is denied while it is SUBMITTED by machine, while it is AWS_REVIEWING by AWS, else by the carriers. */
    static final Transitions<RegistrationStatus> REGISTRATION = Transitions.of(RegistrationStatus.class)
            .allow(CREATED, SUBMITTED)
            .allow(SUBMITTED, AWS_REVIEWING, REVIEWING, REQUIRES_UPDATES, CLOSED)
            .allow(AWS_REVIEWING, REVIEWING, REQUIRES_UPDATES, COMPLETE, CLOSED)
            .allow(REVIEWING, REQUIRES_AUTHENTICATION, PROVISIONING, REQUIRES_UPDATES, COMPLETE, CLOSED)
            .allow(REQUIRES_AUTHENTICATION, PROVISIONING, REQUIRES_UPDATES, COMPLETE, CLOSED)
            .allow(PROVISIONING, COMPLETE, CLOSED)
            .allow(COMPLETE, SUBMITTED, REQUIRES_UPDATES, CLOSED)
            .allow(REQUIRES_UPDATES, SUBMITTED, CLOSED)
            .allow(CLOSED)
            .build();

    static final Transitions<RegistrationVersionStatus> VERSION = Transitions.of(RegistrationVersionStatus.class)
            .allow(
                    RegistrationVersionStatus.DRAFT,
                    RegistrationVersionStatus.SUBMITTED,
                    RegistrationVersionStatus.DISCARDED)
            .allow(
                    RegistrationVersionStatus.SUBMITTED,
                    RegistrationVersionStatus.AWS_REVIEWING,
                    RegistrationVersionStatus.REVIEWING,
                    RegistrationVersionStatus.DENIED)
            .allow(
                    RegistrationVersionStatus.AWS_REVIEWING,
                    RegistrationVersionStatus.REVIEWING,
                    RegistrationVersionStatus.DENIED)
            .allow(
                    RegistrationVersionStatus.REVIEWING,
                    RegistrationVersionStatus.REQUIRES_AUTHENTICATION,
                    RegistrationVersionStatus.REQUIRES_OFFLINE_REVIEW,
                    RegistrationVersionStatus.APPROVED,
                    RegistrationVersionStatus.DENIED)
            .allow(
                    RegistrationVersionStatus.REQUIRES_OFFLINE_REVIEW,
                    RegistrationVersionStatus.REQUIRES_AUTHENTICATION,
                    RegistrationVersionStatus.APPROVED,
                    RegistrationVersionStatus.DENIED)
            .allow(
                    RegistrationVersionStatus.REQUIRES_AUTHENTICATION,
                    RegistrationVersionStatus.APPROVED,
                    RegistrationVersionStatus.DENIED)
            .allow(
                    RegistrationVersionStatus.APPROVED,
                    RegistrationVersionStatus.ARCHIVED,
                    RegistrationVersionStatus.REVOKED)
            .build();

    static final TimedTransition TAKEN_BY_AWS = transition(SUBMITTED, AWS_REVIEWING, Duration.ofMinutes(1));
    static final TimedTransition TAKEN = transition(SUBMITTED, REVIEWING, Duration.ofMinutes(1));
    static final TimedTransition PASSED_ON_BY_AWS = transition(AWS_REVIEWING, REVIEWING, Duration.ofDays(1));

    /** Seen with a toll-free registration that had no values. */
    static final TimedTransition MACHINE_DENIAL = transition(SUBMITTED, REQUIRES_UPDATES, Duration.ofSeconds(3));

    /** AWS names times from a day (brands) to weeks (campaigns). */
    static final TimedTransition APPROVAL = transition(REVIEWING, PROVISIONING, Duration.ofDays(3));

    /** As long as an approval; real ones have come after one to four days. */
    static final TimedTransition DENIAL = transition(REVIEWING, REQUIRES_UPDATES, Duration.ofDays(3));

    /** Until somebody opens the link in the e-mail, where nobody is asked to. */
    static final TimedTransition AUTHENTICATION =
            transition(REQUIRES_AUTHENTICATION, PROVISIONING, Duration.ofHours(1));

    static final TimedTransition COMPLETION = transition(PROVISIONING, COMPLETE, Duration.ofMinutes(10));

    /** What a registration can wait for. */
    static final List<TimedTransition> TRANSITIONS = List.of(
            TAKEN_BY_AWS, TAKEN, MACHINE_DENIAL, PASSED_ON_BY_AWS, APPROVAL, DENIAL, AUTHENTICATION, COMPLETION);

    private RegistrationLifecycle() {}

    private static TimedTransition transition(RegistrationStatus from, RegistrationStatus to, Duration realistic) {
        return ResourceKit.transition(
                ResourceType.REGISTRATION, from.value(), to.value(), Duration.ofMillis(20), realistic);
    }

    /** Ends whatever the registration waits for. */
    static void cancel(Scope scope, String id) {
        TRANSITIONS.forEach(transition -> scope.account().timedTransitions().cancel(scope, transition, id));
    }

    static Registration moved(Registration registration, RegistrationStatus to) {
        return registration.toBuilder()
                .registrationStatus(REGISTRATION.move(registration.registrationStatus(), to))
                .build();
    }

    /** The version in another state, with the time of it in its history. */
    static RegistrationVersion moved(RegistrationVersion version, RegistrationVersionStatus to, Instant now) {
        return version.toBuilder()
                .registrationVersionStatus(VERSION.move(version.registrationVersionStatus(), to))
                .registrationVersionStatusHistory(stamped(version.registrationVersionStatusHistory(), to, now))
                .build();
    }

    private static RegistrationVersionStatusHistory stamped(
            RegistrationVersionStatusHistory before, RegistrationVersionStatus status, Instant now) {
        RegistrationVersionStatusHistory.Builder history = before.toBuilder();
        switch (status.value()) {
            case "SUBMITTED" -> history.submittedTimestamp(now);
            case "AWS_REVIEWING" -> history.awsReviewingTimestamp(now);
            case "REVIEWING" -> history.reviewingTimestamp(now);
            case "REQUIRES_AUTHENTICATION" -> history.requiresAuthenticationTimestamp(now);
            case "REQUIRES_OFFLINE_REVIEW" -> {} // AWS's history has no time of it.
            case "APPROVED" -> history.approvedTimestamp(now);
            case "DISCARDED" -> history.discardedTimestamp(now);
            case "DENIED" -> history.deniedTimestamp(now);
            case "ARCHIVED" -> history.archivedTimestamp(now);
            case "REVOKED" -> history.revokedTimestamp(now);
            default -> throw new IllegalStateException("history of " + status + " (expected: a state of the table)");
        }
        return history.build();
    }

    /** Whether a version of it is with the reviewers, waits for somebody's authentication, or has just passed. */
    public static boolean isUnderReview(Registration registration) {
        RegistrationStatus status = registration.registrationStatus();
        return isUndecided(status) || status.equals(REQUIRES_AUTHENTICATION) || status.equals(PROVISIONING);
    }

    /** Whether the reviewers have yet to decide. */
    static boolean isUndecided(RegistrationStatus status) {
        return status.equals(SUBMITTED) || status.equals(AWS_REVIEWING) || status.equals(REVIEWING);
    }

    /** Whether a version of it was approved and stays so, whatever becomes of newer ones. */
    public static boolean isInForce(Registration registration) {
        return registration.approvedVersionNumber() != null;
    }
}
