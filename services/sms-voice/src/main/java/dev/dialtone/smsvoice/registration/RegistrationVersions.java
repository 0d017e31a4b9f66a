package dev.dialtone.smsvoice.registration;

import static dev.dialtone.smsvoice.model.RegistrationVersionStatus.APPROVED;
import static dev.dialtone.smsvoice.model.RegistrationVersionStatus.DENIED;
import static dev.dialtone.smsvoice.model.RegistrationVersionStatus.DISCARDED;
import static dev.dialtone.smsvoice.model.RegistrationVersionStatus.DRAFT;
import static dev.dialtone.smsvoice.model.RegistrationVersionStatus.REVOKED;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateRegistrationVersionRequest;
import dev.dialtone.smsvoice.model.CreateRegistrationVersionResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationVersionsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationVersionsResult;
import dev.dialtone.smsvoice.model.DiscardRegistrationVersionRequest;
import dev.dialtone.smsvoice.model.DiscardRegistrationVersionResult;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.RegistrationVersionInformation;
import dev.dialtone.smsvoice.model.RegistrationVersionOperations;
import dev.dialtone.smsvoice.model.RegistrationVersionStatus;
import dev.dialtone.smsvoice.model.RegistrationVersionStatusHistory;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.SubmitRegistrationVersionRequest;
import dev.dialtone.smsvoice.model.SubmitRegistrationVersionResult;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The versions of registrations. One is current; it alone can be edited, submitted and discarded. */
final class RegistrationVersions implements RegistrationVersionOperations {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Set<RegistrationVersionStatus> FINISHED = Set.of(APPROVED, DENIED, DISCARDED, REVOKED);

    private final RegistrationAssociationRules associationRules;
    private final RegistrationReviews reviews;
    private final Quotas quotas;

    RegistrationVersions(RegistrationAssociationRules associationRules, RegistrationReviews reviews, Quotas quotas) {
        this.associationRules = associationRules;
        this.reviews = reviews;
        this.quotas = quotas;
    }

    /**
     * A version to edit, by the current number of its registration. Empty: who wants the values of an earlier version gives them
     * again, as AWS's console does.
     */
    static RegistrationVersion draft(Registration registration, Instant now) {
        return RegistrationVersion.builder()
                .registrationId(registration.registrationId())
                .versionNumber(registration.currentVersionNumber())
                .registrationVersionStatus(DRAFT)
                .registrationVersionStatusHistory(RegistrationVersionStatusHistory.builder()
                        .draftTimestamp(now)
                        .build())
                .fieldValues(List.of())
                .build();
    }

    @Override
    public CreateRegistrationVersionResult createRegistrationVersion(
            CreateRegistrationVersionRequest input, RequestContext context) {
        Scope scope = context.scope();
        Registration registration = records().require(context, input.registrationId());
        if (!allowsNewVersion(scope, registration)) {
            throw RegistrationRecords.conflict(
                    ConflictExceptionReason.CREATE_REGISTRATION_VERSION_NOT_ALLOWED, registration);
        }
        quotas.require(
                scope,
                ServiceQuotaExceededExceptionReason.REGISTRATION_VERSIONS_CREATED_PER_DAY,
                createdToday(scope, registration, context.now()) + 1);
        Registration after = records()
                .put(
                        scope,
                        registration.toBuilder()
                                .currentVersionNumber(registration.currentVersionNumber() + 1)
                                .build());
        RegistrationVersion draft = records().putVersion(scope, draft(after, context.now()));
        return CreateRegistrationVersionResult.builder()
                .from(draft)
                .registrationArn(after.registrationArn())
                .registrationId(after.registrationId())
                .build();
    }

