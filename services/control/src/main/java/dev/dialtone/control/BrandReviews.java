package dev.dialtone.control;

import dev.dialtone.control.model.BrandDecision;
import dev.dialtone.control.model.NotifyConfigurationOperations;
import dev.dialtone.control.model.ReviewNotifyConfigurationInput;
import dev.dialtone.control.model.ReviewNotifyConfigurationOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.registrations.BrandReviewer;
import dev.dialtone.telephony.registrations.BrandReviewer.Decision;
import dev.dialtone.telephony.registrations.BrandReviewer.Outcome;
import java.util.function.Supplier;

/** Passes decisions about display names on to the service that has them. */
final class BrandReviews implements NotifyConfigurationOperations {

    private final AccountLookup accounts;
    private final Supplier<BrandReviewer> reviewer;

    BrandReviews(AccountLookup accounts, Supplier<BrandReviewer> reviewer) {
        this.accounts = accounts;
        this.reviewer = reviewer;
    }

    @Override
    public ReviewNotifyConfigurationOutput reviewNotifyConfiguration(
            ReviewNotifyConfigurationInput input, RequestContext context) {
        if (input.reason() != null && !input.decision().equals(BrandDecision.REJECT)) {
            throw ControlErrors.badRequest("reason: given (expected: only with REJECT)");
        }
        Scope scope = accounts.scope(input, input.region(), context);
        BrandReviewer decides = reviewer.get();
        Outcome outcome = AccountLookup.settled(
                        scope.account(),
                        () -> decides.review(
                                scope,
                                input.id(),
                                Decision.valueOf(input.decision().value()),
                                input.reason()))
                .orElseThrow(() -> ControlErrors.notFound("notify configuration " + Excerpt.of(input.id()) + ": not in "
                        + Excerpt.of(scope.region()) + " of " + scope.account()));
        return ReviewNotifyConfigurationOutput.builder()
                .status(outcome.status())
                .rejectionReason(outcome.rejectionReason())
                .build();
    }
}
