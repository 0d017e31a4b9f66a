package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.HttpLimits;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.util.List;

/** Netty's decoder, stricter about where a message ends, and able to say whether a head is on its way. */
final class RequestDecoder extends HttpRequestDecoder {
    private static final int MAX_PIECE_BYTES = 64 * 1024;

    /** The first byte of a TLS record with a handshake (RFC 8446, 5.1), which no request begins with. */
    private static final int TLS_HANDSHAKE = 0x16;

    private boolean insideHead;
    private boolean begun;
    private boolean isTls;

    RequestDecoder(HttpLimits limits) {
        super(new HttpDecoderConfig()
                .setInitialBufferSize(512)
                .setMaxInitialLineLength(limits.maxRequestLineBytes())
                .setMaxHeaderSize(limits.maxHeaderBytes())
                .setMaxChunkSize(MAX_PIECE_BYTES));
    }

    /** Whether bytes have arrived that do not yet make a head, a piece of a body or its end. */
    boolean isInsideHead() {
        return insideHead;
    }

    /** Whether the client speaks TLS, which nothing before this decoder has taken: what comes is not decoded, but thrown away. */
    boolean isTls() {
        return isTls;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        if (!begun) {
            begun = true;
            isTls = in.getByte(in.readerIndex()) == TLS_HANDSHAKE;
        }
        if (isTls) {
            in.skipBytes(in.readableBytes());
            return;
        }
        int before = out.size();
        super.decode(context, in, out);
        insideHead = out.size() == before;
    }

    // RFC 9112 6.3: such a message might be an attempt at request smuggling. Netty answers this exception with a failed
    // message.
    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("both Content-Length and Transfer-Encoding (expected: one)");
    }
}