    @Override
    public DescribeRegistrationVersionsResult describeRegistrationVersions(
            DescribeRegistrationVersionsRequest input, RequestContext context) {
        Scope scope = context.scope();
        Registration registration = records().require(context, input.registrationId());
        Page<RegistrationVersionInformation> page = Listing.pageOf(context, input, named(scope, registration, input))
                .map(version ->
                        RegistrationVersionInformation.builder().from(version).build());
        records().noteShown(context, registration);
        return DescribeRegistrationVersionsResult.builder()
                .registrationArn(registration.registrationArn())
                .registrationId(registration.registrationId())
                .registrationVersions(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public SubmitRegistrationVersionResult submitRegistrationVersion(
            SubmitRegistrationVersionRequest input, RequestContext context) {
        Scope scope = context.scope();
        Registration registration = records().require(context, input.registrationId());
        RegistrationVersion version = records().current(scope, registration);
        refuseUnlessSubmittable(registration, version);
        RegistrationVersion submitted = reviews.submit(scope, registration, input.awsReview());
        Endings.begin(scope, RegistrationLifecycle.DENIAL, registration.registrationId(), context.later());
        return SubmitRegistrationVersionResult.builder()
                .from(submitted)
                .registrationArn(registration.registrationArn())
                .registrationId(registration.registrationId())
                .awsReview(submitted.awsReview())
                .build();
    }

    @Override
    public DiscardRegistrationVersionResult discardRegistrationVersion(
            DiscardRegistrationVersionRequest input, RequestContext context) {
        Scope scope = context.scope();
        Registration registration = records().require(context, input.registrationId());
        RegistrationVersion version = records().current(scope, registration);
        if (!version.registrationVersionStatus().equals(DRAFT) || version.versionNumber() == 1) {
            throw RegistrationRecords.conflict(
                    ConflictExceptionReason.DISCARD_REGISTRATION_VERSION_NOT_ALLOWED, registration);
        }
        RegistrationVersion discarded =
                records().putVersion(scope, RegistrationLifecycle.moved(version, DISCARDED, context.now()));
        return DiscardRegistrationVersionResult.builder()
                .from(discarded)
                .registrationArn(registration.registrationArn())
                .registrationId(registration.registrationId())
                .build();
    }

    /** After a version that has come to an end, unless that end is said to be final. */
    private boolean allowsNewVersion(Scope scope, Registration registration) {
        RegistrationVersion version = records().current(scope, registration);
        return FINISHED.contains(version.registrationVersionStatus())
                && !RegistrationDenials.isFinal(version)
                && !RegistrationLifecycle.isUnderReview(registration)
                && !registration.registrationStatus().equals(RegistrationStatus.CLOSED);
    }

    /** What misses an association cannot be submitted; what misses values can, and is denied. */
    private void refuseUnlessSubmittable(Registration registration, RegistrationVersion version) {
        if (RegistrationLifecycle.isUnderReview(registration)) {
            throw RegistrationRecords.conflict(ConflictExceptionReason.REGISTRATION_ALREADY_SUBMITTED, registration);
        }
        if (!version.registrationVersionStatus().equals(DRAFT)
                || !RegistrationLifecycle.REGISTRATION.allows(
                        registration.registrationStatus(), RegistrationStatus.SUBMITTED)
                || associationRules.isMissingAssociation(registration)) {
            throw RegistrationRecords.conflict(
                    ConflictExceptionReason.SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED, registration);
        }
    }

    /** The versions that a request is about, the oldest first; an unknown number is a ValidationException. */
    private List<RegistrationVersion> named(
            Scope scope, Registration registration, DescribeRegistrationVersionsRequest input) {
        Predicate<RegistrationVersion> filter = RegistrationFilters.ofVersions(input.filters());
        List<RegistrationVersion> fitting = new ArrayList<>();
        if (input.versionNumbers() == null || input.versionNumbers().isEmpty()) {
            for (long number = 1; number <= registration.currentVersionNumber(); number++) {
                fitting.add(records().version(scope, registration, number));
            }
        } else {
            for (long number : new LinkedHashSet<>(input.versionNumbers())) {
                fitting.add(records()
                        .findVersion(scope, registration, number)
                        .orElseThrow(() -> unknown(registration, number, "versionNumbers")));
            }
        }
        return fitting.stream().filter(filter).toList();
    }

    static ValidationException unknown(Registration registration, long number, String field) {
        return SmsVoiceErrors.invalid(
                ValidationExceptionReason.UNKNOWN_REGISTRATION_VERSION,
                field,
                registration.registrationId() + " has no version " + number);
    }

    /** The versions after the first that were made in the last 24 hours. */
    private int createdToday(Scope scope, Registration registration, Instant now) {
        int created = 0;
        for (long number = registration.currentVersionNumber(); number > 1; number--) {
            Instant draftTimestamp = records()
                    .version(scope, registration, number)
                    .registrationVersionStatusHistory()
                    .draftTimestamp();
            if (!draftTimestamp.plus(DAY).isAfter(now)) {
                break;
            }
            created++;
        }
        return created;
    }

    private RegistrationRecords records() {
        return associationRules.records();
    }
}
