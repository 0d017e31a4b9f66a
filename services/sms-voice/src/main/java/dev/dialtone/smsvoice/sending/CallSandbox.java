package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.message.Recipient;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.model.Tier;
import java.util.Set;

/**
 * What an account in the sandbox may call, by AWS's guide: how often, where, and for how long. The limit of five calls a
 * minute is a rate, and rates are not held here.
 */
final class CallSandbox {
    private static final Set<String> COUNTRIES =
            Set.of("AU", "CA", "DE", "GB", "HK", "IL", "JP", "MX", "SE", "SG", "US");
    private static final int LONGEST_SECONDS = 30;
    private static final int CALLS_PER_DAY = 20;
    private static final String ALL_CALLS = "call";

    private final DailyCounts counts;
    private final Quotas quotas;

    CallSandbox(DailyCounts counts, Quotas quotas) {
        this.counts = counts;
        this.quotas = quotas;
    }

    /** Refuses a call that an account in the sandbox may not make. */
    void require(Scope scope, Recipient recipient, Speech speech) {
        if (!isOn(scope)) {
            return;
        }
        if (!COUNTRIES.contains(recipient.countryOrNone())) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.DESTINATION_COUNTRY_BLOCKED,
                    "destinationPhoneNumber",
                    "In the sandbox, calls to " + recipient.countryOrNone() + " are not possible");
        }
        if (speech.seconds() > LONGEST_SECONDS) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MAXIMUM_SIZE_EXCEEDED,
                    "messageBody",
                    "The call takes " + speech.seconds() + " seconds, in the sandbox " + LONGEST_SECONDS + " at most");
        }
        if (counts.of(scope, ALL_CALLS) >= CALLS_PER_DAY) {
            throw SmsVoiceErrors.quotaExceeded(ServiceQuotaExceededExceptionReason.DAILY_DESTINATION_CALL_LIMIT);
        }
        quotas.require(
                scope,
                ServiceQuotaExceededExceptionReason.DAILY_DESTINATION_CALL_LIMIT,
                counts.of(scope, callsTo(recipient)) + 1);
    }

    /** Counts a call that was made; none that is made outside the sandbox. */
    void count(Scope scope, Recipient recipient) {
        if (isOn(scope)) {
            counts.add(scope, ALL_CALLS);
            counts.add(scope, callsTo(recipient));
        }
    }

    private static boolean isOn(Scope scope) {
        return AccountSettingsStore.of(scope.account()).tier().equals(Tier.SANDBOX);
    }

    private static String callsTo(Recipient recipient) {
        return ALL_CALLS + "/" + recipient.e164();
    }
}
