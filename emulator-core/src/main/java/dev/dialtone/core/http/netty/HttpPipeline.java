package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.http.HttpSettings;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.Ticker;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What every connection passes through, on a socket and in memory alike. */
final class HttpPipeline {
    private final HttpSettings settings;
    private final HttpHandler handler;
    private final Connections connections;
    private final @Nullable Tls tls;

    HttpPipeline(HttpSettings settings, HttpHandler handler, Connections connections) {
        this.settings = settings;
        this.handler = handler;
        this.connections = connections;
        SSLContext context = settings.tls();
        this.tls = context == null ? null : new Tls(context, settings.limits().receiveTimeout());
    }

    /** Installs it in each channel as it becomes a connection. */
    ChannelInitializer<Channel> initializer() {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                install(channel, Ticker.systemTicker());
            }
        };
    }

    void install(Channel channel, Ticker ticker) {
        ChannelPipeline pipeline = channel.pipeline();
        if (tls != null) {
            tls.install(pipeline);
        }
        RequestDecoder decoder = new RequestDecoder(settings.limits());
        pipeline.addLast(decoder);
        pipeline.addLast(new EntryHandler(channel, settings, handler, connections, decoder, ticker));
    }
}
