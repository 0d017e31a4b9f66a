package dev.dialtone.persistence;

import dev.dialtone.core.http.BodyStream;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets each piece of an answer that is made while it is sent go when everything is saved that was changed before the piece was made: it may
 * tell of that. What cannot be saved breaks the answer off.
 */
final class SavedPieces implements BodyStream {
    private static final byte[] NOTHING = {};

    private final BodyStream pieces;
    private final Supplier<? extends @Nullable CompletionStage<@Nullable Void>> unsaved;

    /** The piece that was made last, while it waits; nothing else is made then. */
    private byte[] made = NOTHING;

    /** What that piece waits for; null: none does. */
    private @Nullable CompletionStage<@Nullable Void> saving;

    /** @param unsaved what to wait for, as {@link DataFolder#unsaved} gives it */
    SavedPieces(BodyStream pieces, Supplier<? extends @Nullable CompletionStage<@Nullable Void>> unsaved) {
        this.pieces = pieces;
        this.unsaved = unsaved;
    }

    @Override
    public boolean hasMore() {
        return saving != null || pieces.hasMore();
    }

    @Override
    public byte[] next() {
        if (saving == null) {
            made = pieces.next();
            saving = unsaved.get();
            // Nothing goes instead: before it is asked on, there is the pause.
            return saving == null ? made : NOTHING;
        }
        saving.toCompletableFuture().join();
        saving = null;
        return made;
    }

    @Override
    public @Nullable CompletionStage<?> pause() {
        if (saving == null) {
            return pieces.pause();
        }
        return saving.toCompletableFuture().isDone() ? null : saving;
    }

    @Override
    public byte @Nullable [] filler() {
        return pieces.filler();
    }
}
