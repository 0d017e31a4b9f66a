package dev.dialtone.core.http.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A client of the front end on a channel without a socket, whose time passes when the test says so. */
final class ChannelClient {

    private ChannelClient() {}

    /** Sends this text. */
    static void send(EmbeddedChannel channel, String text) {
        channel.writeInbound(Unpooled.wrappedBuffer(RawClient.bytes(text)));
    }

    /** Lets time pass, and what is due then be done. */
    static void pass(EmbeddedChannel channel, MockTicker time, Duration duration) {
        time.advance(duration.toNanos(), TimeUnit.NANOSECONDS);
        channel.runPendingTasks();
    }

    /** What the client has got since it was last asked. */
    static String received(EmbeddedChannel channel) {
        StringBuilder text = new StringBuilder();
        for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            text.append(next.toString(StandardCharsets.ISO_8859_1));
            next.release();
        }
        return text.toString();
    }
}
