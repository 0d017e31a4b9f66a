package dev.dialtone.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call that is to be made: method, path, query and body. Used by one thread. */
final class ControlCall {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(10);

    private final String operation;
    private final String method;
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder query = new StringBuilder();
    private final JsonMembers body = new JsonMembers();
    private @Nullable String payload;
    private final Map<String, Function<Refusal, DialtoneException>> errors = new HashMap<>();
    private boolean hasBody;
    private boolean hasAccount;
    private boolean answersLater;
    private Duration usual = PATIENCE;

    /**
     * @param operation its name in the contract
     * @param method of HTTP
     */
    ControlCall(String operation, String method) {
        this.operation = operation;
        this.method = method;
    }

    /** Adds to the path what needs no escaping. */
    ControlCall path(String literal) {
        path.append(literal);
        return this;
    }

    /** Adds a segment to the path. An empty one, which would be another path, is an {@link IllegalArgumentException}. */
    ControlCall label(String segment) {
        if (segment.isEmpty()) {
            throw new IllegalArgumentException(operation + ": an empty text in the path " + path);
        }
        path.append(encoded(segment));
        return this;
    }

    /** Adds segments to the path, separated by slashes. */
    ControlCall greedyLabel(String segments) {
        int start = 0;
        for (int slash = segments.indexOf('/'); slash >= 0; slash = segments.indexOf('/', start)) {
            label(segments.substring(start, slash)).path("/");
            start = slash + 1;
        }
        return label(segments.substring(start));
    }

    /** Adds to the query, unless the value is null. */
    ControlCall query(String name, @Nullable Object value) {
        if (value != null) {
            query.append(query.length() == 0 ? '?' : '&')
                    .append(encoded(name))
                    .append('=')
                    .append(encoded(value.toString()));
            hasAccount |= name.equals("account");
        }
        return this;
    }

    /** Adds to the query, unless the value is null. */
    <T> ControlCall query(String name, @Nullable T value, Function<? super T, ?> write) {
        return query(name, value == null ? null : write.apply(value));
    }

    /** Adds to the body, unless the value is null; even then there is a body. */
    ControlCall member(String name, @Nullable Object value) {
        hasBody = true;
        body.put(name, value);
        return this;
    }

    /** Adds to the body, unless the value is null; even then there is a body. */
    <T> ControlCall member(String name, @Nullable T value, Function<? super T, ?> write) {
        hasBody = true;
        body.put(name, value, write);
        return this;
    }

    /** Has this text as its body, in place of members. */
    ControlCall payload(String text) {
        payload = text;
        return this;
    }

    /** Notes that the answer waits for something. */
    ControlCall answersLater() {
        answersLater = true;
        return this;
    }

    /** Waits this long for an answer that waits for nothing itself. */
    ControlCall within(Duration longest) {
        usual = longest;
        return this;
    }

    /** Says what an error becomes that is more than its message. */
    ControlCall error(String name, Function<Refusal, DialtoneException> exception) {
        errors.put(name, exception);
        return this;
    }

    /** Makes the call for a stream. */
    @FunctionalInterface
    interface Maker {
        /**
         * Makes one.
         *
         * @param after the id of the event that was heard last; null: none was
         */
        ControlCall make(@Nullable Long after);
    }

    String operation() {
        return operation;
    }

    String method() {
        return method;
    }

    /**
     * Path and query.
     *
     * @param account whose call it is, unless the query says it already
     */
    String target(String account) {
        if (!hasAccount) {
            query("account", account);
        }
        return path.toString() + query;
    }

    /** What the body says it is. */
    String contentType() {
        return payload == null ? "application/json" : "text/plain";
    }

    /** Null when there is none. */
    @Nullable String body() {
        if (payload != null) {
            return payload;
        }
        return hasBody ? JsonWriter.write(body.map()) : null;
    }

    /** How long an answer may take; longer than the server takes with a wait or a clock. */
    Duration patience() {
        if (!answersLater) {
            return usual;
        }
        return body.map().get("timeoutSeconds") instanceof Double seconds
                ? PATIENCE.plusMillis(Math.round(seconds * 1000))
                : LONG_PATIENCE;
    }

    DialtoneException refused(Refusal refusal) {
        return errors.getOrDefault(refusal.error(), Refusal::exception).apply(refusal);
    }

    /** A plus sign is one, not a blank, in paths and in queries. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
