package dev.dialtone.control;

import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.RegistrationOperations;
import dev.dialtone.control.model.ReviewDecision;
import dev.dialtone.control.model.ReviewReason;
import dev.dialtone.control.model.ReviewRegistrationInput;
import dev.dialtone.control.model.ReviewRegistrationOutput;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Outcome;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Passes decisions about registrations on to the service that has them. */
final class RegistrationReviews implements RegistrationOperations {

    private static final Set<ReviewDecision> WITH_REASONS =
            Set.of(ReviewDecision.REQUIRE_UPDATES, ReviewDecision.DENY, ReviewDecision.REVOKE);

    private final AccountLookup accounts;
    private final Supplier<RegistrationReviewer> reviewer;

    RegistrationReviews(AccountLookup accounts, Supplier<RegistrationReviewer> reviewer) {
        this.accounts = accounts;
        this.reviewer = reviewer;
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
                .orElseThrow(() -> NotFound.builder()
                        .message("registration " + input.id() + ": not in " + Excerpt.of(scope.region()) + " of "
                                + scope.account())
                        .build());
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
