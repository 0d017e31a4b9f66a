package dev.dialtone.smsvoice.origination;

import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.StoredSenderId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a sender is chosen: of those that are alike in it, the oldest is.
 *
 * @param country ISO 3166-1 alpha-2; absent for RCS agents and shared routes
 * @param active whether it can be used
 * @param capabilities what can be sent from it
 * @param messageType what it is for; absent: anything
 * @param registered whether it is registered, where that is asked of such a sender
 */
public record SenderTraits(
        Route route,
        @Nullable String country,
        boolean active,
        List<NumberCapability> capabilities,
        @Nullable MessageType messageType,
        boolean registered) {

    private static final Set<NumberStatus> USABLE = Set.of(NumberStatus.ACTIVE, NumberStatus.ASSOCIATING);

    private static final List<NumberCapability> SMS_ONLY = List.of(NumberCapability.SMS);

    /** The ways of a message to its recipient, in the order in which AWS chooses among those that fit. */
    public enum Route {
        /** An agent of the account's. */
        RCS_AGENT,
        /** A number of five or six digits. */
        SHORT_CODE,
        /** A number of the United States that is registered with the carriers. */
        TEN_DLC,
        /** A number as people have. */
        LONG_CODE,
        /** A number that costs who calls it nothing. */
        TOLL_FREE,
        /** A number of AWS's that reaches nobody else's handset. */
        SIMULATOR,
        /** A name. */
        SENDER_ID,
        /** What AWS lets everybody send from. */
        SHARED
    }

    /** Those of a phone number. */
    public static SenderTraits of(StoredPhoneNumber number) {
        return new SenderTraits(
                Route.valueOf(number.numberType().value()),
                number.isoCountryCode(),
                USABLE.contains(number.status()),
                number.numberCapabilities(),
                number.messageType(),
                true);
    }

    /** Those of a sender ID. */
    public static SenderTraits of(StoredSenderId senderId) {
        MessageType only =
                senderId.messageTypes().size() == 1 ? senderId.messageTypes().get(0) : null;
        return new SenderTraits(
                Route.SENDER_ID, senderId.isoCountryCode(), true, SMS_ONLY, only, senderId.registered());
    }

    /**
     * Those of an RCS agent. Text that is sent from one goes as RCS, too.
     *
     * @param reaches whether it can write to the recipient
     */
    public static SenderTraits ofAgent(boolean reaches) {
        return new SenderTraits(
                Route.RCS_AGENT, null, reaches, List.of(NumberCapability.RCS, NumberCapability.SMS), null, true);
    }

    /** Those of a sender ID that anybody may use in a country, or of a route of AWS's for text. */
    public static SenderTraits open(Route route, String country) {
        return new SenderTraits(route, country, true, SMS_ONLY, null, false);
    }

    /** Those of a route of AWS's for texts and calls to every country. */
    public static SenderTraits openEverywhere() {
        return new SenderTraits(
                Route.SHARED, null, true, List.of(NumberCapability.SMS, NumberCapability.VOICE), null, false);
    }
}
