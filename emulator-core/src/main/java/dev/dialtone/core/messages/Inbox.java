package dev.dialtone.core.messages;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.Optional;

/**
 * What the people that accounts send to have got: the last messages of each account, all regions together. State of the
 * account, which goes with its reset; used inside {@link Account#exclusively}.
 */
public final class Inbox {
    /** How many messages of an account are kept; the oldest leave first. */
    public static final int KEPT_PER_ACCOUNT = 10_000;

    private final Store<String, Message> messages = Store.perAccount("messages/inbox");

    /** Adds a message of this account. */
    public void add(Account account, Message message) {
        Scope scope = scope(account);
        messages.add(scope, message.messageId(), message);
        if (messages.size(scope) > KEPT_PER_ACCOUNT) {
            messages.remove(scope, messages.values(scope).iterator().next().messageId());
        }
    }

    /** A message by its id. */
    public Optional<Message> find(Account account, String messageId) {
        return messages.find(scope(account), messageId);
    }

    /** The messages, the oldest first. */
    public Iterable<Message> all(Account account) {
        return messages.values(scope(account));
    }

    /** Takes a message away, and tells whether it was there. */
    public boolean remove(Account account, String messageId) {
        return messages.remove(scope(account), messageId).isPresent();
    }

    /** Takes every message away. */
    public void clear(Account account) {
        messages.clear(scope(account));
    }

    private static Scope scope(Account account) {
        return new Scope(account, "");
    }
}
