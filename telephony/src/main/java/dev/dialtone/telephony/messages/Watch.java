package dev.dialtone.telephony.messages;

import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.state.Account;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows the new messages of one account to those who wait there: message after message on the scheduler's thread, a slice at a
 * time, so that whoever sends waits for nobody, and others have their turn between two slices.
 */
final class Watch {
    /** In place of a handset: it may be any. */
    private static final String ANY = "";

    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Account account;
    private final Sequence<Message> inbox;
    private final RealTimeScheduler scheduler;

    /** By the handset that they wait for. */
    private final Map<String, Set<Waiter>> byHandset = new ConcurrentHashMap<>();

    private int waiting;

    /** Whether a slice is due or running; changed inside the account. */
    private boolean atWork;

    /** The message that is being shown, and to whom it is still to be; used by the scheduler's thread. */
    private Sequence.@Nullable Entry<Message> shown;

    private Iterator<Waiter> audience = Collections.emptyIterator();
    private long reached;

    /** Watches from now on; made inside the account. */
    Watch(Account account, Inbox inbox, RealTimeScheduler scheduler) {
        this.account = account;
        this.inbox = inbox.sequence(account);
        this.scheduler = scheduler;
        this.reached = this.inbox.last();
    }

    /** How many wait. This, and who does, changes under the lock of {@link MessageWaits}. */
    int waiting() {
        return waiting;
    }

    List<Waiter> waiters() {
        return byHandset.values().stream().flatMap(Set::stream).toList();
    }

    void add(Waiter waiter) {
        if (byHandset
                .computeIfAbsent(handset(waiter), key -> ConcurrentHashMap.newKeySet())
                .add(waiter)) {
            waiting++;
        }
    }

    /** Tells whether it was there. */
    boolean remove(Waiter waiter) {
        Set<Waiter> alike = byHandset.get(handset(waiter));
        if (alike == null || !alike.remove(waiter)) {
            return false;
        }
        waiting--;
        if (alike.isEmpty()) {
            byHandset.remove(handset(waiter));
        }
        return true;
    }

    /** There is a new message. Called inside the account. */
    void arrived() {
        if (!atWork) {
            atWork = true;
            scheduler.execute(this::work);
        }
    }

    private void work() {
        long startNanos = System.nanoTime();
        do {
            if (shown != null && audience.hasNext()) {
                audience.next().show(shown);
            } else if (!resume()) {
                return;
            }
        } while (System.nanoTime() - startNanos < SLICE_NANOS);
        scheduler.execute(this::work);
    }

    /** Turns to the next message; when there is none, the next one that arrives begins the work again. */
    private boolean resume() {
        shown = account.<Sequence.@Nullable Entry<Message>>exclusively(() -> {
            Sequence.Entry<Message> next = inbox.after(reached);
            atWork = next != null;
            return next;
        });
        if (shown == null) {
            return false;
        }
        reached = shown.number();
        audience = Stream.of(MessageQuery.withoutPlus(shown.value().to()), ANY)
                .flatMap(handset -> byHandset.getOrDefault(handset, Set.of()).stream())
                .iterator();
        return true;
    }

    private static String handset(Waiter waiter) {
        String to = waiter.query.to();
        return to == null ? ANY : MessageQuery.withoutPlus(to);
    }
}
