package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.CannotListenException;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpSettings;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The front end on a socket. Its threads keep the process alive until {@link #stop}. */
public final class HttpServer {
    private final IoEventLoopGroup eventLoops;
    private final List<Channel> listeners;
    private final Connections connections;

    private HttpServer(IoEventLoopGroup eventLoops, List<Channel> listeners, Connections connections) {
        this.eventLoops = eventLoops;
        this.listeners = List.copyOf(listeners);
        this.connections = connections;
    }

    /**
     * Listens when it returns.
     *
     * @throws CannotListenException when host and port cannot be bound
     */
    public static HttpServer start(HttpSettings settings, HttpHandler handler) {
        NettySetup.prepare();
        Connections connections = new Connections(settings.limits().maxConnections());
        HttpPipeline pipeline = new HttpPipeline(settings, handler, connections);
        // The first loop accepts, too. Each starts its thread with its first connection.
        IoEventLoopGroup eventLoops = new MultiThreadIoEventLoopGroup(
                settings.eventLoops(), new DefaultThreadFactory("dialtone-http"), NioIoHandler.newFactory());
        Listeners listeners = new Listeners(eventLoops, pipeline.initializer());
        try {
            return new HttpServer(eventLoops, listeners.open(settings.host(), settings.port()), connections);
        } catch (CannotListenException failure) {
            shutDown(eventLoops);
            throw failure;
        }
    }

    /**
     * Has a handler answer a request in memory, the way that it goes on a connection: so what the first connection needs is loaded before it
     * comes.
     *
     * @param request whole, as a client sends it
     */
    public static void rehearse(HttpHandler handler, byte[] request) {
        HttpPipeline pipeline = new HttpPipeline(HttpSettings.defaults(), handler, new Connections(1));
        EmbeddedChannel channel = new EmbeddedChannel(pipeline.initializer());
        channel.writeInbound(Unpooled.wrappedBuffer(request));
        channel.finishAndReleaseAll();
    }

    /** The port that is bound, also when the settings asked for any. */
    public int port() {
        return ((InetSocketAddress) listeners.get(0).localAddress()).getPort();
    }

    /** How many connections are open. */
    public int connections() {
        return connections.count();
    }

    /**
     * Stops in order, and returns when all is closed: no connection is accepted any more, and every request that has arrived, or
     * arrives on an open connection within a tenth of a second, is handled and answered, the last of a connection with {@code
     * Connection: close}. One that has begun to arrive has two seconds for the rest; then it is refused with 503. Answers that
     * nobody reads are given up after as long. A request without an answer has not been handled, unless it outlasted the grace.
     * Not to be called on an event loop. A second call does nothing.
     *
     * @param grace after which what is left is cut off; zero cuts at once
     */
    public void stop(Duration grace) {
        for (Channel listener : listeners) {
            listener.close().awaitUninterruptibly();
        }
        connections.stopTaking();
        connections.awaitEnd(grace);
        shutDown(eventLoops);
    }

    private static void shutDown(IoEventLoopGroup eventLoops) {
        eventLoops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
