package dev.dialtone.console;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What a browser gets that is led to the endpoint: the page that shows what happens, and the files that it loads. All other requests
 * go on. Nothing of the page is read before somebody asks for it.
 */
public final class Console implements HttpHandler {
    private static final String PAGE = "/_dialtone/";
    private static final byte[] NO_BODY = {};

    private final HttpHandler next;

    /** In front of what answers everything else. */
    public Console(HttpHandler next) {
        this.next = next;
    }

    @Override
    public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
        HttpResponse answer = answer(request);
        return answer == null ? next.handle(request, disconnect) : CompletableFuture.completedFuture(answer);
    }

    @Override
    public boolean readsWhileArriving(HttpRequest head) {
        return next.readsWhileArriving(head);
    }

    @Override
    public HttpResponse reject(HttpRequest head, HttpRejection why) {
        return next.reject(head, why);
    }

    private static @Nullable HttpResponse answer(HttpRequest request) {
        String path = request.path();
        if (path.startsWith(PageFiles.FOLDER)) {
            return isRead(request) ? PageFiles.answer(path.substring(PageFiles.FOLDER.length())) : null;
        }
        if (path.equals(PAGE)) {
            return isOfBrowser(request) ? PageFiles.page() : null;
        }
        return (path.equals("/") || path.equals("/_dialtone")) && isOfBrowser(request) ? toPage() : null;
    }

    private static boolean isRead(HttpRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    /** No SDK asks for HTML, and no browser signs. */
    private static boolean isOfBrowser(HttpRequest request) {
        if (!isRead(request) || request.headers().contains("Authorization")) {
            return false;
        }
        String accepted = request.headers().first("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private static HttpResponse toPage() {
        return new HttpResponse(
                302, Headers.of("Location", PAGE, "Cache-Control", "no-store", "Vary", "Accept"), NO_BODY);
    }
}
