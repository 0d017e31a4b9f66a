package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.Disconnect;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers with what it was asked: {@code POST /path?query body}; a refusal with its name. */
public class Echo implements HttpHandler {
    @Override
    public CompletionStage<HttpResponse> handle(HttpRequest request, Disconnect disconnect) {
        return handle(request);
    }

    /** Answers whoever does not leave. */
    public CompletionStage<HttpResponse> handle(HttpRequest request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        return CompletableFuture.completedFuture(text(200, describe(request) + (body.isEmpty() ? "" : " " + body)));
    }

    @Override
    public HttpResponse reject(HttpRequest head, HttpRejection why) {
        return text(why.status(), why + " " + head);
    }

    /** Method, path and query. */
    static String describe(HttpRequest request) {
        return request + (request.query().isEmpty() ? "" : "?" + request.query());
    }

    static HttpResponse text(int status, String text) {
        return new HttpResponse(
                status, Headers.of("Content-Type", "text/plain"), text.getBytes(StandardCharsets.UTF_8));
    }
}
