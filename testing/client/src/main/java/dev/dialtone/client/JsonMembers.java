package dev.dialtone.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the members of an object that is sent. What is null is left out. */
final class JsonMembers {

    private final Map<String, Object> members = new LinkedHashMap<>();

    JsonMembers put(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    <T> JsonMembers put(String name, @Nullable T value, Function<? super T, ?> write) {
        return put(name, value == null ? null : write.apply(value));
    }

    Map<String, Object> map() {
        return members;
    }
}
