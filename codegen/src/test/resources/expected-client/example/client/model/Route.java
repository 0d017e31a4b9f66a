// Generated from the contract; do not edit.
package example.client.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public record Route(String to, double weight, @Nullable List<Route> via) {
    public Route {
        Objects.requireNonNull(to, "to");
        via = via == null ? null : List.copyOf(via);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What is not set is absent. */
    public static final class Builder {
        private @Nullable String to;
        private @Nullable Double weight;
        private @Nullable List<Route> via;

        private Builder() {}

        public Builder to(String to) {
            this.to = to;
            return this;
        }

        public Builder weight(double weight) {
            this.weight = weight;
            return this;
        }

        public Builder via(@Nullable List<Route> via) {
            this.via = via;
            return this;
        }

        /** Without to or weight it is an {@link IllegalStateException}. */
        public Route build() {
            if (to == null) {
                throw new IllegalStateException("Route: to is missing");
            }
            if (weight == null) {
                throw new IllegalStateException("Route: weight is missing");
            }
            return new Route(to, weight, via);
        }
    }
}
