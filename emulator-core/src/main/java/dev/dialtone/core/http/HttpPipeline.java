package dev.dialtone.core.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.OptionalSslHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.netty.util.concurrent.Ticker;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What every connection passes through, on a socket and in memory alike. */
final class HttpPipeline {
    private final HttpSettings settings;
    private final HttpHandler handler;
    private final Connections connections;
    private final @Nullable SslContext tls;

    HttpPipeline(HttpSettings settings, HttpHandler handler, Connections connections) {
        this.settings = settings;
        this.handler = handler;
        this.connections = connections;
        SSLContext context = settings.tls();
        this.tls = context == null ? null : tlsOf(context);
    }

    void install(Channel channel, Ticker ticker) {
        ChannelPipeline pipeline = channel.pipeline();
        if (tls != null) {
            pipeline.addLast(new OptionalSslHandler(tls)); // Tells HTTPS from HTTP by the first bytes.
        }
        RequestDecoder decoder = new RequestDecoder(settings.limits());
        pipeline.addLast(decoder);
        pipeline.addLast(new EntryHandler(channel, settings, handler, connections, decoder, ticker));
    }

    private static SslContext tlsOf(SSLContext context) {
        return new JdkSslContext(
                context, false, null, SupportedCipherSuiteFilter.INSTANCE, null, ClientAuth.NONE, null, false);
    }
}
