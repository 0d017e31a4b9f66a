package dev.dialtone.core.http;

import dev.dialtone.core.log.OneLine;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One request: whole, or its head and a body that is still arriving.
 *
 * @param method as sent, in capitals by convention: {@code POST}
 * @param path as sent, still percent-encoded; starts with {@code /}, but for the {@code *} of OPTIONS, which no handler is asked
 *     to answer
 * @param query what stands after the first {@code ?}, still percent-encoded; empty when there is none
 * @param headers as sent; of an absolute request target ({@code http://host/path}) the host has become the Host header
 * @param body the decoded body, empty when there is none; not copied, so nobody may change it
 * @param rest in place of the body, one that is read while it arrives ({@link HttpHandler#readsWhileArriving}); null: the body is
 *     whole. Reading it blocks, and throws an {@link java.io.IOException} when the client breaks off or breaks a limit. Whoever
 *     takes it closes it: what is left of it is thrown away then
 */
@SuppressWarnings("ArrayRecordComponent") // Requests are never compared, and a copy per request would cost.
public record HttpRequest(
        String method,
        String path,
        String query,
        Headers headers,
        byte[] body,
        @Nullable InputStream rest) {
    private static final byte[] NO_BODY = {};

    /** A request that arrived whole. */
    public HttpRequest(String method, String path, String query, Headers headers, byte[] body) {
        this(method, path, query, headers, body, null);
    }

    /** What is kept of a request whose answer is long in coming. */
    public HttpRequest withPathOnly() {
        return new HttpRequest(method, path, "", Headers.EMPTY, NO_BODY);
    }

    /**
     * Method and path, in one line of bounded length; never headers and query, since both may hold credentials: those of a
     * presigned URL are signature and session token.
     */
    @Override
    public String toString() {
        return OneLine.of(method + " " + path);
    }
}
