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
 * @param origin the identity as the request names it; absent: AWS chooses
 * @param protectConfiguration its id or ARN; absent: the configuration set's, or the account's
 * @param messageType absent: the configuration set's, or the sender's
 * @param content what is sent
 * @param units what is paid: parts, messages, or minutes
 * @param callDuration how long a call takes, in seconds; absent for all else
 * @param maxPrice of the whole, or of one minute of a call; absent: any
 * @param timeToLive how long it is tried to deliver it
 * @param spendChannel whose monthly limit it counts for
 * @param rcs what only RCS messages have; absent for all else, also for a text that turns out to go as RCS
 * @param rules what holds for it
 */
public record SendOrder(
        MessageKind kind,
        SendInput input,
        @Nullable String origin,
        @Nullable String protectConfiguration,
        @Nullable MessageType messageType,
        Content content,
        int units,
        @Nullable Integer callDuration,
        @Nullable Money maxPrice,
        Duration timeToLive,
        SpendChannel spendChannel,
        @Nullable RcsOrder rcs,
        SendRules rules) {

    private static final int LONGEST_SECONDS = 259_200;

    /** The member {@code MaxPrice} or {@code MaxPricePerMinute}; absent: none. */
    public static @Nullable Money price(@Nullable String member) {
        return member == null ? null : Money.parse(member);
    }

    /** The member {@code TimeToLive}, in seconds; absent: three days. */
    public static Duration timeToLive(@Nullable Integer member) {
        return Duration.ofSeconds(member == null ? LONGEST_SECONDS : member);
    }
}
