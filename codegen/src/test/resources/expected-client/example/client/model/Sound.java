// Generated from the contract; do not edit.
package example.client.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code listen} answers. */
public record Sound(Map<String, @Nullable Object> heard) {
    public Sound {
        Objects.requireNonNull(heard, "heard");
        heard = Collections.unmodifiableMap(new LinkedHashMap<>(heard));
    }
}
