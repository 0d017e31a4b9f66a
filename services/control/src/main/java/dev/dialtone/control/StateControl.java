package dev.dialtone.control;

import dev.dialtone.control.model.Conflict;
import dev.dialtone.control.model.GetStateInput;
import dev.dialtone.control.model.GetStateOutput;
import dev.dialtone.control.model.PutStateInput;
import dev.dialtone.control.model.StateOperations;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.document.StateDocuments;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** State as a document. Documents that come in are read one at a time, so that no two take memory for what they hold. */
final class StateControl implements StateOperations {

    private static final int MOST_WAITING = 128;
    private static final long IDLE_SECONDS = 5;

    private final Supplier<StateDocuments> documents;

    /** Made when somebody puts a document; its thread ends when nobody does any more. */
    private final Lazy<ThreadPoolExecutor> imports = new Lazy<>(() -> new ThreadPoolExecutor(
            0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), StateControl::thread));

    /** @param documents gives who writes and reads them; asked when somebody wants to */
    StateControl(Supplier<StateDocuments> documents) {
        this.documents = documents;
    }

    @Override
    public GetStateOutput getState(GetStateInput input, RequestContext context) {
        return GetStateOutput.builder()
                .document(Blob.streamed(documents.get().write(account(input.account(), context))))
                .build();
    }

    @Override
    public CompletionStage<Unit> putState(PutStateInput input, RequestContext context) {
        String account = account(input.account(), context);
        InputStream document = input.document().stream();
        try {
            return CompletableFuture.supplyAsync(() -> read(document, account), imports.get());
        } catch (RejectedExecutionException full) {
            throw Conflict.builder()
                    .message(MOST_WAITING + " state documents wait to be read (expected: at most " + MOST_WAITING + ")")
                    .build();
        }
    }

    private Unit read(InputStream document, String account) {
        try (document) {
            documents.get().read(document, account);
            return new Unit();
        } catch (IllegalArgumentException unfit) {
            throw ControlErrors.badRequest(String.valueOf(unfit.getMessage()));
        } catch (IOException broken) {
            throw ControlErrors.badRequest("the document breaks off: " + broken.getMessage());
        }
    }

    private static String account(@Nullable String named, RequestContext context) {
        return Objects.requireNonNullElse(named, context.account().id());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "dialtone-state");
        thread.setDaemon(true);
        return thread;
    }
}
