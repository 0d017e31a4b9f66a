package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpSettings;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** A request whose body is read while it arrives: it has its place among those that are answered before it is complete. */
final class StreamedRequest implements ArrivingRequest {
    private static final byte[] NO_BODY = {};

    private final RequestHead head;
    private final HttpSettings settings;
    private final ResponseQueue responses;
    private final BodyPipe pipe;
    private final Exchange exchange;

    /** @param moved told on the event loop that the body is waited for, has room again, or is read no more */
    StreamedRequest(Channel channel, RequestHead head, HttpSettings settings, ResponseQueue responses, Runnable moved) {
        this.head = head;
        this.settings = settings;
        this.responses = responses;
        this.pipe = new BodyPipe(
                settings.limits().maxStreamedBodyBytes(),
                () -> channel.eventLoop().execute(moved));
        HttpRequest bare = head.request();
        HttpRequest request = new HttpRequest(bare.method(), bare.path(), bare.query(), bare.headers(), NO_BODY, pipe);
        this.exchange = new Exchange(head, request, null, settings.cors().answerHeaders(bare.headers()));
        this.exchange.arriving = pipe;
    }

    /** Hands it to the handler, in its turn. */
    @Override
    public void begin() {
        responses.add(exchange);
    }

    @Override
    public boolean keepsAlive() {
        return head.keepAlive();
    }

    @Override
    public @Nullable HttpRejection append(ByteBuf piece) {
        return pipe.append(piece) ? null : HttpRejection.STREAMED_BODY_TOO_LARGE;
    }

    @Override
    public boolean makesHeadway() {
        return pipe.makesHeadway();
    }

    @Override
    public boolean isFull() {
        return pipe.isFull();
    }

    @Override
    public boolean isWanted() {
        return pipe.isWanted() && responses.isNext(exchange);
    }

    @Override
    public boolean isUnwanted() {
        return pipe.isClosed();
    }

    @Override
    public void complete() {
        pipe.end();
        exchange.arriving = null;
        responses.advance();
    }

    @Override
    public void reject(HttpRejection why) {
        pipe.breakOff(why.message(head.request(), settings.limits()));
        responses.breakOff(exchange, head.request(), why);
    }

    /** It may still read an answer. */
    @Override
    public void cutOff() {
        pipe.breakOff("the client has closed its side before the end of the body");
        exchange.arriving = null;
    }
}
