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

    private boolean insideHead;

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

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
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
