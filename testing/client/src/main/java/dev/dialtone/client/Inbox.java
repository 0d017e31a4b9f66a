package dev.dialtone.client;

import dev.dialtone.client.model.Message;
import dev.dialtone.client.model.MessageOutcome;
import java.util.List;
import java.util.Optional;

/** What an account has sent, as the people see it that it was sent to. Text, files, calls and RCS alike. */
public final class Inbox {

    /** How many messages an exception shows. */
    private static final int SHOWN = 10;

    private final ControlApi api;
    private final String whose;

    /** @param whose the server and the account, for exceptions */
    Inbox(ControlApi api, String whose) {
        this.api = api;
        this.whose = whose;
    }

    /**
     * Messages to a handset, for {@link #await} and {@link #messages(MessageQuery)}.
     *
     * @param e164 its number, with or without the plus sign
     */
    public static MessageQuery to(String e164) {
        return MessageQuery.any().to(e164);
    }

    /**
     * Waits for a message that fits; one that is there already counts.
     *
     * @return the newest one
     * @throws WaitTimedOutException when none has come in time
     */
    public Message await(MessageQuery query) {
        List<Message> messages = await(1, query);
        return messages.get(messages.size() - 1);
    }

    /** Waits for any message, as {@link #await(MessageQuery)} does. */
    public Message await() {
        return await(MessageQuery.any());
    }

    /**
     * Waits until so many messages fit, those that are there already included.
     *
     * @return all that fit, which may be more; the oldest first
     * @throws WaitTimedOutException when there were fewer in time
     */
    public List<Message> await(int count, MessageQuery query) {
        try {
            return api.waitForMessages(query.wait(count)).messages();
        } catch (WaitTimedOutException timedOut) {
            throw timedOut.explained(
                    count,
                    query,
                    whose,
                    api.listMessages(all -> all.limit(SHOWN)).messages());
        }
    }

    /** All messages, the oldest first. The server keeps 10,000 of an account. */
    public List<Message> messages() {
        return api.listMessages().messages();
    }

    /** The messages that fit, the oldest first; empty when there is none. */
    public List<Message> messages(MessageQuery query) {
        return api.listMessages(query.list()).messages();
    }

    /** One message; empty when it is not there. */
    public Optional<Message> find(String messageId) {
        try {
            return Optional.of(api.getMessage(input -> input.messageId(messageId)));
        } catch (DialtoneException refused) {
            if (refused.isNotFound()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Forgets a message. One that is not there is a {@link DialtoneException} of status 404. */
    public void delete(String messageId) {
        api.deleteMessage(input -> input.messageId(messageId));
    }

    /** Forgets all messages of the account. */
    public void clear() {
        api.deleteMessages();
    }

    /** Lets this become of a message now, whatever would have been. */
    public Message decide(String messageId, MessageOutcome outcome) {
        return api.decideMessage(input -> input.messageId(messageId).outcome(outcome));
    }
}
