package dev.dialtone.bareserver;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.Slf4JLoggerFactory;
import java.util.List;

/**
 * Answers every request with the same JSON, after reading its body. Transport, tuning and logging are those of Dialtone's front
 * end; there is nothing behind them. Usage: {@code java -jar bare-server.jar --port 4567}, and in an image
 * {@code --port 4567 --host 0.0.0.0}.
 */
public final class BareServer {

    private BareServer() {}

    /** Runs until SIGTERM. */
    public static void main(String[] args) {
        List<String> flags = List.of(args);
        boolean hasHost = flags.size() == 4 && flags.get(2).equals("--host");
        if (!(flags.size() == 2 || hasHost) || !flags.get(0).equals("--port")) {
            System.err.println(
                    "arguments: " + String.join(" ", flags) + " (expected: --port NUMBER, perhaps --host ADDRESS)");
            System.exit(2);
        }
        int port = Integer.parseInt(flags.get(1));
        String host = hasHost ? flags.get(3) : "127.0.0.1";
        prepareNetty();
        EventLoopGroup eventLoops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
        new ServerBootstrap()
                .group(eventLoops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new HttpServerCodec(), new FixedResponse());
                    }
                })
                .bind(host, port)
                .syncUninterruptibly();
        System.out.println("Bare server on " + host + ":" + port + ". Ready.");
    }

    /** What Dialtone's front end sets before the first class of Netty loads, so that neither has an advantage. */
    private static void prepareNetty() {
        System.setProperty("io.netty.jfr.enabled", "false");
        System.setProperty("io.netty.machineId", "02:00:00:00:00:00:00:01");
        System.setProperty("io.netty.processId", "1");
        System.setProperty("io.netty.leakDetection.level", "disabled");
        InternalLoggerFactory.setDefaultFactory(Slf4JLoggerFactory.INSTANCE);
    }
}
