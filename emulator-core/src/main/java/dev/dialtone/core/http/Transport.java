package dev.dialtone.core.http;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/**
 * How sockets are driven; the one place that knows. NIO starts fastest and needs no native access; epoll would go here, too.
 *
 * @param loops makes what an event loop waits with
 * @param listener the matching channel that accepts
 */
record Transport(IoHandlerFactory loops, Class<? extends ServerSocketChannel> listener) {

    static Transport nio() {
        return new Transport(NioIoHandler.newFactory(), NioServerSocketChannel.class);
    }
}
