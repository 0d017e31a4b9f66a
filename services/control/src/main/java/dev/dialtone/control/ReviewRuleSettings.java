package dev.dialtone.control;

import dev.dialtone.control.model.ReviewReason;
import dev.dialtone.control.model.ReviewRule;
import dev.dialtone.control.model.ReviewRuleDecision;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.telephony.registrations.StandingDecision;
import java.util.List;
import java.util.Objects;

/** What an account has decided beforehand about registrations, as the control API shows it and as it is kept. */
final class ReviewRuleSettings {
    private ReviewRuleSettings() {}

    /**
     * Refuses rules for types that there are not, and reasons that go with no denial.
     *
     * @param types the types of registrations that there are
     */
    static void check(List<ReviewRule> rules, List<String> types) {
        for (int i = 0; i < rules.size(); i++) {
            ReviewRule rule = rules.get(i);
            String type = rule.registrationType();
            if (!type.equals(StandingDecision.ANY_TYPE) && !types.contains(type)) {
                throw ControlErrors.badRequest("reviewRules." + i + ".registrationType: " + Excerpt.of(type)
                        + " (expected: " + StandingDecision.ANY_TYPE
                        + " or a type that DescribeRegistrationTypeDefinitions lists)");
            }
            boolean isDenial = rule.decision().equals(ReviewRuleDecision.REQUIRE_UPDATES)
                    || rule.decision().equals(ReviewRuleDecision.DENY);
            if (!isDenial && !reasons(rule).isEmpty()) {
                throw ControlErrors.badRequest(
                        "reviewRules." + i + ".reasons: given (expected: none with " + rule.decision() + ")");
            }
        }
    }

    /** The rules as they are kept. */
    static List<dev.dialtone.telephony.model.ReviewRule> kept(List<ReviewRule> rules) {
        return rules.stream()
                .map(rule -> dev.dialtone.telephony.model.ReviewRule.builder()
                        .registrationType(rule.registrationType())
                        .decision(dev.dialtone.telephony.model.ReviewRuleDecision.of(
                                rule.decision().value()))
                        .reasons(reasons(rule).stream()
                                .map(reason -> dev.dialtone.telephony.model.ReviewReason.builder()
                                        .reason(reason.reason())
                                        .description(reason.description())
                                        .fieldPath(reason.fieldPath())
                                        .build())
                                .toList())
                        .build())
                .toList();
    }

    /** The rules as they are shown. */
    static List<ReviewRule> shown(List<dev.dialtone.telephony.model.ReviewRule> rules) {
        return rules.stream()
                .map(rule -> ReviewRule.builder()
                        .registrationType(rule.registrationType())
                        .decision(ReviewRuleDecision.of(rule.decision().value()))
                        .reasons(rule.reasons().isEmpty() ? null : shownReasons(rule))
                        .build())
                .toList();
    }

    private static List<ReviewReason> shownReasons(dev.dialtone.telephony.model.ReviewRule rule) {
        return rule.reasons().stream()
                .map(reason -> ReviewReason.builder()
                        .reason(reason.reason())
                        .description(reason.description())
                        .fieldPath(reason.fieldPath())
                        .build())
                .toList();
    }

    private static List<ReviewReason> reasons(ReviewRule rule) {
        return Objects.requireNonNullElse(rule.reasons(), List.of());
    }
}
