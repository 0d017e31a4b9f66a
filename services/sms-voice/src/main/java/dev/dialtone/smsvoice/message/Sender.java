package dev.dialtone.smsvoice.message;

import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.StoredSenderId;
import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.origination.OriginationIdentity;
import dev.dialtone.smsvoice.origination.SenderTraits;
import dev.dialtone.smsvoice.origination.SenderTraits.Route;
import org.jspecify.annotations.Nullable;

/**
 * What one message is sent from.
 *
 * @param identity absent: nothing of the account's, but a route or sender ID that AWS lets everybody use
 * @param shown what the handset and the events show: a number in E.164, a sender ID, or an agent's id
 * @param international whether it may send to other countries
 * @param optOutList the name of the list of those who want nothing from it; absent: there is none
 */
public record Sender(
        @Nullable OriginationIdentity identity,
        String shown,
        SenderTraits traits,
        boolean international,
        @Nullable String optOutList) {

    /** A phone number as sender. */
    public static Sender of(StoredPhoneNumber number) {
        return new Sender(
                OriginationIdentity.of(number),
                number.phoneNumber(),
                SenderTraits.of(number),
                number.internationalSendingEnabled(),
                number.optOutListName());
    }

    /** A sender ID as sender. */
    public static Sender of(StoredSenderId senderId) {
        return new Sender(
                OriginationIdentity.of(senderId),
                senderId.senderId(),
                SenderTraits.of(senderId),
                false,
                OptOutLists.DEFAULT);
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
                SenderTraits.ofAgent(reaches),
                true,
                agent.optOutListName());
    }

    /** A route of AWS's for a country, with the name that it shows there. */
    public static Sender shared(String shown, String country) {
        return awsOwn(shown, SenderTraits.open(Route.SHARED, country));
    }

    /** One of those that AWS keeps for notifications, with the name that it shows. AWS's guide: each of these is asked for anew. */
    public static Sender managed(String shown) {
        return new Sender(null, shown, SenderTraits.openEverywhere(), false, null);
    }

    /** A sender ID that anybody may use in a country. */
    public static Sender free(String senderId, String country) {
        return awsOwn(senderId, SenderTraits.open(Route.SENDER_ID, country));
    }

    private static Sender awsOwn(String shown, SenderTraits traits) {
        return new Sender(null, shown, traits, false, OptOutLists.DEFAULT);
    }

    /** The same as a member of a pool, whose list decides about all that is in it. */
    public Sender in(String poolOptOutList) {
        return new Sender(identity, shown, traits, international, poolOptOutList);
    }

    /** Whether it is for messages of this type; absent: any. */
    public boolean isFor(@Nullable MessageType wanted) {
        return wanted == null
                || traits.messageType() == null
                || traits.messageType().equals(wanted);
    }

    /** Whether it is an RCS agent. */
    public boolean isAgent() {
        return traits.route() == Route.RCS_AGENT;
    }

    /** Whether handsets can write to it. */
    public boolean canBeAnswered() {
        return identity != null && !identity.type().equals(ResourceType.SENDER_ID);
    }

    /** Whether messages of this kind can be sent from it. */
    public boolean canSend(MessageKind message) {
        return traits.capabilities().contains(message.capability());
    }

    /**
     * Whether the recipient lives where this is from; agents are at home where they are launched. The territories of the
     * United States, such as Puerto Rico, are countries of their own.
     */
    public boolean isAtHome(Recipient recipient) {
        String country = traits.country();
        return country == null || country.equals(recipient.country());
    }

    /** What errors say of it: the resource, else the text itself. */
    public ResourceType type() {
        return identity == null ? ResourceType.SENDER_ID : identity.type();
    }

    /** What errors call it: the id of the identity, else what is shown. */
    public String id() {
        return identity == null ? shown : identity.id();
    }
}
