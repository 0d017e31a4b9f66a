package dev.dialtone.core.http.netty;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.OptionalSslHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import javax.net.ssl.SSLContext;

/** HTTPS on the port of HTTP. A class of its own, so that a start without it loads none of Netty's TLS. */
final class Tls {
    private final SslContext context;

    Tls(SSLContext context) {
        this.context = new JdkSslContext(
                context, false, null, SupportedCipherSuiteFilter.INSTANCE, null, ClientAuth.NONE, null, false);
    }

    /** Tells HTTPS from HTTP by the first bytes. */
    void install(ChannelPipeline pipeline) {
        pipeline.addLast(new OptionalSslHandler(context));
    }
}
