package dev.dialtone.client;

import dev.dialtone.client.model.Message;
import dev.dialtone.client.model.WaitTimedOut;
import java.util.List;

/** There were not enough messages in time. */
public final class WaitTimedOutException extends DialtoneException {

    private static final long serialVersionUID = 1L;

    /** More are not shown. */
    private static final int SHOWN = 10;

    private final transient Refusal refusal;
    private final transient List<Message> messages;

    WaitTimedOutException(Refusal refusal, WaitTimedOut error) {
        this(refusal, error.messages(), error.message());
    }

    private WaitTimedOutException(Refusal refusal, List<Message> messages, String details) {
        super(refusal, details);
        this.refusal = refusal;
        this.messages = messages;
    }

    /**
     * The same, with what was waited for and what there is.
     *
     * @param inbox of the account, the oldest message first
     */
    WaitTimedOutException explained(int count, MessageQuery query, List<Message> inbox) {
        StringBuilder details = new StringBuilder(refusal.message())
                .append("\nmessages ")
                .append(query)
                .append(": ")
                .append(messages.size())
                .append(" within ")
                .append(query.patience())
                .append(" (expected: ")
                .append(count)
                .append(")\n")
                .append(
                        inbox.isEmpty()
                                ? "The account's inbox is empty."
                                : "The account's inbox has " + inbox.size() + ":");
        inbox.stream()
                .skip(Math.max(0, inbox.size() - SHOWN))
                .forEach(message -> details.append("\n  ").append(line(message)));
        return new WaitTimedOutException(refusal, messages, details.toString());
    }

    private static String line(Message message) {
        return message.sentAt() + " " + message.channel() + " from " + message.from() + " to " + message.to() + ", "
                + message.status() + ": " + (message.body() == null ? message.mediaUrls() : message.body());
    }

    /** Those that there are of what was waited for. */
    public List<Message> messages() {
        return messages;
    }
}
