package dev.dialtone.control;

import dev.dialtone.control.model.DeniedReasonInformation;
import dev.dialtone.control.model.ListRegistrationsInput;
import dev.dialtone.control.model.ListRegistrationsOutput;
import dev.dialtone.control.model.RegistrationAssociationInformation;
import dev.dialtone.control.model.RegistrationInformation;
import dev.dialtone.control.model.RegistrationOperations;
import dev.dialtone.control.model.ReviewDecision;
import dev.dialtone.control.model.ReviewReason;
import dev.dialtone.control.model.ReviewRegistrationInput;
import dev.dialtone.control.model.ReviewRegistrationOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.registrations.RegistrationListing;
import dev.dialtone.telephony.registrations.RegistrationListing.KnownRegistration;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Outcome;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Shows registrations, and passes decisions about them on to the service that has them. */
final class RegistrationReviews implements RegistrationOperations {

    private static final Set<ReviewDecision> WITH_REASONS =
            Set.of(ReviewDecision.REQUIRE_UPDATES, ReviewDecision.DENY, ReviewDecision.REVOKE);

    private final AccountLookup accounts;
    private final Supplier<RegistrationReviewer> reviewer;
    private final Supplier<RegistrationListing> listing;

    RegistrationReviews(
            AccountLookup accounts, Supplier<RegistrationReviewer> reviewer, Supplier<RegistrationListing> listing) {
        this.accounts = accounts;
        this.reviewer = reviewer;
        this.listing = listing;
    }

    /** What there was at one moment. */
    private record Found(List<KnownRegistration> registrations, Due due) {}

    @Override
    public ListRegistrationsOutput listRegistrations(ListRegistrationsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        RegistrationListing asked = listing.get();
        Found found =
                AccountLookup.settled(account, () -> new Found(asked.of(account, input.region()), Due.of(account)));
        return ListRegistrationsOutput.builder()
                .registrations(Listing.of(found.registrations()).map(registration -> shown(registration, found.due())))
                .build();
    }

    private static RegistrationInformation shown(KnownRegistration registration, Due due) {
        RegistrationListing.Version version = registration.version();
        return RegistrationInformation.builder()
                .registrationId(registration.id())
                .registrationArn(registration.arn())
                .registrationType(registration.type())
                .registrationStatus(registration.status())
                .versionNumber(version.number())
                .versionStatus(version.status())
                .region(registration.region())
                .updatedAt(version.updatedAt())
                .associations(registration.associations().stream()
                        .map(each -> new RegistrationAssociationInformation(
                                each.resourceId(), each.resourceType(), each.phoneNumber()))
                        .toList())
                .deniedReasons(version.denials().stream()
                        .map(each -> new DeniedReasonInformation(
                                each.reason(), each.shortDescription(), each.longDescription()))
                        .toList())
                .due(due.to(registration.region(), registration.id()))
                .build();
    }

    @Override
    public ReviewRegistrationOutput reviewRegistration(ReviewRegistrationInput input, RequestContext context) {
        Scope scope = accounts.scope(input, input.region(), context);
        List<Reason> reasons = reasons(input);
        RegistrationReviewer decides = reviewer.get();
        Outcome outcome = AccountLookup.settled(
                        scope.account(),
                        () -> decides.review(
                                scope,
                                input.id(),
                                Decision.valueOf(input.decision().value()),
                                reasons))
                .orElseThrow(() -> ControlErrors.notFound("registration " + input.id() + ": not in "
                        + Excerpt.of(scope.region()) + " of " + scope.account()));
        if (outcome.refusal() != null) {
            throw ControlErrors.badRequest(outcome.refusal());
        }
        return ReviewRegistrationOutput.builder()
                .registrationStatus(outcome.registrationStatus())
                .versionNumber(outcome.versionNumber())
                .versionStatus(outcome.versionStatus())
                .build();
    }

    private static List<Reason> reasons(ReviewRegistrationInput input) {
        List<ReviewReason> reasons = Objects.requireNonNullElse(input.reasons(), List.of());
        if (!WITH_REASONS.contains(input.decision()) && !reasons.isEmpty()) {
            throw ControlErrors.badRequest("reasons: given (expected: none with " + input.decision() + ")");
        }
        return reasons.stream()
                .map(reason -> new Reason(reason.reason(), reason.description(), reason.fieldPath()))
                .toList();
    }
}
