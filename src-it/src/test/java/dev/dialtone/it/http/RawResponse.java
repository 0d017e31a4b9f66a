package dev.dialtone.it.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came over the wire.
 *
 * @param status 200
 * @param headers by lower-case name
 * @param body the text
 */
public record RawResponse(int status, Map<String, List<String>> headers, String body) {

    /** The first value of a header, by any spelling of its name. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : values.get(0);
    }

    /** Whether the server says that it closes the connection. */
    public boolean closes() {
        return "close".equalsIgnoreCase(header("Connection"));
    }
}
