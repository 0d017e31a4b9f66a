package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpLimits;
import dev.dialtone.core.http.HttpRejection;
import dev.dialtone.core.http.HttpSettings;
import dev.dialtone.core.http.netty.ConnectionTimeouts.Cause;
import dev.dialtone.core.log.ThrottledLog;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Ticker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One connection: puts the pieces of each request together, rejects what breaks a limit, and closes what takes too long.
 * Netty ends here; the {@link ResponseQueue} behind it deals in records.
 */
final class EntryHandler extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(EntryHandler.class);
    private static final ThrottledLog THROTTLED_LOG = new ThrottledLog(LOG, Level.WARN);
    private static final ThrottledLog TLS_LOG = new ThrottledLog(LOG, Level.WARN);

    private final Channel channel;
    private final HttpSettings settings;
    private final HttpHandler handler;
    private final Connections connections;
    private final RequestDecoder decoder;
    private final ResponseQueue responses;
    private final ConnectionTimeouts timeouts;

    /** The request whose body is arriving; null in between. */
    private @Nullable ArrivingRequest arriving;

    private boolean welcome;
    private boolean stopping;
    /** No further request is taken: whatever arrives is thrown away, never handled. */
    private boolean inputClosed;
    /** The client has closed its side. */
    private boolean inputEnded;
    /** The client waits for a 100 that has not been sent. */
    private boolean owesContinue;
    /** The last answer has left; the client is given time to read it and to close. */
    private boolean lingering;

    private boolean receiving;

    EntryHandler(
            Channel channel,
            HttpSettings settings,
            HttpHandler handler,
            Connections connections,
            RequestDecoder decoder,
            Ticker ticker) {
        this.channel = channel;
        this.settings = settings;
        this.handler = handler;
        this.connections = connections;
        this.decoder = decoder;
        HttpLimits limits = settings.limits();
        this.responses = new ResponseQueue(
                channel, handler, limits.maxPipelinedRequests(), this::responded, this::lastResponseSent);
        this.timeouts = new ConnectionTimeouts(limits, ticker);
    }

    /** See {@link Connections#stopTaking}. On any thread. */
    void stopTaking() {
        channel.eventLoop().execute(this::stopTakingNow);
    }

    /** Rejects a connection above the limit without waiting for its request. On any thread. */
    void reject() {
        channel.eventLoop().execute(() -> {
            if (!inputClosed) {
                reject(HttpRejection.TOO_MANY_CONNECTIONS);
            }
        });
    }

    /** Closes without waiting for the client, after what was asked for before. On any thread. */
    void cut() {
        channel.eventLoop().execute(this::closeNow);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        welcome = connections.opened(this);
        if (!welcome) {
            timeouts.shorten(ConnectionTimeouts.EXCESS_NANOS, ConnectionTimeouts.LINGER_NANOS);
        }
        timeouts.noteActivity();
        if (connections.isStopping()) {
            stopTakingNow();
        }
        checkTimesIn(timeouts.shortestNanos());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        inputClosed = true;
        responses.abandon();
        connections.closed(this, welcome);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            responses.hold();
            if (!inputClosed && message instanceof io.netty.handler.codec.http.HttpRequest request) {
                takeHead(RequestHead.read(request, settings, handler));
            }
            if (!inputClosed && message instanceof HttpContent content) {
                takeContent(content);
            }
            regulateReading();
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        noteActivity();
        responses.release();
        if (decoder.isTls() && !inputClosed) {
            rejectTls();
        }
        payContinue(); // Only now, since the body may have come with the head.
        noteReceiving();
        regulateReading();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        noteActivity();
        responses.advance();
        regulateReading();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            inputEnded = true;
            responses.release();
            if (arriving != null) {
                arriving.cutOff();
                forgetRequest();
            }
            closeInput();
            if (responses.isEmpty()) {
                closeWhenSent();
            } else {
                new HalfClosed(channel, responses).watch();
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException || cause.getCause() instanceof SSLException) {
            LOG.debug("Connection broke off", cause);
        } else {
            THROTTLED_LOG.log("Connection closed after a failure", cause);
        }
        closeNow();
    }

    /** In plain HTTP: of all answers, clients say best of this one that the server does not speak TLS. */
    private void rejectTls() {
        TLS_LOG.log("A client speaks HTTPS, but this port speaks HTTP: use http:// in its endpoint", null);
        reject(HttpRejection.TLS);
    }

    private void takeHead(RequestHead head) {
        HttpRejection rejection =
                !welcome && head.rejection() == null ? HttpRejection.TOO_MANY_CONNECTIONS : head.rejection();
        if (rejection != null) {
            arriving = new WholeRequest(head, settings, responses);
            reject(rejection);
            return;
        }
        owesContinue = head.expectsContinue();
        arriving = head.readWhileArriving()
                ? new StreamedRequest(channel, head, settings, responses, this::streamedBodyMoved)
                : new WholeRequest(head, settings, responses);
        arriving.begin();
    }

    private void takeContent(HttpContent content) {
        if (arriving == null) {
            return;
        }
        if (content.decoderResult().isFailure()) {
            reject(RequestHead.rejectionFor(content.decoderResult().cause()));
            return;
        }
        if (content.content().isReadable()) {
            owesContinue = false; // The client did not wait.
            HttpRejection rejection = arriving.append(content.content());
            if (rejection != null) {
                reject(rejection);
                return;
            }
            if (arriving.makesHeadway()) {
                noteReceivingBegins();
            }
        }
        if (content instanceof LastHttpContent) {
            complete(arriving, stopping || !arriving.keepsAlive());
        }
    }

    private void complete(ArrivingRequest request, boolean isLast) {
        forgetRequest();
        if (isLast) {
            closeInput();
        }
        request.complete();
    }

    private void streamedBodyMoved() {
        if (arriving != null && arriving.isUnwanted() && owesContinue) {
            complete(arriving, true);
        }
        payContinue();
        regulateReading();
    }

    /** Answers with a rejection in its turn; nothing after it is read. */
    private void reject(HttpRejection why) {
        ArrivingRequest rejected =
                arriving == null ? new WholeRequest(RequestHead.unknown(why), settings, responses) : arriving;
        forgetRequest();
        closeInput();
        rejected.reject(why);
    }

    private void forgetRequest() {
        arriving = null;
        owesContinue = false;
        receiving = false;
    }

    private void closeInput() {
        inputClosed = true;
        responses.noMoreRequests();
    }

    private void payContinue() {
        if (owesContinue && arriving != null && arriving.isWanted() && !inputClosed) {
            owesContinue = false;
            timeouts.noteReceiving();
            responses.sendContinue();
        }
    }

    private void responded() {
        timeouts.noteActivity();
        streamedBodyMoved();
    }

    /** At the stop, what the client does gains it no time. */
    private void noteActivity() {
        if (!stopping) {
            timeouts.noteActivity();
        }
    }

    private void noteReceivingBegins() {
        if (!stopping) {
            timeouts.noteReceiving();
        }
    }

    private void noteReceiving() {
        boolean inTheMiddle = !inputClosed && (arriving != null || decoder.isInsideHead());
        if (inTheMiddle && !receiving) {
            timeouts.noteReceiving();
        }
        receiving = inTheMiddle;
    }

    /**
     * Reads on only while answers keep up; when no more is taken, only to see the client go. The client is not blamed for time
     * during which nobody read.
     */
    private void regulateReading() {
        boolean isFull = responses.isFull() || (arriving != null && arriving.isFull());
        boolean read = lingering || (inputClosed ? !responses.isEmpty() && !inputEnded : !isFull);
        if (read != channel.config().isAutoRead()) {
            noteReceivingBegins();
            channel.config().setAutoRead(read);
        }
    }

    /** A request that is under way, or comes before the last call is over, is answered with {@code Connection: close}. */
    private void stopTakingNow() {
        stopping = true;
        timeouts.shorten(ConnectionTimeouts.STOP_NANOS, ConnectionTimeouts.LAST_LINGER_NANOS);
        checkTimesIn(ConnectionTimeouts.STOP_NANOS);
        if (inputClosed || receiving) {
            return; // What has begun to arrive may finish.
        }
        if (responses.isEmpty()) {
            var unused = channel.eventLoop()
                    .schedule(this::lastCallOver, ConnectionTimeouts.LAST_CALL_NANOS, TimeUnit.NANOSECONDS);
        } else {
            closeInput();
            regulateReading();
        }
    }

    private void lastCallOver() {
        if (inputClosed || receiving || !channel.isActive()) {
            return;
        }
        closeInput();
        regulateReading();
        closeWhenSent();
    }

    private void closeWhenSent() {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    private void closeNow() {
        var unused = channel.close();
    }

    /** A close while bytes of the client are unread would reset the connection, and could take the answer with it. */
    private void lastResponseSent() {
        inputClosed = true;
        if (inputEnded || !channel.isActive() || !(channel instanceof DuplexChannel duplex)) {
            closeNow();
            return;
        }
        lingering = true;
        timeouts.noteLingering();
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        ChannelFuture goodbye = tls == null ? duplex.shutdownOutput() : tls.closeOutbound();
        goodbye.addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        regulateReading();
        checkTimesIn(timeouts.leftNanos(Cause.LINGERING));
    }

    private void checkTimesIn(long nanos) {
        var unused = channel.eventLoop().schedule(this::checkTimes, Math.max(nanos, 1), TimeUnit.NANOSECONDS);
    }

    private void checkTimes() {
        if (!channel.isActive()) {
            return;
        }
        Cause cause = waitsFor();
        long leftNanos = timeouts.leftNanos(cause);
        boolean canBeTold = cause == Cause.RECEIVING || (cause == Cause.IDLE && !welcome && !inputClosed);
        if (leftNanos > 0) {
            if (cause == Cause.ANSWER && !channel.config().isAutoRead()) {
                responses.sendSignOfLife(); // While nobody reads, nobody sees the client go.
            }
            checkTimesIn(Math.min(leftNanos, timeouts.shortestNanos()));
        } else if (canBeTold) {
            reject(
                    welcome
                            ? stopping ? HttpRejection.STOPPING : HttpRejection.SLOW
                            : HttpRejection.TOO_MANY_CONNECTIONS);
            checkTimesIn(timeouts.shortestNanos());
        } else {
            closeNow();
        }
    }

    private Cause waitsFor() {
        if (lingering) {
            return Cause.LINGERING;
        } else if (!channel.isWritable() || responses.isStreaming()) {
            return Cause.UNREAD;
        } else if (receiving && !owesContinue && channel.config().isAutoRead()) {
            return Cause.RECEIVING;
        }
        return responses.isEmpty() ? Cause.IDLE : Cause.ANSWER;
    }
}
