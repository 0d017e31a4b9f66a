package dev.dialtone.smsvoice.rcs;

import dev.dialtone.smsvoice.model.RcsCreateCalendarEventAction;
import dev.dialtone.smsvoice.model.RcsDialPhoneAction;
import dev.dialtone.smsvoice.model.RcsOpenUrlAction;
import dev.dialtone.smsvoice.model.RcsSuggestedAction;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of RCS suggestions that their shapes do not have. */
final class RcsSuggestions {
    private static final String WEBVIEW = "WEBVIEW";
    private static final Set<String> APPLICATIONS = new LinkedHashSet<>(List.of("BROWSER", WEBVIEW));
    private static final Set<String> VIEW_MODES = new LinkedHashSet<>(List.of("FULL", "HALF", "TALL"));

    private RcsSuggestions() {}

    /**
     * Checks a list of suggestions.
     *
     * @param path of the list, lower camel case
     * @param suggestions absent: none
     */
    static void check(RcsFieldErrors findings, String path, @Nullable List<RcsSuggestedAction> suggestions) {
        if (suggestions == null) {
            return;
        }
        for (int i = 0; i < suggestions.size(); i++) {
            check(findings, path + '.' + (i + 1) + ".member", suggestions.get(i));
        }
    }

    private static void check(RcsFieldErrors findings, String path, RcsSuggestedAction suggestion) {
        if (suggestion instanceof RcsSuggestedAction.OpenUrlMember member) {
            checkUrl(findings, path + ".openUrl", member.openUrl());
        } else if (suggestion instanceof RcsSuggestedAction.DialPhoneMember member) {
            checkPhone(findings, path + ".dialPhone", member.dialPhone());
        } else if (suggestion instanceof RcsSuggestedAction.CreateCalendarEventMember member) {
            checkEvent(findings, path + ".createCalendarEvent", member.createCalendarEvent());
        }
    }

    private static void checkUrl(RcsFieldErrors findings, String path, RcsOpenUrlAction action) {
        String application = path + ".application";
        String viewMode = path + ".webviewViewMode";
        findings.requireOneOf(APPLICATIONS, application, action.application());
        findings.requireOneOf(VIEW_MODES, viewMode, action.webviewViewMode());
        boolean isWebview = WEBVIEW.equals(action.application());
        if (isWebview && action.webviewViewMode() == null) {
            findings.missing(viewMode, "A webview needs it");
        } else if (!isWebview && action.webviewViewMode() != null) {
            findings.apart(viewMode, application, "Only a webview has a view mode");
        }
    }

    private static void checkPhone(RcsFieldErrors findings, String path, RcsDialPhoneAction action) {
        if (NumberPlan.e164(action.phoneNumber()).isEmpty()) {
            findings.invalid(path + ".phoneNumber", action.phoneNumber() + " is not a phone number");
        }
    }

    private static void checkEvent(RcsFieldErrors findings, String path, RcsCreateCalendarEventAction action) {
        if (!action.endTime().isAfter(action.startTime())) {
            findings.invalid(path + ".endTime", "Must be after the start");
        }
    }
}
