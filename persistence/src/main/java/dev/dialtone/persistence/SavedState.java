package dev.dialtone.persistence;

import dev.dialtone.core.dispatch.Dispatcher;
import dev.dialtone.core.events.EventSender;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.metrics.Occupancy;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.StoreRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all accounts hold, kept in a folder: it is there at the next start. Nothing leaves Dialtone, neither an answer nor an
 * event, before everything is saved that was changed before it.
 */
public final class SavedState implements AutoCloseable {
    private final Path path;
    private final DataFolder folder;
    private final EntryForm form = new EntryForm();
    private final StateSaver saver;
    private final Executor executor;
    private @Nullable Accounts accounts;
    private volatile OptionalLong savedSeed = OptionalLong.empty();

    private SavedState(Path path, DataFolder folder, Executor executor) {
        this.path = path;
        this.folder = folder;
        this.saver = new StateSaver(folder, form);
        this.executor = executor;
    }

    /**
     * Opens a folder, or makes it.
     *
     * @param executor sends events once they are saved, in their order
     * @param warnings gets lines for the log
     * @throws FolderRefused when it cannot be used; nothing in it was changed then
     */
    public static SavedState open(Path path, Executor executor, Consumer<String> warnings) {
        return new SavedState(path, DataFolder.open(path, warnings), executor);
    }

    /** Sends events as another sender does, once they are saved. */
    public EventSender before(EventSender sender) {
        return new SavedEvents(sender, saver, executor);
    }

    /** Answers as a dispatcher does, once what the answer acknowledges is saved. */
    public HttpHandler before(Dispatcher dispatcher) {
        return new SavedAnswers(dispatcher, this);
    }

    /**
     * Has accounts, which hold nothing yet, hold what is in the folder, and saves what they are changed by from now on.
     *
     * @throws FolderRefused when something in it cannot be read; it is closed then
     */
    public void load(Accounts empty, StoreRegistry stores) {
        boolean isLoaded = false;
        try {
            StateLoader loader = new StateLoader(path, empty, stores, form);
            folder.read(loader::add);
            loader.restore();
            empty.listeners().add(saver);
            loader.accountsWithLess().forEach(account -> account.exclusivelyRun(() -> saver.restored(account)));
            isLoaded = true;
        } finally {
            if (!isLoaded) {
                folder.close();
            }
        }
        savedSeed = empty.seedOfNewAccounts();
        accounts = empty;
    }

    /** How much room it takes, in bytes. */
    public Occupancy occupancy() {
        return Occupancy.of("data_folder_bytes", folder.bytes());
    }

    /** Why nothing can be saved at the moment, in a line that names the folder; null: it can. */
    @Nullable String trouble() {
        return folder.trouble();
    }

    /** {@link DataFolder#unsaved}, with what belongs to no account. */
    @Nullable CompletionStage<@Nullable Void> unsaved() {
        saveSeed();
        return folder.unsaved();
    }

    private void saveSeed() {
        Accounts loaded = accounts;
        if (loaded == null || loaded.seedOfNewAccounts().equals(savedSeed)) {
            return;
        }
        OptionalLong seed = loaded.seedOfNewAccounts();
        savedSeed = seed;
        folder.add(batch -> {
            if (seed.isPresent()) {
                byte[] text = Long.toString(seed.getAsLong()).getBytes(StandardCharsets.US_ASCII);
                batch.put(EntryKey.SEED_OF_NEW_ACCOUNTS, output -> output.writeBytes(text));
            } else {
                batch.remove(EntryKey.SEED_OF_NEW_ACCOUNTS);
            }
        });
    }

    /** Waits until everything is saved that was changed by now, and events are on their way; not any longer when it cannot be. */
    public void flush() {
        CompletionStage<@Nullable Void> unsaved = unsaved();
        if (unsaved == null) {
            return;
        }
        try {
            unsaved.toCompletableFuture().join();
        } catch (CompletionException failed) {
            // The log has it.
        }
    }

    /** Saves what is left, and lets go of the folder. */
    @Override
    public void close() {
        folder.close();
    }
}
