package dev.dialtone.telephony.messages;

import dev.dialtone.core.limit.Kept;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Weight;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.BoundedStore;
import dev.dialtone.core.state.Bounds;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.telephony.model.StoredInboundMessage;

/**
 * What handsets have written: the last messages to each account, all regions together. State of the account, which goes with
 * its reset; used inside {@link Account#exclusively}.
 */
public final class InboundLog {
    /** How many messages to an account are kept, large ones fewer; the oldest leave first. */
    public static final int KEPT_PER_ACCOUNT = 10_000;

    private final BoundedStore<StoredInboundMessage> messages;

    InboundLog(StoreRegistry stores) {
        this.messages = new BoundedStore<>(
                stores.perAccount("messages/inbound", StoredForm.of(() -> StoredInboundMessage.SCHEMA)),
                new Bounds<>(KEPT_PER_ACCOUNT, Kept.INBOUND_MESSAGES.budget(), Weight::of));
    }

    /** Adds a message to this account. */
    public void add(Account account, StoredInboundMessage message) {
        messages.put(account, message.inboundMessageId(), message);
    }

    /** The messages by number, the oldest first; for any thread. */
    public Sequence<StoredInboundMessage> sequence(Account account) {
        return messages.sequence(account);
    }

    /** How many messages have left to make room. */
    public long dropped(Account account) {
        return messages.dropped(account);
    }

    /** Takes every message away, and begins to count anew. */
    public void clear(Account account) {
        messages.clear(account);
    }
}
