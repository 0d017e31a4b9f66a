package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.limit.Kept;
import dev.dialtone.core.shape.Weight;
import dev.dialtone.core.state.BoundedStore;
import dev.dialtone.core.state.Bounds;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.smsvoice.message.Sender;
import dev.dialtone.smsvoice.model.LastMessage;
import dev.dialtone.smsvoice.model.SentMessage;
import dev.dialtone.telephony.messages.Inbox;
import java.util.Optional;

/**
 * Which message each handset got last from each number or agent: what it writes back is an answer to that one. As many are
 * remembered as there are messages in an inbox.
 */
final class LastMessages {
    private final BoundedStore<LastMessage> last;

    /** Knows no message yet. */
    LastMessages(StoreRegistry stores) {
        this.last = new BoundedStore<>(
                stores.perAccount("sms-voice/last-messages", () -> LastMessage.SCHEMA),
                // The id is kept with the message.
                new Bounds<>(Inbox.KEPT_PER_ACCOUNT, Kept.LAST_MESSAGES.budget(), each -> Weight.of(each.way())));
    }

    /** The id of the last message from a number or agent to a handset; it may have left since. */
    Optional<String> find(Scope scope, String from, String handset) {
        return last.find(scope.account(), way(from, handset)).map(LastMessage::messageId);
    }

    /** Notes that a message is sent. Nobody can write back to sender IDs and to routes of AWS's. */
    void note(Scope scope, SentMessage message, Sender sender) {
        if (sender.canBeAnswered()) {
            String way = way(sender.shown(), message.destinationPhoneNumber());
            last.remove(scope.account(), way); // So that those that are still written to stay longest.
            last.put(scope.account(), way, new LastMessage(way, message.messageId()));
        }
    }

    private static String way(String from, String handset) {
        return from + ' ' + handset;
    }
}
