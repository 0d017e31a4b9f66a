package dev.dialtone.smsvoice.registration;

import static dev.dialtone.smsvoice.model.RegistrationStatus.AWS_REVIEWING;
import static dev.dialtone.smsvoice.model.RegistrationStatus.CLOSED;
import static dev.dialtone.smsvoice.model.RegistrationStatus.COMPLETE;
import static dev.dialtone.smsvoice.model.RegistrationStatus.CREATED;
import static dev.dialtone.smsvoice.model.RegistrationStatus.PROVISIONING;
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
    /** Nothing requires authentication in Dialtone; the state is AWS's only. */
    static final Transitions<RegistrationStatus> REGISTRATION = Transitions.of(RegistrationStatus.class)
            .allow(CREATED, SUBMITTED)
            .allow(SUBMITTED, AWS_REVIEWING, REVIEWING, CLOSED)
            .allow(AWS_REVIEWING, REVIEWING, CLOSED)
            .allow(REVIEWING, PROVISIONING, REQUIRES_UPDATES, COMPLETE, CLOSED)
            .allow(PROVISIONING, COMPLETE, CLOSED)
            .allow(COMPLETE, SUBMITTED, CLOSED)
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
                    RegistrationVersionStatus.REVIEWING)
            .allow(RegistrationVersionStatus.AWS_REVIEWING, RegistrationVersionStatus.REVIEWING)
            .allow(
                    RegistrationVersionStatus.REVIEWING,
                    RegistrationVersionStatus.APPROVED,
                    RegistrationVersionStatus.DENIED)
            .allow(RegistrationVersionStatus.APPROVED, RegistrationVersionStatus.ARCHIVED)
            .build();

    static final TimedTransition TAKEN_BY_AWS = transition(SUBMITTED, AWS_REVIEWING, Duration.ofMinutes(1));
    static final TimedTransition TAKEN = transition(SUBMITTED, REVIEWING, Duration.ofMinutes(1));
    static final TimedTransition PASSED_ON_BY_AWS = transition(AWS_REVIEWING, REVIEWING, Duration.ofDays(1));

    /** AWS names times from a day (brands) to weeks (campaigns). */
    static final TimedTransition APPROVAL = transition(REVIEWING, PROVISIONING, Duration.ofDays(3));

    static final TimedTransition COMPLETION = transition(PROVISIONING, COMPLETE, Duration.ofMinutes(10));

    /** What a registration can wait for. */
    static final List<TimedTransition> TRANSITIONS =
            List.of(TAKEN_BY_AWS, TAKEN, PASSED_ON_BY_AWS, APPROVAL, COMPLETION);

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
            case "APPROVED" -> history.approvedTimestamp(now);
            case "DISCARDED" -> history.discardedTimestamp(now);
            case "DENIED" -> history.deniedTimestamp(now);
            case "ARCHIVED" -> history.archivedTimestamp(now);
            default -> throw new IllegalStateException("history of " + status + " (expected: a state of the table)");
        }
        return history.build();
    }

    /** Whether a version of it is with the reviewers, or has just passed. */
    public static boolean isUnderReview(Registration registration) {
        RegistrationStatus status = registration.registrationStatus();
        return status.equals(SUBMITTED)
                || status.equals(AWS_REVIEWING)
                || status.equals(REVIEWING)
                || status.equals(PROVISIONING);
    }
}
