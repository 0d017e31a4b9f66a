package dev.dialtone.otherservices;

import dev.dialtone.core.dispatch.ProtocolError;
import java.util.Map;

/** Errors about signatures as each protocol has them: names without Exception in XML, and status 400 in JSON. */
final class SignatureErrors {

    private static final Map<String, String> QUERY = Map.of(
            "MissingAuthenticationTokenException", "MissingAuthenticationToken",
            "IncompleteSignatureException", "IncompleteSignature",
            "InvalidSignatureException", "SignatureDoesNotMatch",
            "UnrecognizedClientException", "InvalidClientTokenId");

    private static final Map<String, String> EC2 = Map.of(
            "MissingAuthenticationTokenException", "MissingAuthenticationToken",
            "IncompleteSignatureException", "IncompleteSignature",
            "InvalidSignatureException", "AuthFailure",
            "UnrecognizedClientException", "AuthFailure");

    private static final Map<String, String> S3 = Map.of(
            "MissingAuthenticationTokenException", "AccessDenied",
            "IncompleteSignatureException", "AuthorizationHeaderMalformed",
            "InvalidSignatureException", "SignatureDoesNotMatch",
            "UnrecognizedClientException", "InvalidAccessKeyId");

    private SignatureErrors() {}

    /** The error itself where it is about something else. */
    static ProtocolError in(WireProtocol protocol, ProtocolError error) {
        if (!QUERY.containsKey(error.name())) {
            return error;
        }
        return switch (protocol) {
            case JSON_1_0, JSON_1_1, CBOR -> new ProtocolError(error.name(), 400, error.message());
            case REST_JSON -> new ProtocolError(error.name(), 403, error.message());
            case QUERY, REST_XML -> named(QUERY, error);
            case EC2 -> named(EC2, error);
            case S3 -> named(S3, error);
        };
    }

    private static ProtocolError named(Map<String, String> names, ProtocolError error) {
        boolean isIncomplete = error.name().equals("IncompleteSignatureException");
        return new ProtocolError(
                names.getOrDefault(error.name(), error.name()), isIncomplete ? 400 : 403, error.message());
    }
}
