package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.CannotListenException;
import dev.dialtone.core.log.ThrottledLog;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Opens the sockets that accept: one, and for 127.0.0.1 that of ::1 besides, since localhost may lead to either. */
final class Listeners {
    private static final ThrottledLog LOG = new ThrottledLog(LoggerFactory.getLogger(Listeners.class), Level.WARN);
    private static final int BACKLOG = 1024;
    /** How often a free port is looked for that is free at both addresses. */
    private static final int MOST_ATTEMPTS = 10;

    private static final byte[] LOOPBACK_V4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_V6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final EventLoopGroup eventLoops;
    private final ChannelHandler connection;

    /**
     * For connections.
     *
     * @param eventLoops of connections, the first of which accepts
     * @param connection sets one up; sharable
     */
    Listeners(EventLoopGroup eventLoops, ChannelHandler connection) {
        this.eventLoops = eventLoops;
        this.connection = connection;
    }

    /**
     * Listens when it returns: at all addresses at the same port.
     *
     * @param port 0 for any
     * @return the first at the address that was asked for; the second only where the machine has it and its port is free
     * @throws CannotListenException when host and port cannot be bound
     */
    List<Channel> open(String host, int port) {
        for (int attempt = 1; ; attempt++) {
            InetSocketAddress address = new InetSocketAddress(host, port);
            ChannelFuture first = bind(eventLoops, address);
            if (first.cause() != null) {
                throw new CannotListenException(explain(host, port, first.cause()), first.cause());
            }
            if (!isLoopback(address)) {
                return List.of(first.channel());
            }
            int bound = ((InetSocketAddress) first.channel().localAddress()).getPort();
            ChannelFuture second = bind(first.channel().eventLoop(), loopback(bound));
            if (second.cause() == null) {
                return List.of(first.channel(), second.channel());
            }
            if (!isTaken(second.cause())) {
                return List.of(first.channel()); // A machine without IPv6.
            }
            if (port != 0 || attempt == MOST_ATTEMPTS) {
                LOG.log(
                        "Port " + bound
                                + " of ::1 is taken: who calls [::1] or, with some clients, localhost reaches another"
                                + " program than Dialtone, which has that of 127.0.0.1",
                        null);
                return List.of(first.channel());
            }
            first.channel().close().awaitUninterruptibly();
        }
    }

    private ChannelFuture bind(EventLoopGroup acceptor, InetSocketAddress address) {
        return new ServerBootstrap()
                .group(acceptor, eventLoops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .handler(new AcceptPause())
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(connection)
                .bind(address)
                .awaitUninterruptibly();
    }

    private static boolean isLoopback(InetSocketAddress address) {
        return address.getAddress() != null
                && Arrays.equals(address.getAddress().getAddress(), LOOPBACK_V4);
    }

    private static InetSocketAddress loopback(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(LOOPBACK_V6), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // Sixteen bytes are an address.
        }
    }

    /** The text is the system's. */
    private static boolean isTaken(Throwable failure) {
        return failure instanceof IOException
                && String.valueOf(failure.getMessage()).contains("in use");
    }

    private static String explain(String host, int port, Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof UnresolvedAddressException) {
            return "host " + host + " is unknown (expected: a name or address of this machine)";
        }
        if (isTaken(failure)) {
            return "port " + port + " on " + host + " is taken";
        }
        if (failure instanceof IOException && message.contains("assign requested address")) {
            return "host " + host + " is not an address of this machine";
        }
        return "port " + port + " on " + host + " cannot be opened: " + message;
    }
}
