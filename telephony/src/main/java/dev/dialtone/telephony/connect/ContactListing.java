package dev.dialtone.telephony.connect;

import dev.dialtone.core.state.Account;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the contacts of Amazon Connect: calls and chats, whoever began them. */
@FunctionalInterface
public interface ContactListing {

    /**
     * The contacts, those that have ended included, the oldest first. To be called inside the account.
     *
     * @param region null: of all regions
     */
    List<KnownContact> of(Account account, @Nullable String region);

    /** A contact, in AWS's words. */
    record KnownContact(Place place, Kind kind, Ends ends, Course course) {}

    /**
     * Where it is.
     *
     * @param flowId of the flow that takes it; null: none does
     */
    record Place(
            String contactId,
            String instanceId,
            String region,
            @Nullable String flowId) {}

    /**
     * What it is.
     *
     * @param channel VOICE or CHAT
     * @param initiationMethod who began it, such as INBOUND
     */
    record Kind(String channel, String initiationMethod) {}

    /**
     * Who takes part.
     *
     * @param customer in E.164
     * @param system the number of the instance: in E.164, of a chat its ARN
     */
    record Ends(@Nullable String customer, @Nullable String system) {}

    /**
     * How it goes.
     *
     * @param connected null: not yet, or never
     * @param ended null: it goes on
     * @param reason why it has ended; null: it goes on
     * @param messages that have come; null: it is no chat, or none has
     */
    record Course(
            Instant initiated,
            @Nullable Instant connected,
            @Nullable Instant ended,
            @Nullable String reason,
            @Nullable Integer messages) {}
}
