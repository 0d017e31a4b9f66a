package dev.dialtone.telephony.registrations;

import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.model.AccountSettings;
import dev.dialtone.telephony.model.RegistrationReview;
import dev.dialtone.telephony.model.ReviewRule;
import dev.dialtone.telephony.model.ReviewRuleDecision;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account has decided beforehand about the registrations of a type.
 *
 * @param decision APPROVE, REQUIRE_UPDATES or DENY; absent: they are left open for somebody to decide
 * @param reasons none when they are approved
 */
public record StandingDecision(@Nullable Decision decision, List<Reason> reasons) {
    /** The type of a rule for all types. */
    public static final String ANY_TYPE = "*";

    private static final StandingDecision OPEN = new StandingDecision(null, List.of());
    private static final StandingDecision APPROVED = new StandingDecision(Decision.APPROVE, List.of());

    /** By the account's first rule that fits, else by its way to review registrations. */
    public static StandingDecision of(Account account, String registrationType) {
        AccountSettings settings = AccountSettingsStore.of(account);
        for (ReviewRule rule : settings.reviewRules()) {
            if (rule.registrationType().equals(registrationType)
                    || rule.registrationType().equals(ANY_TYPE)) {
                return of(rule);
            }
        }
        return settings.registrationReview().equals(RegistrationReview.MANUAL) ? OPEN : APPROVED;
    }

    private static StandingDecision of(ReviewRule rule) {
        if (rule.decision().equals(ReviewRuleDecision.LEAVE_OPEN)) {
            return OPEN;
        }
        return new StandingDecision(
                Decision.valueOf(rule.decision().value()),
                rule.reasons().stream()
                        .map(reason -> new Reason(reason.reason(), reason.description(), reason.fieldPath()))
                        .toList());
    }
}
