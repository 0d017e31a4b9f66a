package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Saves changes on a thread of its own: takes all that there are, commits them together, lets those go on who wait for them, and
 * takes what came meanwhile. So a lone change waits for nothing but its own commit, and many share one.
 *
 * <p>The thread waits for nobody. Whoever waits for it, because {@link #MOST_QUEUED} changes are queued, waits for a commit and
 * for nothing else, whatever locks it holds.
 *
 * <p>When a commit fails, because the disk is full or the folder is gone, nothing is acknowledged until one succeeds: it
 * is tried again every second, with what has come meanwhile.
 */
final class CommitLoop implements AutoCloseable {
    /** Of changes, each of which may be many entries; what they hold is in memory anyway, in the stores. */
    private static final int MOST_QUEUED = 50_000;

    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Path folder;
    private final LastCommit last;
    private final Consumer<String> warnings;
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    /** These are used under the lock. */
    private List<Change> queued = new ArrayList<>();

    private CompletableFuture<@Nullable Void> ofQueued = new CompletableFuture<>();
    private @Nullable CompletableFuture<@Nullable Void> ofCommit;
    private boolean isWaiting;
    private boolean isClosing;

    /** Why the last commit failed; null: it did not. Written by the thread, under the lock. */
    private volatile @Nullable String trouble;

    private volatile long bytes;

    private final EntryFiles entries;

    /** These are used by the thread. */
    private final Batch batch = new Batch();
    /** Those that are in the batch. */
    private final List<Change> written = new ArrayList<>();

    private boolean isSynced = true;

    private enum Work {
        SAVE,
        SYNC,
        END
    }

    CommitLoop(Path folder, EntryFiles entries, LastCommit last, Consumer<String> warnings) {
        this.folder = folder;
        this.entries = entries;
        this.last = last;
        this.warnings = warnings;
        this.bytes = entries.bytes();
        this.thread = new Thread(this::run, "data-folder");
        thread.setDaemon(true); // Who ends without closing has lost nothing that was acknowledged.
    }

    void start() {
        thread.start();
    }

    /** Adds what is to be saved next. */
    void add(Change change) {
        lock.lock();
        try {
            while (queued.size() >= MOST_QUEUED && trouble == null && thread.isAlive()) {
                room.awaitUninterruptibly();
            }
            queued.add(change);
            if (isWaiting && trouble == null) {
                work.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends when everything that was added by now is saved, or fails with {@link NotSaved}; null when all of it is saved already. */
    @Nullable CompletionStage<@Nullable Void> unsaved() {
        lock.lock();
        try {
            String why = trouble;
            if (why != null) {
                return CompletableFuture.failedFuture(new NotSaved(why));
            }
            return queued.isEmpty() ? ofCommit : ofQueued;
        } finally {
            lock.unlock();
        }
    }

    /** Why nothing can be saved at the moment; null: it can. */
    @Nullable String trouble() {
        return trouble;
    }

    /** How long the files of the entries were after the last commit. */
    long bytes() {
        return bytes;
    }

    private void run() {
        try {
            for (Work next = next(); next != Work.END; next = next()) {
                if (next == Work.SAVE) {
                    saveQueued();
                } else {
                    syncQuietly();
                }
            }
            end();
        } finally {
            // Nobody may wait for a thread that has ended, not even by a bug of ours.
            fail("the thread that saves has ended, and only a start brings another one");
        }
    }

    private Work next() {
        lock.lock();
        try {
            isWaiting = true;
            if (trouble != null) {
                await(RETRY_NANOS, () -> isClosing);
                return isClosing ? Work.END : Work.SAVE;
            }
            if (!isSynced && !await(QUIET_NANOS, () -> isClosing || !queued.isEmpty())) {
                return Work.SYNC;
            }
            while (queued.isEmpty() && !isClosing) {
                work.awaitUninterruptibly();
            }
            return queued.isEmpty() ? Work.END : Work.SAVE;
        } finally {
            isWaiting = false;
            lock.unlock();
        }
    }

    /** Waits for something, under the lock, and tells whether it came about in time. Nobody interrupts this thread, whom nobody knows. */
    private boolean await(long nanos, BooleanSupplier awaited) {
        long left = nanos;
        try {
            while (!awaited.getAsBoolean() && left > 0) {
                left = work.awaitNanos(left);
            }
        } catch (InterruptedException strange) {
            return awaited.getAsBoolean();
        }
        return awaited.getAsBoolean();
    }

    private void saveQueued() {
        CompletableFuture<@Nullable Void> waiting = take();
        try {
            commit();
        } catch (IOException failed) {
            batch.mayBeSaved();
            fail(failed.getMessage());
            return;
        }
        succeed();
        waiting.complete(null);
    }

    /** Puts what is queued into the batch, and gives what ends when that is saved. */
    private CompletableFuture<@Nullable Void> take() {
        List<Change> taken;
        CompletableFuture<@Nullable Void> waiting;
        lock.lock();
        try {
            taken = queued;
            queued = new ArrayList<>();
            waiting = ofQueued;
            ofQueued = new CompletableFuture<>();
            ofCommit = waiting;
            room.signalAll();
        } finally {
            lock.unlock();
        }
        written.addAll(taken);
        taken.forEach(change -> change.writeTo(batch));
        return waiting;
    }

    private void commit() throws IOException {
        if (!batch.isEmpty()) {
            last.acknowledge(entries.save(batch));
            bytes = entries.bytes();
            batch.clear();
            isSynced = false;
        }
        written.forEach(Change::saved);
        written.clear();
    }

    private void succeed() {
        lock.lock();
        try {
            ofCommit = null;
            if (trouble != null) {
                warnings.accept("data folder " + folder + ": can be written again");
            }
            trouble = null;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody is told that anything is saved, until it is. */
    private void fail(@Nullable String reason) {
        String why = "data folder " + folder + " cannot be written: " + reason
                + " (nothing is answered until it can; tried again every second)";
        List<CompletableFuture<@Nullable Void>> waiting = new ArrayList<>();
        lock.lock();
        try {
            if (trouble == null && !isClosing) {
                warnings.accept(why);
            }
            trouble = why;
            if (ofCommit != null) {
                waiting.add(ofCommit);
                ofCommit = null;
            }
            waiting.add(ofQueued);
            ofQueued = new CompletableFuture<>();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        waiting.forEach(future -> future.completeExceptionally(new NotSaved(why)));
    }

    private void syncQuietly() {
        isSynced = true;
        try {
            sync();
        } catch (IOException failed) {
            fail(failed.getMessage());
        }
    }

    private void sync() throws IOException {
        entries.sync();
        last.noteSynced();
    }

    private void end() {
        CompletableFuture<@Nullable Void> waiting = take();
        try {
            commit();
            waiting.complete(null);
            sync();
            entries.close();
        } catch (IOException failed) {
            warnings.accept("data folder " + folder + " cannot be written: " + failed.getMessage()
                    + " (what was last changed, and not acknowledged, is not saved)");
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosing = true;
            work.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was changed could not be written to the data folder, so that nobody may be told that it was. The message names the folder. */
    static final class NotSaved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotSaved(String message) {
            super(message);
        }
    }
}
