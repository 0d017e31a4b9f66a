package dev.dialtone.telephony.messages;

import dev.dialtone.core.events.Delivery;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way in: takes what handsets write to what an account sends from. */
public interface InboundMessages {

    /**
     * What a handset writes.
     *
     * @param from its number in E.164
     * @param to a number in E.164, found in every region of the account, or the id of a number or RCS agent of the region
     * @param body absent: it sends a file only
     * @param mediaUrl where its file is; absent: it sends none. An RCS agent gets a file and a text as two messages
     */
    record Inbound(
            String from,
            String to,
            @Nullable String body,
            @Nullable String mediaUrl) {}

    /**
     * What has become of it.
     *
     * @param inboundMessageId a UUID
     * @param keyword the keyword that it begins with, as the account has it; absent: none
     * @param action what was done about the keyword, in AWS's words: {@code OPT_OUT}; absent: nothing
     * @param reply what was written back to the handset; absent: nothing
     * @param optOutList the name of the list that holds for the receiver
     * @param optedOut whether the handset is in that list now
     * @param passedOn what it became in two-way messaging; absent: nothing, as when that is off
     */
    record Received(
            String inboundMessageId,
            @Nullable String keyword,
            @Nullable String action,
            @Nullable String reply,
            String optOutList,
            boolean optedOut,
            @Nullable PassedOn passedOn) {}

    /**
     * A message of two-way messaging.
     *
     * @param channel where it goes: the ARN of an SNS topic, or the address of Amazon Connect
     * @param payload AWS's own object
     * @param delivery how far it has come
     */
    record PassedOn(String channel, Document payload, Delivery delivery) {}

    /**
     * Takes a message. Used inside the account, when it is settled.
     *
     * @param scope the account, and the region in which ids are looked up
     * @return empty when nothing of the account takes messages under that number or id
     */
    Optional<Received> receive(Scope scope, Inbound inbound);
}
