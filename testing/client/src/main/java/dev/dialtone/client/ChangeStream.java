package dev.dialtone.client;

import dev.dialtone.client.model.ChangeKind;
import dev.dialtone.client.model.StreamedChange;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What happens in an account, from when the stream was opened: it says so itself, nobody asks again and again. A stream that has lost
 * its connection takes up another one, and has then missed nothing, or says {@link ChangeKind#RESYNC}. For one thread at a time.
 */
public final class ChangeStream implements AutoCloseable {
    private final ControlCalls calls;
    private final ControlCall.Maker call;
    private EventLines lines;

    /** @param call makes the call, from the id of the event that was heard last */
    ChangeStream(ControlCalls calls, ControlCall.Maker call) {
        this.calls = calls;
        this.call = call;
        this.lines = calls.listen(call.make(null));
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
                return Optional.of(read(data));
            } else if (!lines.hasEnded()) {
                return Optional.empty();
            }
            EventLines lost = lines;
            lines = calls.listen(call.make(lost.lastId()));
        }
    }

    private static StreamedChange read(String data) {
        try {
            return ModelReader.streamedChange(JsonReader.read(data));
        } catch (JsonException wrong) {
            throw new DialtoneException("stream: not an event of the control API: " + wrong.getMessage(), wrong);
        }
    }

    /** Listens no more. */
    @Override
    public void close() {
        lines.close();
    }
}
