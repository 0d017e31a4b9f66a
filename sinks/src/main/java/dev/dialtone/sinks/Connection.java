package dev.dialtone.sinks;

import dev.dialtone.sinks.Outcome.Answer;
import dev.dialtone.sinks.Outcome.NoAnswer;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection, for one exchange after the other. On its event loop only. */
final class Connection extends SimpleChannelInboundHandler<HttpObject> {

    /** So much of an answer is read, more than any error text has; the rest is thrown away. */
    private static final int LONGEST_ANSWER = 64 * 1024;

    /** Who has the connections. */
    interface Owner {
        /** The connection can take an exchange. */
        void free(Connection connection);

        /** The connection is closed. Told once, of each that was open. */
        void gone(Connection connection);
    }

    private final Owner owner;
    private final SinkSettings settings;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable Channel channel;
    private @Nullable Exchange exchange;
    private @Nullable HttpResponse head;
    private @Nullable Future<?> timer;

    Connection(Owner owner, SinkSettings settings) {
        this.owner = owner;
        this.settings = settings;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context.channel();
    }

    /** Sends a request; the connection is open and free. */
    void begin(Exchange next, Request request) {
        exchange = next;
        startTimer(settings.attempts().timeout(), this::timedOut);
        var unused = channel().writeAndFlush(http(request)).addListener(written -> {
            if (!written.isSuccess()) {
                broken(written.cause());
            }
        });
    }

    private static FullHttpRequest http(Request request) {
        FullHttpRequest http = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, request.path(), Unpooled.wrappedBuffer(request.body()));
        request.headers().forEach(http.headers()::set);
        http.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, request.body().length)
                .set(HttpHeaderNames.USER_AGENT, "dialtone");
        return http;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (exchange == null || part.decoderResult().isFailure()) {
            over(new NoAnswer("what came back is not an answer of HTTP"));
            close();
            return;
        }
        if (part instanceof HttpResponse response) {
            head = response;
            body.reset();
        }
        if (part instanceof HttpContent content) {
            int room = Math.min(content.content().readableBytes(), LONGEST_ANSWER - body.size());
            byte[] bytes = new byte[room];
            content.content().readBytes(bytes);
            body.writeBytes(bytes);
        }
        if (part instanceof LastHttpContent) {
            answered(Objects.requireNonNull(head));
        }
    }

    private void answered(HttpResponse response) {
        if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            return;
        }
        Answer answer =
                new Answer(response.status().code(), response.headers().get("x-amzn-ErrorType"), body.toByteArray());
        boolean stays = HttpUtil.isKeepAlive(response) && channel().isActive();
        over(answer);
        if (stays) {
            startTimer(settings.keepAlive(), this::close);
            owner.free(this);
        } else {
            close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        over(new NoAnswer("the connection was closed before the answer"));
        owner.gone(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        broken(cause);
    }

    private void broken(Throwable cause) {
        over(new NoAnswer("the connection broke: " + cause.getMessage()));
        close();
    }

    private void timedOut() {
        over(new NoAnswer("no answer within " + settings.attempts().timeout().toMillis() + " ms"));
        close();
    }

    /** Ends the exchange, if one is under way. */
    private void over(Outcome outcome) {
        stopTimer();
        Exchange ended = exchange;
        exchange = null;
        if (ended != null) {
            ended.whenOver().accept(outcome);
        }
    }

    private void startTimer(Duration time, Runnable then) {
        stopTimer();
        timer = channel().eventLoop().schedule(then, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void stopTimer() {
        Future<?> running = timer;
        timer = null;
        if (running != null) {
            running.cancel(false);
        }
    }

    private void close() {
        var unused = channel().close();
    }

    private Channel channel() {
        return Objects.requireNonNull(channel);
    }
}
