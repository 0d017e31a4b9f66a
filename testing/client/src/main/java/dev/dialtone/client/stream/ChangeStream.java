package dev.dialtone.client.stream;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.model.ChangeKind;
import dev.dialtone.client.model.StreamedChange;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What happens in an account, from when the stream was opened: it says so itself, nobody asks again and again. A stream that has lost
 * its connection takes up another one, and has then missed nothing, or says {@link ChangeKind#RESYNC}. For one thread at a time.
 */
public final class ChangeStream implements AutoCloseable {
    private final Opening opening;
    private final Function<String, StreamedChange> reading;
    private EventLines lines;

    /** Opens a connection. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Opens one.
         *
         * @param id of the event that was heard last; null: none was
         */
        EventLines after(@Nullable Long id);
    }

    /** For {@link Dialtone#stream}, which makes it. */
    public ChangeStream(Opening opening, Function<String, StreamedChange> reading) {
        this.opening = opening;
        this.reading = reading;
        this.lines = opening.after(null);
    }

    /**
     * The next change, waited for when nothing has happened yet.
     *
     * @return empty when nothing happens in that time
     * @throws DialtoneException when the server ends, or cannot be reached any more
     */
    public Optional<StreamedChange> next(Duration patience) {
        long endNanos = System.nanoTime() + patience.toNanos();
        while (true) {
            String data = lines.next(Math.max(endNanos - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
            if (data != null) {
                return Optional.of(reading.apply(data));
            } else if (!lines.hasEnded()) {
                return Optional.empty();
            }
            lines = opening.after(lines.lastId());
        }
    }

    /** Listens no more. */
    @Override
    public void close() {
        lines.close();
    }
}
