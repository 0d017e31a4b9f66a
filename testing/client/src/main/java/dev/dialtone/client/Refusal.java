package dev.dialtone.client;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is an error.
 *
 * @param call what was asked, and of which account, for messages
 * @param status of HTTP
 * @param error its name in the contract; empty when the answer names none
 * @param body as JSON; null when it is none
 * @param text the body as it came
 */
record Refusal(
        String call, int status, String error, @Nullable Object body, String text) {

    /** What the error says besides its message. */
    <T> T read(Function<@Nullable Object, T> reader) {
        return reader.apply(body);
    }

    /** The server's words. */
    String message() {
        String message = member("message");
        message = message.isEmpty() ? member("Message") : message;
        return message.isEmpty() ? DialtoneException.excerpt(text) : message;
    }

    /** A text of the body; empty when there is none. */
    String member(String name) {
        return body instanceof Map<?, ?> members && members.get(name) instanceof String value ? value : "";
    }

    /** All of it in one line. */
    String described() {
        return call + ": " + status + (error.isEmpty() ? ", which is not an answer of Dialtone" : " " + error) + ": "
                + message();
    }

    DialtoneException exception() {
        return new DialtoneException(described(), this);
    }
}
