package dev.dialtone.smsvoice;

import dev.dialtone.core.account.SpendChannel;
import dev.dialtone.smsvoice.ProtectRules.Rule;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.SentFallback;
import dev.dialtone.smsvoice.model.SentRcs;
import org.jspecify.annotations.Nullable;

/**
 * A message that may be sent: it has passed every rule.
 *
 * @param set the configuration set; absent: none
 * @param protect the rule of the protect configuration that it is sent under; absent: it is sent under none
 * @param units what is paid: parts, messages, or minutes
 * @param price of all its units
 * @param rcs what its events tell when it goes as RCS; absent: it does not
 * @param poolId the pool that it is sent through; absent: none
 */
record Outgoing(
        SendOrder order,
        Sender sender,
        Recipient recipient,
        MessageType messageType,
        @Nullable ConfigurationSet set,
        @Nullable Rule protect,
        int units,
        Price price,
        @Nullable SentRcs rcs,
        @Nullable String poolId) {

    /** The request decides, else the configuration set. */
    boolean feedbackEnabled() {
        Boolean asked = order.input().messageFeedbackEnabled();
        if (asked != null) {
            return asked;
        }
        return set != null && set.defaultMessageFeedbackEnabled();
    }

    /** Whose monthly limit it counts for: text that goes as RCS for that of RCS, unless it is another's than text's. */
    SpendChannel spendChannel() {
        return spendChannel(order, rcs != null);
    }

    /** The same, before all else is known. */
    static SpendChannel spendChannel(SendOrder order, boolean isRcs) {
        return isRcs && order.spendChannel() == SpendChannel.TEXT ? SpendChannel.RCS : order.spendChannel();
    }

    /** What is sent when the message does not arrive as RCS; null: nothing. */
    @Nullable SentFallback fallback() {
        return rcs == null ? null : rcs.fallback();
    }
}
