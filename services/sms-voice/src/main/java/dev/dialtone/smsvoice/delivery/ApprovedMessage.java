package dev.dialtone.smsvoice.delivery;

import dev.dialtone.smsvoice.configuration.ProtectRules.Rule;
import dev.dialtone.smsvoice.message.Carriers.Network;
import dev.dialtone.smsvoice.message.Price;
import dev.dialtone.smsvoice.message.Recipient;
import dev.dialtone.smsvoice.message.SendOrder;
import dev.dialtone.smsvoice.message.Sender;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.SentFallback;
import dev.dialtone.smsvoice.model.SentMessage;
import dev.dialtone.smsvoice.model.SentRcs;
import dev.dialtone.smsvoice.origination.OriginationIdentity;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.messages.Encoding;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that may be sent: it has passed every rule.
 *
 * @param rcs what its events tell when it goes as RCS; absent: it does not
 * @param poolId the pool that it is sent through; absent: none
 */
public record ApprovedMessage(
        SendOrder order,
        Sender sender,
        Recipient recipient,
        MessageType messageType,
        Configuration configuration,
        Charge charge,
        @Nullable SentRcs rcs,
        @Nullable String poolId) {

    /**
     * What of the account's configuration holds for a message.
     *
     * @param set the configuration set; absent: none
     * @param protect the rule of the protect configuration that it is sent under; absent: it is sent under none
     */
    public record Configuration(
            @Nullable ConfigurationSet set, @Nullable Rule protect) {}

    /**
     * What is paid for a message.
     *
     * @param units parts, messages, or minutes
     * @param price of all of them
     */
    public record Charge(int units, Price price) {}

    /** The request decides, else the configuration set. */
    boolean feedbackEnabled() {
        Boolean asked = order.input().messageFeedbackEnabled();
        if (asked != null) {
            return asked;
        }
        ConfigurationSet set = configuration.set;
        return set != null && set.defaultMessageFeedbackEnabled();
    }

    /** Whose monthly limit it counts for: text that goes as RCS for that of RCS, unless it is another's than text's. */
    SpendChannel spendChannel() {
        return spendChannel(order, rcs != null);
    }

    /** The same, before all else is known. */
    public static SpendChannel spendChannel(SendOrder order, boolean isRcs) {
        SpendChannel channel = order.payment().channel();
        return isRcs && channel == SpendChannel.TEXT ? SpendChannel.RCS : channel;
    }

    /** What is sent when the message does not arrive as RCS; null: nothing. */
    @Nullable SentFallback fallback() {
        return rcs == null ? null : rcs.fallback();
    }

    /** The message as it is kept from now on, with its plan; a builder, for what only the one who keeps it knows. */
    SentMessage.Builder sent(String id, Instant now) {
        Network network = recipient.network().orElse(null);
        SentMessage.Builder message = SentMessage.builder()
                .messageId(id)
                .family(order.kind().family())
                .originationIdentity(sender.shown())
                .destinationPhoneNumber(recipient.e164())
                .isoCountryCode(recipient.country())
                .international(!sender.isAtHome(recipient))
                .requestTimestamp(now)
                .messageType(messageType)
                .context(
                        order.input().context() == null
                                ? Map.of()
                                : order.input().context())
                .parts(charge.units)
                .price(charge.price.message().hundredThousandths())
                .carrierFee(charge.price.carrierFee().hundredThousandths())
                .callDuration(order.payment().callSeconds())
                .rcs(rcs)
                .feedbackEnabled(feedbackEnabled())
                .feedbackOver(false)
                .plan(DeliveryPlan.of(this))
                .repeated(recipient.handset() != null && recipient.handset().repeatEvents());
        if (order.content().encoding() != null) {
            message.encoding(order.content().encoding().name());
        }
        if (rcs != null) {
            message.encoding(Encoding.UNICODE.name()).unpaid(spendChannel().name());
        }
        OriginationIdentity member = sender.identity();
        if (poolId != null && member != null) {
            message.poolId(poolId).memberArn(member.arn());
        }
        if (network != null) {
            message.mcc(network.mcc()).mnc(network.mnc()).carrierName(network.carrier());
        }
        if (configuration.set != null) {
            message.configurationSetName(configuration.set.configurationSetName());
        }
        Rule protect = configuration.protect;
        if (protect != null) {
            message.protectConfigurationId(protect.protectConfigurationId()).protectStatus(protect.status());
        }
        return message;
    }
}
