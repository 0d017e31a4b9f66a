package dev.dialtone.otherservices;

import dev.dialtone.core.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a call of awsQuery says of itself, in its body or, as presigned calls have it, in its query.
 *
 * @param action the operation's name
 * @param version of the API; empty when the call has none
 * @param parameters all of the call, still encoded
 */
record QueryForm(String action, String version, String parameters) {
    private static final int LONGEST_NAME = 128;

    /** Null for a request that is no such call. */
    static @Nullable QueryForm of(HttpRequest request) {
        QueryForm inQuery = of(request.query());
        String contentType = request.headers().first("Content-Type");
        return inQuery == null && contentType != null && contentType.startsWith("application/x-www-form-urlencoded")
                ? of(new String(request.body(), StandardCharsets.ISO_8859_1))
                : inQuery;
    }

    private static @Nullable QueryForm of(String parameters) {
        String action = value(parameters, "Action");
        if (action == null || action.isEmpty() || !isName(action)) {
            return null;
        }
        String version = value(parameters, "Version");
        return new QueryForm(action, version == null ? "" : version, parameters);
    }

    /** Whether it has a parameter of this name with a value. */
    boolean has(String name) {
        String value = value(parameters, name);
        return value != null && !value.isEmpty();
    }

    /** The first value of a name, still encoded; null when there is none. */
    private static @Nullable String value(String parameters, String name) {
        String wanted = name + "=";
        int start = 0;
        while (start < parameters.length()) {
            int end = parameters.indexOf('&', start);
            end = end < 0 ? parameters.length() : end;
            if (parameters.startsWith(wanted, start) && start + wanted.length() <= end) {
                return parameters.substring(start + wanted.length(), end);
            }
            start = end + 1;
        }
        return null;
    }

    /** Whether AWS could have an operation of this name: what else is there stays out of journal and log. */
    static boolean isName(String text) {
        return text.length() <= LONGEST_NAME
                && text.chars()
                        .allMatch(character -> (character >= 'A' && character <= 'Z')
                                || (character >= 'a' && character <= 'z')
                                || (character >= '0' && character <= '9')
                                || character == '_');
    }
}
