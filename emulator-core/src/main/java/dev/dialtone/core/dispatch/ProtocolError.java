package dev.dialtone.core.dispatch;

import dev.dialtone.core.http.HttpRejection;

/**
 * An error that belongs to the protocol and not to a service: what a client gets when its request never reaches behaviour.
 *
 * @param name the error's name on the wire, {@code SerializationException}
 * @param status the HTTP status
 * @param message for people
 */
public record ProtocolError(String name, int status, String message) {

    /** The request cannot be read: 400. */
    public static ProtocolError serialization(String message) {
        return new ProtocolError("SerializationException", 400, message);
    }

    /** Nothing answers to this operation, method or path: 404. */
    public static ProtocolError unknownOperation(String message) {
        return new ProtocolError("UnknownOperationException", 404, message);
    }

    /** The path is known, but not with this method: 405. */
    public static ProtocolError methodNotAllowed(String message) {
        return new ProtocolError("MethodNotAllowedException", 405, message);
    }

    /** AWS has such a service, but Dialtone has not: 400, which no SDK tries again. */
    public static ProtocolError unknownService(String message) {
        return new ProtocolError("UnknownServiceException", 400, message);
    }

    /** The body's Content-Type is not the operation's: 415. */
    public static ProtocolError unsupportedMediaType(String message) {
        return new ProtocolError("UnsupportedMediaTypeException", 415, message);
    }

    /** The client accepts nothing that the operation answers: 406. */
    public static ProtocolError notAcceptable(String message) {
        return new ProtocolError("NotAcceptableException", 406, message);
    }

    /**
     * AWS has the operation, but Dialtone does not answer it yet: 501, which the AWS CLI and most SDKs do not try again.
     *
     * @param service what AWS calls it: {@code Amazon Connect}
     */
    public static ProtocolError notBuilt(String service, String operation) {
        return new ProtocolError(
                "NotImplementedException", 501, service + ": " + operation + " is not built in Dialtone yet.");
    }

    /** A limit of Dialtone's own is reached, which repeating the call does not change: 400. */
    public static ProtocolError capacityExceeded(String message) {
        return new ProtocolError("LimitExceededException", 400, message);
    }

    /** Nothing can be done about any request for now: 503. */
    public static ProtocolError unavailable(String message) {
        return new ProtocolError("ServiceUnavailableException", 503, message);
    }

    /** A bug of this program: 500. */
    public static ProtocolError internalFailure(String message) {
        return new ProtocolError("InternalFailure", 500, message);
    }

    /**
     * A bug of this program: 500.
     *
     * @param written whether the log has this request, and not only one like it
     */
    static ProtocolError bug(String requestId, boolean written) {
        return internalFailure("Dialtone has a bug; its log has "
                + (written ? "request " + requestId : "one like request " + requestId + " a moment before") + ".");
    }

    /** The front end does not take the request. */
    public static ProtocolError rejection(HttpRejection why, String message) {
        String name = switch (why) {
            case BODY_TOO_LARGE, STREAMED_BODY_TOO_LARGE, HEADERS_TOO_LARGE, TARGET_TOO_LONG ->
                "RequestEntityTooLargeException";
            case TOO_MANY_CONNECTIONS, STOPPING -> "ServiceUnavailableException";
            case SLOW -> "RequestTimeoutException";
            case HOST_NOT_ALLOWED, ORIGIN_NOT_ALLOWED -> "AccessDeniedException";
            case MALFORMED, TLS, EXPECTATION_FAILED, ENCODING_NOT_SUPPORTED, VERSION_NOT_SUPPORTED ->
                "SerializationException";
        };
        return new ProtocolError(name, why.status(), message);
    }
}
