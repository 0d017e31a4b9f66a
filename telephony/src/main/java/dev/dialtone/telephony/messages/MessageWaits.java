package dev.dialtone.telephony.messages;

import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.state.Account;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who waits for messages that are not there yet, without a thread for each and without a copy of any message. Times are real
 * ones, whatever an account's clock shows. Any thread may use it. Who waits goes on waiting when its account is reset.
 */
public final class MessageWaits implements AutoCloseable {
    /** How many may wait in one account. */
    public static final int MOST_PER_ACCOUNT = 10_000;

    /** How many may wait in all accounts together. */
    public static final int MOST = 20_000;

    /** How many characters they may ask for, all together. */
    public static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final Inbox inbox;
    private final RealTimeScheduler scheduler;
    /** Those accounts in which somebody waits. */
    private final Map<Account, Watch> watches = new ConcurrentHashMap<>();

    private int waiting;
    private int characters;
    private boolean closed;

    /** Hears of the messages of this inbox from now on. */
    public MessageWaits(Inbox inbox, RealTimeScheduler scheduler) {
        this.inbox = inbox;
        this.scheduler = scheduler;
        inbox.watch((account, message) -> arrived(account));
    }

    /**
     * The messages that are meant, as soon as there are enough of them; what fits by then, made when it is read. Whoever does not
     * want to wait any longer cancels it, and nothing is left of it.
     *
     * @param count how many are enough, 1 or more; those that are there already count
     * @param patience after which it ends with fewer
     * @return completed on the scheduler's thread, or at once
     * @throws WaitRefused when too many wait
     */
    public CompletableFuture<Listing<Message>> await(
            Account account, MessageQuery query, int count, Duration patience) {
        Waiter waiter = new Waiter(account, inbox, query, count);
        waiter.lookOn();
        // What has come meanwhile is looked at here, and what comes from now on by the watch.
        boolean waits = account.exclusively(() -> {
            waiter.lookOn();
            return !waiter.isEnough() && !patience.isZero() && begin(waiter);
        });
        if (!waits) {
            waiter.end();
            return waiter.found;
        }
        RealTimeScheduler.ScheduledWork timeout = scheduler.after(patience, () -> end(waiter));
        var unused = waiter.found.whenComplete((messages, failure) -> {
            timeout.cancel();
            forget(waiter);
        });
        return waiter.found;
    }

    /** Whether everybody was let go, for the server stops. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** How many wait. */
    public synchronized int waiting() {
        return waiting;
    }

    /** Lets everybody go with what there is, so that a server which stops waits for nobody. From now on nobody waits. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        for (Watch watch : watches.values()) {
            watch.waiters().forEach(waiter -> scheduler.execute(() -> end(waiter)));
        }
    }

    private void arrived(Account account) {
        Watch watch = watches.get(account);
        if (watch != null) {
            watch.arrived();
        }
    }

    private void end(Waiter waiter) {
        waiter.lookOn();
        waiter.end();
    }

    /** Begins to wait, inside the account, unless nobody waits any more. */
    private synchronized boolean begin(Waiter waiter) {
        if (closed) {
            return false;
        }
        Watch watch = watches.get(waiter.account);
        int there = watch == null ? 0 : watch.waiting();
        int asked = characters + waiter.query.characters();
        if (there >= MOST_PER_ACCOUNT) {
            throw new WaitRefused("waits: " + there + " in " + waiter.account + " (expected: at most "
                    + MOST_PER_ACCOUNT + " at a time)");
        } else if (waiting >= MOST) {
            throw new WaitRefused("waits: " + waiting + " in all accounts (expected: at most " + MOST + " at a time)");
        } else if (asked > MOST_CHARACTERS) {
            throw new WaitRefused("waits: for " + asked + " characters in all accounts (expected: at most "
                    + MOST_CHARACTERS + " at a time)");
        }
        if (watch == null) {
            watch = new Watch(waiter.account, inbox, scheduler);
            watches.put(waiter.account, watch);
        }
        watch.add(waiter);
        waiting++;
        characters = asked;
        return true;
    }

    private synchronized void forget(Waiter waiter) {
        Watch watch = watches.get(waiter.account);
        if (watch != null && watch.remove(waiter)) {
            waiting--;
            characters -= waiter.query.characters();
            if (watch.waiting() == 0) {
                watches.remove(waiter.account);
            }
        }
    }
}
