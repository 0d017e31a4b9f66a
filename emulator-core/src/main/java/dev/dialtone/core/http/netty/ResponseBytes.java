package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer into one buffer: one write, one buffer, no copy of the headers into Netty's own. Of a streamed answer that is
 * its head and first piece; each further piece is a buffer of its own.
 */
final class ResponseBytes {
    private static final byte[] CONTINUE = ascii("HTTP/1.1 100 Continue\r\n\r\n");
    private static final byte[] CONTENT_LENGTH = ascii("Content-Length: ");
    private static final byte[] CHUNKED = ascii("Transfer-Encoding: chunked\r\n");
    private static final byte[] LAST_CHUNK = ascii("0\r\n\r\n");
    private static final byte[] CLOSE = ascii("Connection: close\r\n");
    private static final byte[] KEEP_ALIVE = ascii("Connection: keep-alive\r\n");
    /** Eight hex digits and two line ends. */
    private static final int CHUNK_FRAME_BYTES = 12;

    private static final byte[][] STATUS_LINES = new byte[400][];

    static {
        for (int status = 200; status < 600; status++) {
            HttpResponseStatus named = HttpResponseStatus.valueOf(status);
            STATUS_LINES[status - 200] = ascii("HTTP/1.1 " + status + " " + named.reasonPhrase() + "\r\n");
        }
    }

    private ResponseBytes() {}

    static ByteBuf ofContinue(ByteBufAllocator allocator) {
        return allocator.ioBuffer(CONTINUE.length).writeBytes(CONTINUE);
    }

    /** The whole answer, or how far it is known. The caller owns the buffer. */
    static ByteBuf of(ByteBufAllocator allocator, Exchange exchange, HttpResponse answer, boolean isLast) {
        byte[] body = answer.body();
        boolean mayHaveBody = answer.status() != 204 && answer.status() != 304;
        boolean hasBody = mayHaveBody && !exchange.isHead();
        boolean isStreamed = answer.rest() != null;
        ByteBuf out = allocator.ioBuffer(estimatedHeadBytes(answer, exchange) + (hasBody ? body.length : 0));
        out.writeBytes(STATUS_LINES[answer.status() - 200]);
        write(out, answer.headers());
        write(out, exchange.corsHeaders);
        if (mayHaveBody && !isStreamed) {
            out.writeBytes(CONTENT_LENGTH);
            out.writeCharSequence(Integer.toString(body.length), StandardCharsets.US_ASCII);
            endLine(out);
        } else if (mayHaveBody && !exchange.http10) {
            out.writeBytes(CHUNKED);
        }
        if (isLast) {
            out.writeBytes(CLOSE);
        } else if (exchange.http10) {
            out.writeBytes(KEEP_ALIVE);
        }
        endLine(out);
        if (hasBody && isStreamed) {
            writePiece(out, exchange, body);
        } else if (hasBody) {
            out.writeBytes(body);
        }
        return out;
    }

    /** Half of the body of an answer behind a head that promises all of it; half of the head when there is no body. */
    static ByteBuf ofHalf(ByteBufAllocator allocator, Exchange exchange, HttpResponse cutOff) {
        HttpResponse whole = new HttpResponse(cutOff.status(), cutOff.headers(), cutOff.body());
        ByteBuf bytes = of(allocator, exchange, whole, false);
        int body = exchange.isHead() ? 0 : whole.body().length;
        int missing = body == 0 ? bytes.readableBytes() / 2 : (body + 1) / 2;
        return bytes.writerIndex(bytes.writerIndex() - missing);
    }

    /** A further piece of a streamed body. The caller owns the buffer. */
    static ByteBuf ofPiece(ByteBufAllocator allocator, Exchange exchange, byte[] piece) {
        ByteBuf out = allocator.ioBuffer(CHUNK_FRAME_BYTES + piece.length);
        writePiece(out, exchange, piece);
        return out;
    }

    /** What comes after the last piece. In HTTP/1.0 that is nothing: the end of the connection is the end of the body. */
    static ByteBuf ofEnd(ByteBufAllocator allocator, Exchange exchange) {
        return exchange.http10
                ? Unpooled.EMPTY_BUFFER
                : allocator.ioBuffer(LAST_CHUNK.length).writeBytes(LAST_CHUNK);
    }

    private static void writePiece(ByteBuf out, Exchange exchange, byte[] piece) {
        if (exchange.http10) {
            out.writeBytes(piece);
        } else if (piece.length > 0) { // A chunk of nothing would be the end.
            out.writeCharSequence(Integer.toHexString(piece.length), StandardCharsets.US_ASCII);
            endLine(out);
            out.writeBytes(piece);
            endLine(out);
        }
    }

    private static int estimatedHeadBytes(HttpResponse answer, Exchange exchange) {
        int headers = answer.headers().count() + (exchange.corsHeaders == null ? 0 : exchange.corsHeaders.count());
        return 96 + 56 * headers;
    }

    private static void write(ByteBuf out, @Nullable Headers headers) {
        if (headers == null) {
            return;
        }
        for (int i = 0; i < headers.count(); i++) {
            String name = headers.nameAt(i);
            if (!isFraming(name)) {
                out.writeCharSequence(name, StandardCharsets.ISO_8859_1);
                out.writeShort(':' << 8 | ' ');
                out.writeCharSequence(headers.valueAt(i), StandardCharsets.ISO_8859_1);
                endLine(out);
            }
        }
    }

    private static boolean isFraming(String name) {
        return switch (name.length()) {
            case 10 -> name.equalsIgnoreCase("Connection");
            case 14 -> name.equalsIgnoreCase("Content-Length");
            case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
            default -> false;
        };
    }

    private static void endLine(ByteBuf out) {
        out.writeShort('\r' << 8 | '\n');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
