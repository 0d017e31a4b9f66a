package dev.dialtone.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.http.BodyStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A piece of an answer waits until that of which it may tell is saved. */
class SavedPiecesTest {

    private final Queue<String> toCome = new ArrayDeque<>(List.of("first", "second"));
    private final CompletableFuture<@Nullable Void> pauseOfPieces = new CompletableFuture<>();
    private @Nullable CompletableFuture<@Nullable Void> unsaved;

    private final BodyStream pieces = new BodyStream() {
        @Override
        public boolean hasMore() {
            return !toCome.isEmpty();
        }

        @Override
        public byte[] next() {
            return toCome.remove().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public CompletionStage<?> pause() {
            return pauseOfPieces;
        }

        @Override
        public byte[] filler() {
            return new byte[] {':'};
        }
    };

    private final SavedPieces saved = new SavedPieces(pieces, () -> unsaved);

    private String next() {
        return new String(saved.next(), StandardCharsets.UTF_8);
    }

    @Test
    void goAtOnceWhenAllIsSaved() {
        assertThat(next()).isEqualTo("first");
        assertThat(saved.pause()).isSameAs(pauseOfPieces);
        assertThat(saved.filler()).containsExactly(':');
        assertThat(next()).isEqualTo("second");
        assertThat(saved.hasMore()).isFalse();
    }

    @Test
    void goOnceThatIsSavedOfWhichTheyMayTell() {
        CompletableFuture<@Nullable Void> saving = new CompletableFuture<>();
        unsaved = saving;
        assertThat(next()).isEmpty();
        assertThat(saved.hasMore()).isTrue();
        assertThat(Objects.requireNonNull(saved.pause()).toCompletableFuture()).isNotDone();

        // What is changed from now on is no matter of this piece.
        unsaved = new CompletableFuture<>();
        saving.complete(null);
        assertThat(saved.pause()).isNull();
        assertThat(next()).isEqualTo("first");

        // The last one waits, too, when nothing comes after it.
        assertThat(next()).isEmpty();
        assertThat(saved.hasMore()).isTrue();
        unsaved.complete(null);
        assertThat(next()).isEqualTo("second");
        assertThat(saved.hasMore()).isFalse();
    }

    @Test
    void breakOffWhenThatCannotBeSaved() {
        unsaved = CompletableFuture.failedFuture(new IllegalStateException("the disk is full"));
        assertThat(next()).isEmpty();
        assertThat(saved.pause()).isNull();
        assertThatThrownBy(this::next).hasMessageContaining("the disk is full");
    }
}
