package dev.dialtone.control.stream;

import dev.dialtone.core.feed.FeedListener;
import dev.dialtone.core.feed.Happening;
import dev.dialtone.core.http.BodyStream;
import dev.dialtone.core.shape.Shape;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one who listens hears, as server-sent events. */
public final class EventStream implements BodyStream {
    private static final int PIECE_BYTES = 32 * 1024;
    private static final int MOST_AT_ONCE = 32;
    private static final byte[] COMMENT = bytes(":\n\n");

    /** After how many milliseconds a browser tries again that has lost the connection. */
    private static final int RETRY_MILLIS = 1_000;

    private final FeedListener listener;
    private final @Nullable String region;
    private final Function<Shape, byte[]> json;
    private boolean begun;

    /**
     * A stream that has told nothing yet.
     *
     * @param region what is of another one is left out; null: nothing is
     * @param json writes a change in one line
     */
    public EventStream(FeedListener listener, @Nullable String region, Function<Shape, byte[]> json) {
        this.listener = listener;
        this.region = region;
        this.json = json;
    }

    @Override
    public boolean hasMore() {
        return !listener.isClosed();
    }

    @Override
    public @Nullable CompletionStage<?> pause() {
        return listener.pause();
    }

    @Override
    public byte[] filler() {
        return COMMENT;
    }

    @Override
    public byte[] next() {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        if (!begun) {
            begun = true;
            write(piece, "retry: " + RETRY_MILLIS + "\n");
            if (!listener.hasGap()) {
                write(
                        piece,
                        "id: " + listener.place() + "\n\n"); // No event: but who comes back now has missed nothing.
            }
        }
        List<FeedListener.Heard> heard;
        do {
            if (listener.takeGap()) {
                write(
                        piece,
                        "event: resync\nid: " + listener.place()
                                + "\ndata: {\"kind\":\"resync\",\"change\":\"CHANGED\"}\n\n");
            }
            heard = listener.take(MOST_AT_ONCE);
            for (FeedListener.Heard each : heard) {
                if (isMeant(each.happened())) {
                    write(piece, each);
                }
            }
        } while (piece.size() < PIECE_BYTES && (!heard.isEmpty() || listener.hasGap()));
        return piece.toByteArray();
    }

    private boolean isMeant(Happening happened) {
        return region == null
                || happened.region().isEmpty()
                || happened.region().equals(region);
    }

    private void write(ByteArrayOutputStream piece, FeedListener.Heard heard) {
        write(piece, "event: " + heard.happened().kind() + "\nid: " + heard.number() + "\ndata: ");
        piece.writeBytes(json.apply(heard.happened().shown().get()));
        write(piece, "\n\n");
    }

    private static void write(ByteArrayOutputStream piece, String text) {
        piece.writeBytes(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
