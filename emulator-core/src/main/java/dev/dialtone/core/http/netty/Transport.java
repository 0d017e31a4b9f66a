package dev.dialtone.core.http.netty;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/**
 * How sockets are driven; the one place that knows.
 *
 * @param loops makes what an event loop waits with
 * @param listener the matching channel that accepts
 */
record Transport(IoHandlerFactory loops, Class<? extends ServerSocketChannel> listener) {

    private static final String NATIVE_LIBRARY = "/META-INF/native/libnetty_transport_native_epoll_";

    /**
     * Epoll when its library is on the class path and works here, else NIO. Dialtone ships without the library: loading it costs
     * 20 to 30 ms of every start, and on loopback NIO is no slower.
     */
    static Transport best() {
        return isEpollThere() ? epoll() : nio();
    }

    static Transport nio() {
        return new Transport(NioIoHandler.newFactory(), NioServerSocketChannel.class);
    }

    static Transport epoll() {
        return new Transport(EpollIoHandler.newFactory(), EpollServerSocketChannel.class);
    }

    static boolean isEpollThere() {
        String processor = System.getProperty("os.arch", "").equals("aarch64") ? "aarch_64" : "x86_64";
        return Transport.class.getResource(NATIVE_LIBRARY + processor + ".so") != null && Epoll.isAvailable();
    }
}
