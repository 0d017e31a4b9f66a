package dev.dialtone.persistence;

import dev.dialtone.core.dispatch.Dispatcher;
import dev.dialtone.core.http.BodyStream;
import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Lets an answer go when everything is saved that was changed before it was made, by whomever: it may tell of that. While nothing
 * can be saved, requests are refused before anything is changed, so that memory is not ahead of the folder by more and more.
 */
final class SavedAnswers implements HttpHandler {
    private final Dispatcher dispatcher;
    private final SavedState state;

    SavedAnswers(Dispatcher dispatcher, SavedState state) {
        this.dispatcher = dispatcher;
        this.state = state;
    }

    @Override
    public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
        String trouble = state.trouble();
        if (trouble != null) {
            return CompletableFuture.completedFuture(dispatcher.unavailable(request, trouble));
        }
        CompletionStage<HttpResponse> answer = dispatcher.handle(request, disconnect);
        // What is long in coming holds neither headers nor body.
        HttpRequest asked = answer.toCompletableFuture().isDone() ? request : request.withPathOnly();
        return answer.thenCompose(made -> onceSaved(piecewise(made), asked));
    }

    private HttpResponse piecewise(HttpResponse made) {
        BodyStream rest = made.rest();
        return rest == null || made.isCutOff()
                ? made
                : new HttpResponse(made.status(), made.headers(), made.body(), new SavedPieces(rest, state::unsaved));
    }

    private CompletionStage<HttpResponse> onceSaved(HttpResponse made, HttpRequest asked) {
        CompletionStage<@Nullable Void> unsaved = state.unsaved();
        if (unsaved == null) {
            return CompletableFuture.completedFuture(made);
        }
        return unsaved.handle((nothing, failure) -> failure == null ? made : refusal(asked, failure));
    }

    private HttpResponse refusal(HttpRequest asked, Throwable failure) {
        Throwable why =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return dispatcher.unavailable(asked, String.valueOf(why.getMessage()));
    }

    @Override
    public boolean readsWhileArriving(HttpRequest head) {
        return dispatcher.readsWhileArriving(head);
    }

    @Override
    public HttpResponse reject(HttpRequest head, HttpRejection why) {
        return dispatcher.reject(head, why);
    }
}
