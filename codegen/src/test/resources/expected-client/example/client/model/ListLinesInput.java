// Generated from the contract; do not edit.
package example.client.model;

import org.jspecify.annotations.Nullable;

/** What {@code listLines} takes. */
public record ListLinesInput(@Nullable Integer limit) {

    public static Builder builder() {
        return new Builder();
    }

    /** What is not set is absent. */
    public static final class Builder {
        private @Nullable Integer limit;

        private Builder() {}

        public Builder limit(@Nullable Integer limit) {
            this.limit = limit;
            return this;
        }

        public ListLinesInput build() {
            return new ListLinesInput(limit);
        }
    }
}
