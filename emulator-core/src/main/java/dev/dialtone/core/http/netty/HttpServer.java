package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.CannotListenException;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpSettings;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Ticker;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The front end on a socket. Its threads keep the process alive until {@link #stop}. */
public final class HttpServer {
    private static final int BACKLOG = 1024;

    private final IoEventLoopGroup eventLoops;
    private final Channel listener;
    private final Connections connections;

    private HttpServer(IoEventLoopGroup eventLoops, Channel listener, Connections connections) {
        this.eventLoops = eventLoops;
        this.listener = listener;
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
        Transport transport = Transport.best();
        // The first loop accepts, too. Each starts its thread with its first connection.
        IoEventLoopGroup eventLoops = new MultiThreadIoEventLoopGroup(
                settings.eventLoops(), new DefaultThreadFactory("dialtone-http"), transport.loops());
        ChannelFuture bound = new ServerBootstrap()
                .group(eventLoops)
                .channel(transport.listener())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .handler(new AcceptPause())
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        pipeline.install(channel, Ticker.systemTicker());
                    }
                })
                .bind(new InetSocketAddress(settings.host(), settings.port()))
                .awaitUninterruptibly();
        Throwable failure = bound.cause();
        if (failure != null) {
            shutDown(eventLoops);
            throw new CannotListenException(explain(settings, failure), failure);
        }
        return new HttpServer(eventLoops, bound.channel(), connections);
    }

    /** The port that is bound, also when the settings asked for any. */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
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
        listener.close().awaitUninterruptibly();
        connections.stopTaking();
        connections.awaitEnd(grace);
        shutDown(eventLoops);
    }

    private static void shutDown(IoEventLoopGroup eventLoops) {
        eventLoops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static String explain(HttpSettings settings, Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof UnresolvedAddressException) {
            return "host " + settings.host() + " is unknown (expected: a name or address of this machine)";
        }
        // NIO has a BindException for it, epoll an IOException of its own; both pass the text of the system on.
        if (failure instanceof IOException && message.contains("in use")) {
            return "port " + settings.port() + " on " + settings.host() + " is taken";
        }
        if (failure instanceof IOException && message.contains("assign requested address")) {
            return "host " + settings.host() + " is not an address of this machine";
        }
        return "port " + settings.port() + " on " + settings.host() + " cannot be opened: " + message;
    }
}
