package dev.dialtone.smsvoice;

import dev.dialtone.smsvoice.ProtectRules.Rule;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * A message that may be sent: it has passed every rule.
 *
 * @param set the configuration set; absent: none
 * @param protect the rule of the protect configuration that it is sent under; absent: it is sent under none
 * @param price of all its parts or minutes
 */
record Outgoing(
        SendOrder order,
        Sender sender,
        Recipient recipient,
        MessageType messageType,
        @Nullable ConfigurationSet set,
        @Nullable Rule protect,
        Price price) {

    /** The request decides, else the configuration set. */
    boolean feedbackEnabled() {
        Boolean asked = order.input().messageFeedbackEnabled();
        if (asked != null) {
            return asked;
        }
        return set != null && set.defaultMessageFeedbackEnabled();
    }
}
