package dev.dialtone.smsvoice.message;

import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.OwnedPhoneNumber;
import dev.dialtone.smsvoice.model.OwnedSenderId;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.origination.OriginationIdentity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one message is sent from.
 *
 * @param identity absent: nothing of the account's, but a route or sender ID that AWS lets everybody use
 * @param shown what the handset and the events show: a number in E.164, a sender ID, or an agent's id
 * @param route what kind it is
 * @param country ISO 3166-1 alpha-2; absent for RCS agents and shared routes
 * @param active whether it can be used
 * @param capabilities what can be sent from it
 * @param messageType what it is for; absent: anything
 * @param international whether it may send to other countries
 * @param optOutList the name of the list of those who want nothing from it
 */
public record Sender(
        @Nullable OriginationIdentity identity,
        String shown,
        Route route,
        @Nullable String country,
        boolean active,
        List<NumberCapability> capabilities,
        @Nullable MessageType messageType,
        boolean international,
        String optOutList) {

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

    /** What decides whether a number or sender ID is chosen: of those that are alike in it, the oldest is. */
    private record Kind(
            Route route,
            String country,
            boolean active,
            List<NumberCapability> capabilities,
            @Nullable MessageType messageType) {}

    public static Object kind(OwnedPhoneNumber number) {
        return new Kind(
                Route.valueOf(number.numberType().value()),
                number.isoCountryCode(),
                USABLE.contains(number.status()),
                number.numberCapabilities(),
                number.messageType());
    }

    public static Object kind(OwnedSenderId senderId) {
        return new Kind(Route.SENDER_ID, senderId.isoCountryCode(), true, SMS_ONLY, onlyType(senderId));
    }

    public static Sender of(OwnedPhoneNumber number) {
        return new Sender(
                OriginationIdentity.of(number),
                number.phoneNumber(),
                Route.valueOf(number.numberType().value()),
                number.isoCountryCode(),
                USABLE.contains(number.status()),
                number.numberCapabilities(),
                number.messageType(),
                number.internationalSendingEnabled(),
                number.optOutListName());
    }

    public static Sender of(OwnedSenderId senderId) {
        return new Sender(
                OriginationIdentity.of(senderId),
                senderId.senderId(),
                Route.SENDER_ID,
                senderId.isoCountryCode(),
                true,
                SMS_ONLY,
                onlyType(senderId),
                false,
                OptOutLists.DEFAULT);
    }

    private static @Nullable MessageType onlyType(OwnedSenderId senderId) {
        return senderId.messageTypes().size() == 1 ? senderId.messageTypes().get(0) : null;
    }

    /**
     * An RCS agent as sender.
     *
     * @param reaches whether it can write to the recipient
     */
    public static Sender of(RcsAgent agent, boolean reaches) {
        return new Sender(
                OriginationIdentity.of(agent),
                agent.rcsAgentId(),
                Route.RCS_AGENT,
                null,
                reaches,
                // Text that is sent from an agent goes as RCS, too.
                List.of(NumberCapability.RCS, NumberCapability.SMS),
                null,
                true,
                agent.optOutListName());
    }

    /** A route of AWS's for a country, with the name that it shows there. */
    public static Sender shared(String shown, String country) {
        return new Sender(null, shown, Route.SHARED, country, true, SMS_ONLY, null, false, OptOutLists.DEFAULT);
    }

    /** One of those that AWS keeps for notifications, with the name that it shows. */
    public static Sender managed(String shown) {
        return new Sender(
                null,
                shown,
                Route.SHARED,
                null,
                true,
                List.of(NumberCapability.SMS, NumberCapability.VOICE),
                null,
                false,
                OptOutLists.DEFAULT);
    }

    /** A sender ID that anybody may use in a country. */
    public static Sender free(String senderId, String country) {
        return new Sender(null, senderId, Route.SENDER_ID, country, true, SMS_ONLY, null, false, OptOutLists.DEFAULT);
    }

    /** The same as a member of a pool, whose list decides about all that is in it. */
    public Sender in(String poolOptOutList) {
        return new Sender(
                identity, shown, route, country, active, capabilities, messageType, international, poolOptOutList);
    }

    /** Whether it is for messages of this type; absent: any. */
    public boolean isFor(@Nullable MessageType wanted) {
        return wanted == null || messageType == null || messageType.equals(wanted);
    }

    public boolean isAgent() {
        return route == Route.RCS_AGENT;
    }

    /** Whether handsets can write to it. */
    public boolean canBeAnswered() {
        return identity != null && !identity.type().equals(ResourceType.SENDER_ID);
    }

    public boolean canSend(MessageKind kind) {
        return capabilities.contains(kind.capability());
    }

    /** Whether the recipient lives where this is from; agents are at home where they are launched. */
    public boolean isAtHome(Recipient recipient) {
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
