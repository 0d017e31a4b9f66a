package dev.dialtone.core.messages;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Alarms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who waits for messages that are not there yet, without a thread for each. Times are real ones, whatever an account's
 * clock shows. Any thread may use it.
 */
public final class MessageWaits implements AutoCloseable {
    private final Inbox inbox;
    private final Alarms alarms;
    private final Map<Account, List<Waiter>> waiters = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Hears of the messages of this inbox from now on. */
    public MessageWaits(Inbox inbox, Alarms alarms) {
        this.inbox = inbox;
        this.alarms = alarms;
        inbox.watch(this::arrived);
    }

    /** Somebody who waits. Changed inside the account only. */
    private static final class Waiter {
        final MessageQuery query;
        final int count;
        final List<Message> there;
        final CompletableFuture<List<Message>> found = new CompletableFuture<>();

        Waiter(MessageQuery query, int count, List<Message> there) {
            this.query = query;
            this.count = count;
            this.there = new ArrayList<>(there);
        }
    }

    /**
     * The messages that are meant, as soon as there are enough of them. Used inside the account.
     *
     * @param count how many are enough, 1 or more; those that are there already count
     * @param patience after which it ends with fewer
     * @return completed on the thread of the alarms, or at once
     */
    public CompletionStage<List<Message>> await(Account account, MessageQuery query, int count, Duration patience) {
        List<Message> there = inbox.all(account, query);
        if (there.size() >= count || patience.isZero() || closed) {
            return CompletableFuture.completedFuture(there);
        }
        Waiter waiter = new Waiter(query, count, there);
        waiters.computeIfAbsent(account, key -> new ArrayList<>()).add(waiter);
        Alarms.Alarm alarm = alarms.after(patience, () -> account.exclusivelyRun(() -> end(account, waiter)));
        return waiter.found.whenComplete((messages, failure) -> alarm.cancel());
    }

    /** Lets everybody go with what there is, so that a server which stops waits for nobody. From now on nobody waits. */
    @Override
    public void close() {
        closed = true;
        for (Account account : List.copyOf(waiters.keySet())) {
            account.exclusivelyRun(() ->
                    List.copyOf(waiters.getOrDefault(account, List.of())).forEach(waiter -> end(account, waiter)));
        }
    }

    private void arrived(Account account, Message message) {
        List<Waiter> waiting = waiters.get(account);
        if (waiting == null) {
            return;
        }
        for (Waiter waiter : List.copyOf(waiting)) {
            if (waiter.query.fits(message)) {
                waiter.there.add(message);
                if (waiter.there.size() == waiter.count) {
                    end(account, waiter);
                }
            }
        }
    }

    /** Lets somebody go with what there is. Answers are written outside the account, so that others can go on. */
    private void end(Account account, Waiter waiter) {
        waiters.computeIfPresent(account, (key, waiting) -> {
            waiting.remove(waiter);
            return waiting.isEmpty() ? null : waiting;
        });
        // As they are now, and without those that were deleted meanwhile.
        List<Message> there = new ArrayList<>();
        for (Message message : waiter.there) {
            inbox.find(account, message.messageId()).ifPresent(there::add);
        }
        alarms.execute(() -> waiter.found.complete(there));
    }
}
