package dev.dialtone.smsvoice.notify;

import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.message.Recipient;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.NotifyConfigurationTier;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.smsvoice.sending.DailyCounts;

/**
 * How many notifications may be sent in a day: from a configuration of the basic tier, and to one number, whichever
 * configuration they come from. AWS names one reason that speaks of days and Notify; it stands for both.
 */
final class NotifyLimits {
    private static final ServiceQuotaExceededExceptionReason LIMIT =
            ServiceQuotaExceededExceptionReason.DAILY_NOTIFY_TIER_MESSAGE_LIMIT;

    /** AWS does not raise it. */
    private static final int TO_ONE_NUMBER = 10;

    private final DailyCounts counts;
    private final Quotas quotas;

    NotifyLimits(DailyCounts counts, Quotas quotas) {
        this.counts = counts;
        this.quotas = quotas;
    }

    /** Refuses what would be one too many. */
    void require(Scope scope, NotifyConfiguration configuration, Recipient recipient) {
        if (isBasic(configuration)) {
            quotas.require(scope, LIMIT, counts.of(scope, from(configuration)) + 1);
        }
        if (counts.of(scope, to(recipient)) >= TO_ONE_NUMBER) {
            throw SmsVoiceErrors.quotaExceeded(LIMIT);
        }
    }

    /** Counts a notification that was sent. */
    void count(Scope scope, NotifyConfiguration configuration, Recipient recipient) {
        if (isBasic(configuration)) {
            counts.add(scope, from(configuration));
        }
        counts.add(scope, to(recipient));
    }

    private static boolean isBasic(NotifyConfiguration configuration) {
        return configuration.tier().equals(NotifyConfigurationTier.BASIC);
    }

    private static String from(NotifyConfiguration configuration) {
        return "notify-from/" + configuration.notifyConfigurationId();
    }

    private static String to(Recipient recipient) {
        return "notify-to/" + recipient.e164();
    }
}
