package dev.dialtone.client;

import dev.dialtone.client.model.AccountMessages;
import dev.dialtone.client.model.Message;
import dev.dialtone.client.model.WaitTimedOut;
import java.util.List;

/** There were not enough messages in time. */
public final class WaitTimedOutException extends DialtoneException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<Message> messages;
    private final transient List<AccountMessages> elsewhere;

    WaitTimedOutException(Refusal refusal, WaitTimedOut error) {
        this(refusal.described(), refusal, error.messages(), error.elsewhere() == null ? List.of() : error.elsewhere());
    }

    private WaitTimedOutException(
            String message, Refusal refusal, List<Message> messages, List<AccountMessages> elsewhere) {
        super(message, refusal);
        this.refusal = refusal;
        this.messages = messages;
        this.elsewhere = elsewhere;
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
        elsewhere.forEach(other -> words.append("\nAccount ")
                .append(other.accountId())
                .append(" has messages: ")
                .append(other.messages())
                .append('.'));
        return new WaitTimedOutException(words.toString(), refusal, messages, elsewhere);
    }

    private static String line(Message message) {
        return message.sentAt() + " " + message.channel() + " from " + message.from() + " to " + message.to() + ", "
                + message.status() + ": "
                + excerpt(message.body() == null ? message.mediaUrls().toString() : message.body());
    }

    /** Other accounts that have messages, a few of them, when the own one has none that fits; empty when there are none. */
    public List<AccountMessages> elsewhere() {
        return elsewhere;
    }

    /** Those that there are of what was waited for. */
    public List<Message> messages() {
        return messages;
    }
}
