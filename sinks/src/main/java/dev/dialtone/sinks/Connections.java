package dev.dialtone.sinks;

import dev.dialtone.sinks.Outcome.NoAnswer;
import dev.dialtone.sinks.Outcome.Unwritable;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.IoEventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** The connections to one address: a few, kept open for a while. On its event loop only. */
final class Connections implements Connection.Owner {

    private final Address address;
    private final SinkSettings settings;
    private final IoEventLoop loop;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Deque<Exchange> waiting = new ArrayDeque<>();
    private int open;

    Connections(Address address, SinkSettings settings, IoEventLoop loop) {
        this.address = address;
        this.settings = settings;
        this.loop = loop;
    }

    /**
     * Sends a request when its turn comes.
     *
     * @param whenOver called once, and never before this returns
     */
    void exchange(Supplier<Request> request, Consumer<Outcome> whenOver) {
        waiting.addLast(new Exchange(request, whenOver));
        loop.execute(this::serve);
    }

    @Override
    public void free(Connection connection) {
        idle.addLast(connection);
        serve();
    }

    @Override
    public void gone(Connection connection) {
        idle.remove(connection);
        open--;
        serve();
    }

    /** The connection that was used last is the likeliest to be open still. */
    private void serve() {
        while (!waiting.isEmpty()
                && (!idle.isEmpty() || open < settings.capacity().connectionsPerUrl())) {
            Exchange next = waiting.removeFirst();
            Request request = written(next);
            if (request == null) {
                continue;
            }
            if (idle.isEmpty()) {
                connect(next, request);
            } else {
                idle.removeLast().begin(next, request);
            }
        }
    }

    /** The request; absent when there is none, which its exchange then knows. */
    private @Nullable Request written(Exchange exchange) {
        try {
            return exchange.request().get();
        } catch (IllegalArgumentException cannot) {
            Outcome outcome = new Unwritable("the event cannot be written: " + cannot.getMessage());
            loop.execute(() -> exchange.whenOver().accept(outcome));
            return null;
        }
    }

    private void connect(Exchange exchange, Request request) {
        open++;
        Connection connection = new Connection(this, settings);
        var unused = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.attempts().timeout().toMillis())
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) throws NoSuchAlgorithmException {
                        install(channel.pipeline(), connection);
                    }
                })
                .connect(InetSocketAddress.createUnresolved(address.host(), address.port()))
                .addListener(connected -> {
                    if (connected.isSuccess()) {
                        connection.begin(exchange, request);
                    } else {
                        open--;
                        serve();
                        exchange.whenOver().accept(new NoAnswer(explain(connected.cause())));
                    }
                });
    }

    private void install(ChannelPipeline pipeline, Connection connection) throws NoSuchAlgorithmException {
        if (address.secure()) {
            pipeline.addLast(new SslHandler(engine()));
        }
        pipeline.addLast(new HttpClientCodec());
        pipeline.addLast(connection);
    }

    private SSLEngine engine() throws NoSuchAlgorithmException {
        SSLContext trusting = settings.tls() == null ? SSLContext.getDefault() : settings.tls();
        SSLEngine engine = trusting.createSSLEngine(address.host(), address.port());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }

    private String explain(Throwable cause) {
        String reason = cause instanceof UnknownHostException ? "unknown host" : String.valueOf(cause.getMessage());
        return "no connection to " + address + ": " + reason;
    }
}
