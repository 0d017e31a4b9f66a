package dev.dialtone.telephony.messages;

import dev.dialtone.core.limit.Kept;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.BoundedStore;
import dev.dialtone.core.state.Bounds;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.telephony.model.StoredMessage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the people that accounts send to have got: the last messages of each account, all regions together. State of the
 * account, which goes with its reset; used inside {@link Account#exclusively}.
 */
public final class Inbox {
    /** How many messages of an account are kept, large ones fewer; the oldest leave first. */
    public static final int KEPT_PER_ACCOUNT = 10_000;

    private final BoundedStore<Message> messages;
    private final InboundLog inbound;
    private final MessageCounts counts = new MessageCounts();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** @param stores makes the store that messages are in */
    public Inbox(StoreRegistry stores) {
        this.messages = new BoundedStore<>(
                stores.perAccount(
                        "messages/inbox",
                        StoredForm.as(() -> StoredMessage.SCHEMA, StoredMessages::stored, StoredMessages::message)),
                new Bounds<>(KEPT_PER_ACCOUNT, Kept.MESSAGES.budget(), Message::weight));
        this.inbound = new InboundLog(stores);
    }

    /** What those people have written. */
    public InboundLog inbound() {
        return inbound;
    }

    /** Hears of every new message. */
    @FunctionalInterface
    interface Watcher {
        /** Called inside the account, when the inbox has the message. */
        void arrived(Account account, Message message);
    }

    /** Lets somebody hear of every new message from now on. */
    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Adds a message of this account. */
    public void add(Account account, Message message) {
        messages.put(account, message.messageId(), message);
        counts.noteSent(message.channel());
        for (Watcher watcher : watchers) {
            watcher.arrived(account, message);
        }
    }

    /** Puts what a message has become in its place. One that has left is not missed. */
    public void change(Account account, String messageId, UnaryOperator<Message> change) {
        messages.find(account, messageId).ifPresent(message -> messages.put(account, messageId, change.apply(message)));
    }

    /** Counts a message of which nothing else becomes than it has by now. One that has left is not counted. */
    public void noteEnd(Account account, String messageId) {
        messages.find(account, messageId)
                .ifPresent(message ->
                        counts.noteEnd(message.channel(), message.progress().status()));
    }

    /** How many messages there were, of all accounts. */
    public MessageCounts counts() {
        return counts;
    }

    /** A message by its id. */
    public Optional<Message> find(Account account, String messageId) {
        return messages.find(account, messageId);
    }

    /** The messages by number, the oldest first; for any thread. */
    public Sequence<Message> sequence(Account account) {
        return messages.sequence(account);
    }

    /** The messages, the oldest first. */
    public Stream<Message> all(Account account) {
        return messages.all(account);
    }

    /** How many messages there are. */
    public int size(Account account) {
        return messages.size(account);
    }

    /** Says that somebody looks at a message: what becomes of it may wait for that. */
    public void noteRead(Account account, Message message) {
        account.timedTransitions().noteRead(new Scope(account, message.sending().region()), message.messageId());
    }

    /** How many messages have left to make room. */
    public long dropped(Account account) {
        return messages.dropped(account);
    }

    /** Takes a message away, and tells whether it was there. */
    public boolean remove(Account account, String messageId) {
        return messages.remove(account, messageId);
    }

    /** Takes every message away, and begins to count anew. */
    public void clear(Account account) {
        messages.clear(account);
    }
}
