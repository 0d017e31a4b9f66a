package dev.dialtone.core.http.netty;

import dev.dialtone.core.log.ThrottledLog;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Waits when the system gives no connection out, for want of file descriptors most of all: the listener would be ready at once
 * again, and its loop would do nothing else. Clients wait in the system's queue meanwhile.
 */
final class AcceptPause extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptPause.class);
    private static final long PAUSE_MILLIS = 100;

    private final ThrottledLog throttledLog = new ThrottledLog(LOG, Level.WARN);

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        throttledLog.log("No connection can be accepted: " + cause.getMessage(), null);
        ChannelConfig listener = context.channel().config();
        if (listener.isAutoRead()) {
            listener.setAutoRead(false);
            var unused = context.channel()
                    .eventLoop()
                    .schedule(() -> listener.setAutoRead(true), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
