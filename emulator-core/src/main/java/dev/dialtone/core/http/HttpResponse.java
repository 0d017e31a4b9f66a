package dev.dialtone.core.http;

import org.jspecify.annotations.Nullable;

/**
 * One answer. The front end adds {@code Content-Length}, {@code Connection} and the CORS headers; the first two and
 * {@code Transfer-Encoding} are left out of the given headers. The body of an answer to HEAD is not sent, only its length.
 *
 * @param status 200 to 599
 * @param headers of the answer, sent in this order
 * @param body empty for none; not copied, so nobody may change it
 * @param rest what follows the body and is made while it is sent; null: the body is whole
 */
@SuppressWarnings("ArrayRecordComponent") // Answers are never compared, and a copy per answer would cost.
public record HttpResponse(
        int status, Headers headers, byte[] body, @Nullable BodyStream rest) {
    private static final byte[] NO_BODY = {};
    /** In place of the rest of an answer of which half is sent. */
    private static final BodyStream CUT = new BodyStream() {
        @Override
        public boolean hasMore() {
            return false;
        }

        @Override
        public byte[] next() {
            return NO_BODY;
        }
    };

    /** In place of an answer: the connection is reset, as a crashing server or a firewall would do it. For faults. */
    public static final HttpResponse RESET = new HttpResponse(200, Headers.EMPTY, NO_BODY);

    /** In place of an answer: the connection is closed without a byte of an answer. For faults. */
    public static final HttpResponse HANG_UP = new HttpResponse(200, Headers.EMPTY, NO_BODY);

    /**
     * Checks the status.
     *
     * @throws IllegalArgumentException for a status outside 200 to 599
     */
    public HttpResponse {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status: " + status + " (expected: 200..599)");
        }
    }

    /** An answer whose body is whole. */
    public HttpResponse(int status, Headers headers, byte[] body) {
        this(status, headers, body, null);
    }

    /** An answer whose body is made while it is sent. What is no longer than one piece is sent with its length. */
    public static HttpResponse streamed(int status, Headers headers, BodyStream body) {
        return new HttpResponse(status, headers, NO_BODY, body);
    }

    /** This answer with one more header; what stands for no answer stays as it is. */
    public HttpResponse withHeader(String name, String value) {
        return isReset() || isHangUp() ? this : new HttpResponse(status, headers.with(name, value), body, rest);
    }

    /**
     * This answer cut off: half of its body is sent, or of its head when it has none that is known, and the connection is closed.
     * What stands for no answer stays as it is. For faults.
     */
    public HttpResponse cutOff() {
        return isReset() || isHangUp() ? this : new HttpResponse(status, headers, body, CUT);
    }

    /** Whether only half of the answer is sent. */
    public boolean isCutOff() {
        return rest == CUT;
    }

    /** Whether the connection is reset in place of an answer. */
    @SuppressWarnings("ReferenceEquality") // The constant stands for no answer at all.
    public boolean isReset() {
        return this == RESET;
    }

    /** Whether the connection is closed in place of an answer. */
    @SuppressWarnings("ReferenceEquality") // As above.
    public boolean isHangUp() {
        return this == HANG_UP;
    }

    /** Status and length of the body. */
    @Override
    public String toString() {
        return status + ", " + body.length + (rest == null ? " bytes" : " bytes and more");
    }
}
