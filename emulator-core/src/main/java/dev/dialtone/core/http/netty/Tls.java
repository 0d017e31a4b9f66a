package dev.dialtone.core.http.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.OptionalSslHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** HTTPS on the port of HTTP. A class of its own, so that a start without it loads none of Netty's TLS. */
final class Tls {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final SslContext context;
    private final Duration handshake;

    /** @param handshake how long one may take */
    Tls(SSLContext context, Duration handshake) {
        // Who speaks nothing but HTTP/2 is told so by an alert (RFC 7301, 3.2).
        ApplicationProtocolConfig http1 = new ApplicationProtocolConfig(
                Protocol.ALPN,
                SelectorFailureBehavior.FATAL_ALERT,
                SelectedListenerFailureBehavior.FATAL_ALERT,
                ApplicationProtocolNames.HTTP_1_1);
        this.context = new JdkSslContext(
                context, false, null, SupportedCipherSuiteFilter.INSTANCE, http1, ClientAuth.NONE, VERSIONS, false);
        this.handshake = handshake;
    }

    /** Tells HTTPS from HTTP by the first bytes. */
    void install(ChannelPipeline pipeline) {
        pipeline.addLast(new OptionalSslHandler(context) {
            @Override
            protected SslHandler newSslHandler(ChannelHandlerContext channel, SslContext tls) {
                SslHandler handler = super.newSslHandler(channel, tls);
                handler.setHandshakeTimeoutMillis(handshake.toMillis());
                return handler;
            }
        });
    }
}
