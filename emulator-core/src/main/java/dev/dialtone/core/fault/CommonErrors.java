package dev.dialtone.core.fault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The errors that AWS answers any call with, whatever its contract declares: its "Common Errors", and the names that its front ends
 * and the SDKs' retries know.
 */
final class CommonErrors {
    private static final Map<String, Integer> STATUSES = new TreeMap<>(Map.ofEntries(
            Map.entry("AccessDeniedException", 403),
            Map.entry("ExpiredTokenException", 403),
            Map.entry("IncompleteSignature", 403),
            Map.entry("InternalFailure", 500),
            Map.entry("InternalServerException", 500),
            Map.entry("InvalidClientTokenId", 403),
            Map.entry("InvalidSignatureException", 403),
            Map.entry("MalformedHttpRequestException", 400),
            Map.entry("NotAuthorized", 401),
            Map.entry("OptInRequired", 403),
            Map.entry("RequestAbortedException", 400),
            Map.entry("RequestEntityTooLargeException", 413),
            Map.entry("RequestExpired", 400),
            Map.entry("RequestTimeout", 408),
            Map.entry("RequestTimeoutException", 408),
            Map.entry("ServiceUnavailable", 503),
            Map.entry("ServiceUnavailableException", 503),
            Map.entry("SlowDown", 503),
            Map.entry("Throttling", 400),
            Map.entry("ThrottlingException", 400),
            Map.entry("TooManyRequestsException", 429),
            Map.entry("UnrecognizedClientException", 403)));

    private CommonErrors() {}

    /** In alphabetical order. */
    static List<String> names() {
        return List.copyOf(STATUSES.keySet());
    }

    static boolean has(String code) {
        return STATUSES.containsKey(code);
    }

    /** The status of an error; 500 of one that is none of these. */
    static int status(String code) {
        return STATUSES.getOrDefault(code, 500);
    }

    /** What a front end calls the error of a status. */
    static String codeOf(int status) {
        return switch (status) {
            case 401, 403 -> "AccessDeniedException";
            case 404 -> "UnknownOperationException";
            case 408 -> "RequestTimeoutException";
            case 413 -> "RequestEntityTooLargeException";
            case 429 -> "TooManyRequestsException";
            case 503 -> "ServiceUnavailable";
            case 504 -> "RequestTimeout";
            default -> status < 500 ? "BadRequestException" : "InternalFailure";
        };
    }

    /** Whether the client is told when to come again. */
    static boolean isThrottling(String code, int status) {
        return status == 429 || code.startsWith("Throttling") || code.equals("SlowDown");
    }
}
