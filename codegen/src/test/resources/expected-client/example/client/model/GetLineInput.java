// Generated from the contract; do not edit.
package example.client.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code getLine} takes. */
public record GetLineInput(String id) {
    public GetLineInput {
        Objects.requireNonNull(id, "id");
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What is not set is absent. */
    public static final class Builder {
        private @Nullable String id;

        private Builder() {}

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** Without id it is an {@link IllegalStateException}. */
        public GetLineInput build() {
            if (id == null) {
                throw new IllegalStateException("GetLineInput: id is missing");
            }
            return new GetLineInput(id);
        }
    }
}
