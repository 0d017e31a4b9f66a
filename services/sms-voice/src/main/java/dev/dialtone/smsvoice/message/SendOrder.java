package dev.dialtone.smsvoice.message;

import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.SendInput;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.messages.Content;
import dev.dialtone.telephony.messages.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks to send, whatever its operation.
 *
 * @param input what all these requests have in common
 * @param content what is sent
 * @param timeToLive how long it is tried to deliver it
 * @param rcs what only RCS messages have; absent for all else, also for a text that turns out to go as RCS
 * @param rules what holds for it
 */
public record SendOrder(
        MessageKind kind,
        SendInput input,
        Choice choice,
        Content content,
        Payment payment,
        Duration timeToLive,
        @Nullable RcsOrder rcs,
        SendRules rules) {

    private static final int LONGEST_SECONDS = 259_200;

    /**
     * What a request chooses where AWS would choose otherwise.
     *
     * @param origin the identity as the request names it; absent: AWS chooses
     * @param protectConfiguration its id or ARN; absent: the configuration set's, or the account's
     * @param messageType absent: the configuration set's, or the sender's
     */
    public record Choice(
            @Nullable String origin,
            @Nullable String protectConfiguration,
            @Nullable MessageType messageType) {

        /** Only the identity; absent: not even that. */
        public static Choice ofOrigin(@Nullable String origin) {
            return new Choice(origin, null, null);
        }
    }

    /**
     * What is paid, and by which of the account's limits.
     *
     * @param channel whose monthly limit it counts for
     * @param units parts, messages, or minutes
     * @param callSeconds how long a call takes; absent for all else
     * @param maxPrice of the whole, or of one minute of a call; absent: any
     */
    public record Payment(
            SpendChannel channel,
            int units,
            @Nullable Integer callSeconds,
            @Nullable Money maxPrice) {

        /** For the parts of a text, or for a message. */
        public static Payment of(SpendChannel channel, int units, @Nullable Money maxPrice) {
            return new Payment(channel, units, null, maxPrice);
        }

        /** For the minutes of a call. */
        public static Payment ofCall(SpendChannel channel, int minutes, int seconds, @Nullable Money maxPrice) {
            return new Payment(channel, minutes, seconds, maxPrice);
        }
    }

    /** The member {@code MaxPrice} or {@code MaxPricePerMinute}; absent: none. */
    public static @Nullable Money price(@Nullable String member) {
        return member == null ? null : Money.parse(member);
    }

    /** The member {@code TimeToLive}, in seconds; absent: three days. */
    public static Duration timeToLive(@Nullable Integer member) {
        return Duration.ofSeconds(member == null ? LONGEST_SECONDS : member);
    }
}
