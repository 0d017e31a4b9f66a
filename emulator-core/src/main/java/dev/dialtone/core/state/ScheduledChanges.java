package dev.dialtone.core.state;

import dev.dialtone.core.schedule.QueuedChange;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.schedule.ScheduledChangeQueue;
import dev.dialtone.core.schedule.ScheduledChangeQueue.Pending;
import dev.dialtone.core.shape.KeyForm;
import dev.dialtone.core.shape.StoredForm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account's queue of scheduled changes as entries of a store: so they are saved, and whoever hears of changes hears of these. */
final class ScheduledChanges {
    /** By place in the order of scheduling. The entries are those of the queue; nobody puts anything into it. */
    static final Store<Long, QueuedChange> STORE = new Store<>(
            new StoreDefinition<>(
                    "timeline/scheduled-changes", false, KeyForm.NUMBER, StoredForm.of(() -> QueuedChange.SCHEMA)),
            null);

    private final Account account;
    private final ScheduledChangeQueue queue = new ScheduledChangeQueue();

    ScheduledChanges(Account account) {
        this.account = account;
    }

    int size() {
        return queue.size();
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** How many of the changes must not wait for the next request. */
    int prompt() {
        return queue.prompt();
    }

    /** When the first change falls due; {@link Instant#MAX}: there is none. */
    Instant firstAt() {
        return queue.firstAt();
    }

    /** In the order in which they will be applied. */
    List<ScheduledChange> all() {
        return queue.all();
    }

    /** Adds a change behind those of its due time. */
    void add(QueuedChange change, boolean isPrompt) {
        long order = queue.add(change, isPrompt);
        if (account.isHeard()) {
            noteChange(order, null, change);
        }
    }

    /** Takes the first change out, if it is due by then. */
    @Nullable Pending takeDue(Instant target) {
        Pending due = queue.takeDue(target);
        if (due != null && account.isHeard()) {
            noteChange(due.order(), due.queued(), null);
        }
        return due;
    }

    /** Takes out every change of the handler, region and key, and tells whether there was one. */
    boolean cancel(String handler, String region, String key) {
        Pending cancelled = queue.cancel(handler, region, key);
        if (account.isHeard()) {
            for (Pending each = cancelled; each != null; each = each.older()) {
                noteChange(each.order(), each.queued(), null);
            }
        }
        return cancelled != null;
    }

    void clear() {
        queue.clear();
    }

    TableHeader header() {
        return new TableHeader(0, queue.lastOrder(), 0);
    }

    TableSnapshot<Long, QueuedChange> snapshot() {
        return new TableSnapshot<>(
                STORE,
                "",
                header(),
                queue.inOrder().stream()
                        .map(each -> new TableSnapshot.Entry<>(each.order(), each.order(), each.queued()))
                        .toList());
    }

    /** Takes on what was saved; there is nothing yet. */
    void restore(TableDraft<?, ?> saved, ChangeHandlers handlers) {
        for (TableSnapshot.Entry<?, ?> each : saved.table().entries()) {
            QueuedChange queued = (QueuedChange) each.value();
            queue.add(queued, each.sequence(), handlers.isPrompt(queued.change().handler()));
            account.timedTransitions().noteRestored(queued);
        }
        queue.startAfter(saved.table().lastSequence());
    }

    private void noteChange(long order, @Nullable QueuedChange before, @Nullable QueuedChange after) {
        account.noteChange(new StoreChange<>(STORE, account.ofAllRegions(), order, order, before, after));
    }
}
