package dev.dialtone.control;

import dev.dialtone.control.model.BrandDecision;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.NotifyConfigurationOperations;
import dev.dialtone.control.model.ReviewNotifyConfigurationInput;
import dev.dialtone.control.model.ReviewNotifyConfigurationOutput;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.registrations.BrandReviewer;
import dev.dialtone.telephony.registrations.BrandReviewer.Decision;
import dev.dialtone.telephony.registrations.BrandReviewer.Outcome;
import java.util.Objects;
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
        Account account = accounts.of(input, context);
        Scope scope = new Scope(account, Objects.requireNonNullElse(input.region(), context.region()));
        BrandReviewer decides = reviewer.get();
        Outcome outcome = account.exclusively(() -> {
                    account.timeline().settle();
                    return decides.review(
                            scope, input.id(), Decision.valueOf(input.decision().value()), input.reason());
                })
                .orElseThrow(() -> NotFound.builder()
                        .message("notify configuration " + Excerpt.of(input.id()) + ": not in "
                                + Excerpt.of(scope.region()) + " of " + account)
                        .build());
        return ReviewNotifyConfigurationOutput.builder()
                .status(outcome.status())
                .rejectionReason(outcome.rejectionReason())
                .build();
    }
}
