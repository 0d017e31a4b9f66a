// Generated from the contract; do not edit.
package example.client.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code putLine} takes.
 *
 * @param holder Who holds it; absent: nobody.
 * @param routes Tried in this order.
 */
public record PutLineInput(@Nullable String holder, @Nullable Colour colour, @Nullable Duration ring, String id, String name, @Nullable Instant since, @Nullable List<Route> routes, @Nullable Map<String, Mark> marks) {
    public PutLineInput {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        routes = routes == null ? null : List.copyOf(routes);
        marks = marks == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What is not set is absent. */
    public static final class Builder {
        private @Nullable String holder;
        private @Nullable Colour colour;
        private @Nullable Duration ring;
        private @Nullable String id;
        private @Nullable String name;
        private @Nullable Instant since;
        private @Nullable List<Route> routes;
        private @Nullable Map<String, Mark> marks;

        private Builder() {}

        /** Takes over all of it. */
        public Builder from(Line state) {
            this.holder = state.holder();
            this.colour = state.colour();
            this.ring = state.ring();
            return this;
        }

        /** Who holds it; absent: nobody. */
        public Builder holder(@Nullable String holder) {
            this.holder = holder;
            return this;
        }

        public Builder colour(@Nullable Colour colour) {
            this.colour = colour;
            return this;
        }

        public Builder ring(@Nullable Duration ring) {
            this.ring = ring;
            return this;
        }

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder since(@Nullable Instant since) {
            this.since = since;
            return this;
        }

        /** Tried in this order. */
        public Builder routes(@Nullable List<Route> routes) {
            this.routes = routes;
            return this;
        }

        public Builder marks(@Nullable Map<String, Mark> marks) {
            this.marks = marks;
            return this;
        }

        /** Without id or name it is an {@link IllegalStateException}. */
        public PutLineInput build() {
            if (id == null) {
                throw new IllegalStateException("PutLineInput: id is missing");
            }
            if (name == null) {
                throw new IllegalStateException("PutLineInput: name is missing");
            }
            return new PutLineInput(holder, colour, ring, id, name, since, routes, marks);
        }
    }
}
