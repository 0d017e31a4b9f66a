package dev.dialtone.core.signature;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.signature.SignatureRefused.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of its signature, in the Authorization header or in the query of a presigned URL. Everything is there, and once;
 * nothing has been checked yet.
 *
 * @param isInQuery whether the URL is a presigned one
 * @param algorithm as sent
 * @param credential as sent
 * @param signedHeaders in lower case, sorted
 * @param signature as sent
 * @param date of the signature, as sent
 * @param expires for how many seconds a presigned URL holds, as sent; null: it does not say
 */
record Credentials(
        boolean isInQuery,
        String algorithm,
        String credential,
        List<String> signedHeaders,
        String signature,
        String date,
        @Nullable String expires) {

    private static final String ALGORITHM = "X-Amz-Algorithm";
    private static final List<String> IN_HEADER = List.of("Credential", "Signature", "SignedHeaders");
    private static final List<String> IN_QUERY =
            List.of(ALGORITHM, "X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date");

    /** @throws SignatureRefused when anything is lacking */
    static Credentials of(HttpRequest request) {
        String authorization = request.headers().first("Authorization");
        QueryParameters query = QueryParameters.of(request.query());
        boolean isInQuery = query.first(ALGORITHM) != null;
        if (authorization == null && !isInQuery) {
            throw new SignatureRefused(Reason.MISSING, "Request is missing Authentication Token");
        }
        if (authorization != null && isInQuery) {
            throw new SignatureRefused(
                    Reason.INVALID,
                    "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
        }
        return authorization == null ? ofQuery(query) : ofHeader(authorization, request.headers());
    }

    private static Credentials ofHeader(String authorization, Headers headers) {
        StringTokenizer tokens = new StringTokenizer(authorization, " ,");
        String algorithm = tokens.hasMoreTokens() ? tokens.nextToken() : "";
        Map<String, String> parts = new TreeMap<>();
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            int equals = token.indexOf('=');
            if (equals < 0) {
                throw incomplete("Invalid key=value pair (missing equal-sign) in Authorization header (hashed with"
                        + " SHA-256 and encoded with Base64): '" + Hashes.quoted(authorization) + "'.");
            }
            String name = token.substring(0, equals);
            if (parts.put(name, token.substring(equals + 1)) != null && IN_HEADER.contains(name)) {
                throw incomplete("Authorization header has '" + name + "' more than once.");
            }
        }
        StringBuilder lacking = new StringBuilder();
        for (String name : IN_HEADER) {
            if (parts.getOrDefault(name, "").isEmpty()) {
                lacking.append("Authorization header requires '").append(name).append("' parameter. ");
            }
        }
        String date = headers.contains("X-Amz-Date") ? headers.first("X-Amz-Date") : headers.first("Date");
        if (date == null) {
            lacking.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        }
        if (date == null || lacking.length() > 0) {
            throw incomplete(lacking + "(Hashed with SHA-256 and encoded with Base64) Authorization="
                    + Hashes.quoted(authorization));
        }
        return new Credentials(
                false,
                algorithm,
                part(parts, "Credential"),
                names(part(parts, "SignedHeaders")),
                part(parts, "Signature"),
                date,
                null);
    }

    private static String part(Map<String, String> parts, String name) {
        return parts.getOrDefault(name, "");
    }

    private static Credentials ofQuery(QueryParameters query) {
        StringBuilder wrong = new StringBuilder();
        for (String name : IN_QUERY) {
            String value = query.first(name);
            if (value == null || value.isEmpty()) {
                wrong.append("AWS query-string parameters must include '")
                        .append(name)
                        .append("'. ");
            } else if (query.repeats(name)) {
                wrong.append("AWS query-string parameters must include '")
                        .append(name)
                        .append("' only once. ");
            }
        }
        if (wrong.length() > 0) {
            throw incomplete(wrong + "Re-examine the query-string parameters.");
        }
        return new Credentials(
                true,
                value(query, ALGORITHM),
                value(query, "X-Amz-Credential"),
                names(value(query, "X-Amz-SignedHeaders")),
                value(query, "X-Amz-Signature"),
                value(query, "X-Amz-Date"),
                query.first("X-Amz-Expires"));
    }

    private static String value(QueryParameters query, String name) {
        String value = query.first(name);
        return value == null ? "" : value;
    }

    private static List<String> names(String signedHeaders) {
        return Arrays.stream(signedHeaders.toLowerCase(Locale.ROOT).split(";"))
                .sorted()
                .toList();
    }

    private static SignatureRefused incomplete(String message) {
        return new SignatureRefused(Reason.INCOMPLETE, message);
    }
}
