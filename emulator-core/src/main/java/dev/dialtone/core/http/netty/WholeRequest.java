package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.http.HttpSettings;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** A request whose body is put together before anybody sees it. */
final class WholeRequest implements ArrivingRequest {
    private static final byte[] NO_BODY = {};

    private final RequestHead head;
    private final HttpSettings settings;
    private final ResponseQueue responses;
    private final BodyBytes body;

    WholeRequest(RequestHead head, HttpSettings settings, ResponseQueue responses) {
        this.head = head;
        this.settings = settings;
        this.responses = responses;
        this.body = new BodyBytes(settings.limits().maxBodyBytes(), head.announcedBytes());
    }

    @Override
    public void begin() {
        // Nobody sees it before it is complete.
    }

    @Override
    public boolean keepsAlive() {
        return head.keepAlive();
    }

    @Override
    public @Nullable HttpRejection append(ByteBuf piece) {
        return body.append(piece) ? null : HttpRejection.BODY_TOO_LARGE;
    }

    @Override
    public boolean makesHeadway() {
        return false;
    }

    @Override
    public boolean isFull() {
        return false;
    }

    @Override
    public boolean isWanted() {
        return responses.isEmpty();
    }

    @Override
    public boolean isUnwanted() {
        return false;
    }

    @Override
    public void complete() {
        HttpRequest bare = head.request();
        byte[] bytes = body.toBytes();
        HttpRequest request = bytes.length == 0
                ? bare
                : new HttpRequest(bare.method(), bare.path(), bare.query(), bare.headers(), bytes);
        Exchange exchange = new Exchange(head, request, null, settings.cors().answerHeaders(bare.headers()));
        if (settings.cors().isPreflight(request)) {
            exchange.answer = settings.cors().preflight(request);
        } else if (request.path().equals("*")) {
            exchange.answer = new HttpResponse(204, Headers.EMPTY, NO_BODY);
        }
        responses.add(exchange);
    }

    @Override
    public void reject(HttpRejection why) {
        HttpRequest request = head.request();
        Headers corsHeaders =
                why == HttpRejection.HOST_NOT_ALLOWED ? null : settings.cors().answerHeaders(request.headers());
        responses.add(new Exchange(head, request, why, corsHeaders));
    }

    @Override
    public void cutOff() {
        // Nobody has seen it, and nobody will.
    }
}
