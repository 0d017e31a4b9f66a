package dev.dialtone.smsvoice.message;

import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.origination.OriginationIdentity;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.OwnedPhoneNumber;
import dev.dialtone.smsvoice.model.OwnedSenderId;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.ResourceType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one message is sent from.
 *
 * @param identity absent: nothing of the account's, but a route or sender ID that AWS lets everybody use
 * @param shown what the handset and the events show: a number in E.164, a sender ID, or an agent's id
 * @param international whether it may send to other countries
 * @param optOutList the name of the list of those who want nothing from it
 */
public record Sender(
        @Nullable OriginationIdentity identity, String shown, Kind kind, boolean international, String optOutList) {

    private static final Set<NumberStatus> USABLE = Set.of(NumberStatus.ACTIVE, NumberStatus.ASSOCIATING);

    private static final List<NumberCapability> SMS_ONLY = List.of(NumberCapability.SMS);

    /** The United States with their territories, which US numbers reach as they do the states. */
    public static final Set<String> UNITED_STATES = Set.of("US", "AS", "GU", "MP", "PR", "VI");

    /** The kinds of senders, in the order in which AWS chooses among those that fit. */
    public enum Route {
        RCS_AGENT,
        SHORT_CODE,
        TEN_DLC,
        LONG_CODE,
        TOLL_FREE,
        SIMULATOR,
        SENDER_ID,
        SHARED
    }

    /**
     * What decides whether a sender is chosen: of those that are alike in it, the oldest is.
     *
     * @param country ISO 3166-1 alpha-2; absent for RCS agents and shared routes
     * @param active whether it can be used
     * @param capabilities what can be sent from it
     * @param messageType what it is for; absent: anything
     */
    public record Kind(
            Route route,
            @Nullable String country,
            boolean active,
            List<NumberCapability> capabilities,
            @Nullable MessageType messageType) {

        public static Kind of(OwnedPhoneNumber number) {
            return new Kind(
                    Route.valueOf(number.numberType().value()),
                    number.isoCountryCode(),
                    USABLE.contains(number.status()),
                    number.numberCapabilities(),
                    number.messageType());
        }

        public static Kind of(OwnedSenderId senderId) {
            return new Kind(Route.SENDER_ID, senderId.isoCountryCode(), true, SMS_ONLY, onlyType(senderId));
        }

        /** One of AWS's for any type of message. */
        private static Kind open(Route route, @Nullable String country, List<NumberCapability> capabilities) {
            return new Kind(route, country, true, capabilities, null);
        }
    }

    public static Sender of(OwnedPhoneNumber number) {
        return new Sender(
                OriginationIdentity.of(number),
                number.phoneNumber(),
                Kind.of(number),
                number.internationalSendingEnabled(),
                number.optOutListName());
    }

    public static Sender of(OwnedSenderId senderId) {
        return new Sender(
                OriginationIdentity.of(senderId), senderId.senderId(), Kind.of(senderId), false, OptOutLists.DEFAULT);
    }

    private static @Nullable MessageType onlyType(OwnedSenderId senderId) {
        return senderId.messageTypes().size() == 1 ? senderId.messageTypes().get(0) : null;
    }

    /** @param reaches whether it can write to the recipient */
    public static Sender of(RcsAgent agent, boolean reaches) {
        return new Sender(
                OriginationIdentity.of(agent),
                agent.rcsAgentId(),
                // Text that is sent from an agent goes as RCS, too.
                new Kind(Route.RCS_AGENT, null, reaches, List.of(NumberCapability.RCS, NumberCapability.SMS), null),
                true,
                agent.optOutListName());
    }

    /** A route of AWS's for a country, with the name that it shows there. */
    public static Sender shared(String shown, String country) {
        return awsOwn(shown, Kind.open(Route.SHARED, country, SMS_ONLY));
    }

    /** One of those that AWS keeps for notifications, with the name that it shows. */
    public static Sender managed(String shown) {
        return awsOwn(shown, Kind.open(Route.SHARED, null, List.of(NumberCapability.SMS, NumberCapability.VOICE)));
    }

    /** A sender ID that anybody may use in a country. */
    public static Sender free(String senderId, String country) {
        return awsOwn(senderId, Kind.open(Route.SENDER_ID, country, SMS_ONLY));
    }

    private static Sender awsOwn(String shown, Kind kind) {
        return new Sender(null, shown, kind, false, OptOutLists.DEFAULT);
    }

    /** The same as a member of a pool, whose list decides about all that is in it. */
    public Sender in(String poolOptOutList) {
        return new Sender(identity, shown, kind, international, poolOptOutList);
    }

    /** Whether it is for messages of this type; absent: any. */
    public boolean isFor(@Nullable MessageType wanted) {
        return wanted == null || kind.messageType == null || kind.messageType.equals(wanted);
    }

    public boolean isAgent() {
        return kind.route == Route.RCS_AGENT;
    }

    /** Whether handsets can write to it. */
    public boolean canBeAnswered() {
        return identity != null && !identity.type().equals(ResourceType.SENDER_ID);
    }

    public boolean canSend(MessageKind message) {
        return kind.capabilities.contains(message.capability());
    }

    /** Whether the recipient lives where this is from; agents are at home where they are launched. */
    public boolean isAtHome(Recipient recipient) {
        String country = kind.country;
        return country == null
                || country.equals(recipient.country())
                || (UNITED_STATES.contains(country) && UNITED_STATES.contains(recipient.countryOrNone()));
    }

    /** What errors say of it: the resource, else the text itself. */
    public ResourceType type() {
        return identity == null ? ResourceType.SENDER_ID : identity.type();
    }

    public String id() {
        return identity == null ? shown : identity.id();
    }
}
