package dev.dialtone.telephony.messages;

import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.state.Account;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody who waits for messages. Holds what it waits for and where the first of it is, and no message. Used by whoever begins
 * it, and then by the scheduler's thread alone.
 */
final class Waiter {
    final Account account;
    final MessageQuery query;
    final CompletableFuture<Listing<Message>> found = new CompletableFuture<>();

    private final Sequence<Message> inbox;
    private final int count;
    /** The number of the first message that fits; 0: none did. */
    private long first;
    /** The number of the last message that was looked at. */
    private long reached;
    /** How many did fit; those that have left since are still counted. */
    private int seen;

    Waiter(Account account, Inbox inbox, MessageQuery query, int count) {
        this.account = account;
        this.inbox = inbox.sequence(account);
        this.query = query;
        this.count = count;
    }

    /** Looks at all that has come by now. */
    void lookOn() {
        Sequence.Entry<Message> next = inbox.after(reached);
        while (next != null) {
            look(next);
            next = inbox.after(reached);
        }
    }

    /** Looks at a new message, and goes when that is enough. */
    void show(Sequence.Entry<Message> next) {
        if (next.number() > reached && !found.isDone()) {
            look(next);
            if (isEnough()) {
                end();
            }
        }
    }

    /** Goes with what there is. */
    void end() {
        found.complete(there());
    }

    /** Whether there are as many as it waits for. */
    boolean isEnough() {
        if (seen >= count) {
            seen = there().size(); // Without those that were deleted, or have left.
        }
        return seen >= count;
    }

    private void look(Sequence.Entry<Message> next) {
        reached = next.number();
        if (query.fits(next.value())) {
            first = first == 0 ? reached : first;
            seen++;
        }
    }

    /** What fits of all that it has looked at, as it is when it is read. */
    private Listing<Message> there() {
        return inbox.listing(first == 0 ? reached : first - 1, reached, query::fits);
    }
}
