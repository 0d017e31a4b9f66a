package dev.dialtone.client;

import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that a record is made from. Members that the record does not know are passed over: a newer server may have more.
 *
 * @param type what it is, for messages
 */
record JsonObject(String type, Map<String, @Nullable Object> members) {

    /** Anything but an object is a {@link JsonException}. */
    static JsonObject of(String type, @Nullable Object value) {
        try {
            return new JsonObject(type, Json.document(value));
        } catch (JsonException wrong) {
            throw new JsonException(type + ": " + wrong.getMessage());
        }
    }

    /** The value of a member; without one it is a {@link JsonException}. */
    <T> T required(String name, Function<@Nullable Object, T> read) {
        T value = optional(name, read);
        if (value == null) {
            throw new JsonException(type + "." + name + " is missing");
        }
        return value;
    }

    /** The value of a member; null when there is none. */
    <T> @Nullable T optional(String name, Function<@Nullable Object, T> read) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        try {
            return read.apply(value);
        } catch (JsonException | DateTimeException wrong) {
            throw new JsonException(type + "." + name + ": " + wrong.getMessage());
        }
    }
}
