package dev.dialtone.smsvoice;

import dev.dialtone.core.messages.Inbox;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.SentMessage;
import java.util.Optional;

/**
 * Which message each handset got last from each number or agent: what it writes back is an answer to that one. As many are
 * remembered as there are messages in an inbox.
 */
final class LastMessages {
    private final Store<Way, String> ids = Store.perAccount("sms-voice/last-messages", Inbox.KEPT_PER_ACCOUNT);

    private record Way(String from, String handset) {}

    /** The id of the last message from a number or agent to a handset; it may have left since. */
    Optional<String> find(Scope scope, String from, String handset) {
        return ids.find(scope, new Way(from, handset));
    }

    /** Notes that a message is sent. Nobody can write back to sender IDs and to routes of AWS's. */
    void note(Scope scope, SentMessage message, Sender sender) {
        if (sender.canBeAnswered()) {
            Way way = new Way(sender.shown(), message.destinationPhoneNumber());
            ids.remove(scope, way); // So that those that are still written to stay longest.
            ids.add(scope, way, message.messageId());
        }
    }
}
