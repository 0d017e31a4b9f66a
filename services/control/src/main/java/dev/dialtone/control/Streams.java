package dev.dialtone.control;

import dev.dialtone.control.model.StreamChangesInput;
import dev.dialtone.control.model.StreamChangesOutput;
import dev.dialtone.control.model.StreamOperations;
import dev.dialtone.control.model.TooManyListeners;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.stream.ChangeSource;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.feed.EventStream;
import dev.dialtone.core.feed.FeedListener;
import dev.dialtone.core.feed.Feeds;
import dev.dialtone.core.feed.FeedsFull;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Shape;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells those who listen what happens in an account. Holds no thread and no lock while nothing does. */
final class Streams implements StreamOperations {

    private final AccountLookup accounts;
    private final Feeds feeds;
    private final Function<Shape, byte[]> json;

    /** @param json writes a change in one line */
    Streams(AccountLookup accounts, Feeds feeds, Function<Shape, byte[]> json) {
        this.accounts = accounts;
        this.feeds = feeds;
        this.json = json;
    }

    @Override
    public StreamChangesOutput streamChanges(StreamChangesInput input, RequestContext context) {
        Long after = input.lastEventId() == null ? input.after() : input.lastEventId();
        FeedListener listener = listen(accounts.of(input, context).id(), after);
        context.onDisconnect(listener::close);
        return StreamChangesOutput.builder()
                .changes(Blob.live(new EventStream(listener, input.region(), json, ChangeSource.MISSED)))
                .build();
    }

    private FeedListener listen(String account, @Nullable Long after) {
        try {
            return feeds.listen(account, after);
        } catch (FeedsFull full) {
            throw TooManyListeners.builder()
                    .message("stream: " + full.getMessage())
                    .build();
        }
    }
}
