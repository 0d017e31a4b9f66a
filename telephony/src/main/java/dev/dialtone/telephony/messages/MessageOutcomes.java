package dev.dialtone.telephony.messages;

import dev.dialtone.core.state.Scope;

/** Decides what becomes of messages, in the place of carriers and handsets. */
@FunctionalInterface
public interface MessageOutcomes {

    /**
     * Lets this become of a message now; nothing else will. Used inside the account, when it is settled.
     *
     * @param scope the account, and the region that the message was sent in
     * @param status in AWS's words: {@code CARRIER_BLOCKED}
     * @return false when no such message was sent, or when it has left to make room
     */
    boolean decide(Scope scope, String messageId, String status);
}
