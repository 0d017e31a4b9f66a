package dev.dialtone.client;

import dev.dialtone.client.model.Message;
import dev.dialtone.client.model.WaitTimedOut;
import java.util.List;

/** There were not enough messages in time. */
public final class WaitTimedOutException extends DialtoneException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<Message> messages;

    WaitTimedOutException(Refusal refusal, WaitTimedOut error) {
        this(refusal.described(), refusal, error.messages());
    }

    private WaitTimedOutException(String message, Refusal refusal, List<Message> messages) {
        super(message, refusal);
        this.refusal = refusal;
        this.messages = messages;
    }

    /**
     * The same, with what was waited for and what there is instead.
     *
     * @param whose the server and the account
     * @param newest messages of the account, the oldest first
     */
    WaitTimedOutException explained(int count, MessageQuery query, String whose, List<Message> newest) {
        StringBuilder words = new StringBuilder("messages " + query + ": " + messages.size() + " in "
                + query.patience().toMillis() / 1000.0 + " s (expected: " + count + "), at " + whose);
        words.append(newest.isEmpty() ? "\nIts inbox is empty." : "\nThe newest in its inbox:");
        newest.forEach(message -> words.append("\n  ").append(line(message)));
        return new WaitTimedOutException(words.toString(), refusal, messages);
    }

    private static String line(Message message) {
        return message.sentAt() + " " + message.channel() + " from " + message.from() + " to " + message.to() + ", "
                + message.status() + ": "
                + Excerpt.of(message.body() == null ? message.mediaUrls().toString() : message.body());
    }

    /** Those that there are of what was waited for. */
    public List<Message> messages() {
        return messages;
    }
}
