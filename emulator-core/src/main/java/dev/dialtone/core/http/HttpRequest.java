package dev.dialtone.core.http;

import dev.dialtone.core.log.OneLine;

/**
 * One request that arrived whole.
 *
 * @param method as sent, in capitals by convention: {@code POST}
 * @param path as sent, still percent-encoded; starts with {@code /}, but for the {@code *} of OPTIONS, which no handler is asked
 *     to answer
 * @param query what stands after the first {@code ?}, still percent-encoded; empty when there is none
 * @param headers as sent; of an absolute request target ({@code http://host/path}) the host has become the Host header
 * @param body the decoded body, empty when there is none; not copied, so nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // Requests are never compared, and a copy per request would cost.
public record HttpRequest(String method, String path, String query, Headers headers, byte[] body) {
    private static final byte[] NO_BODY = {};

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
