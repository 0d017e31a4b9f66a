// Generated from the contract; do not edit.
package example.client.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code listen} takes. */
public record ListenInput(String id, boolean loud) {
    public ListenInput {
        Objects.requireNonNull(id, "id");
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What is not set is absent. */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable Boolean loud;

        private Builder() {}

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder loud(boolean loud) {
            this.loud = loud;
            return this;
        }

        /** Without id or loud it is an {@link IllegalStateException}. */
        public ListenInput build() {
            if (id == null) {
                throw new IllegalStateException("ListenInput: id is missing");
            }
            if (loud == null) {
                throw new IllegalStateException("ListenInput: loud is missing");
            }
            return new ListenInput(id, loud);
        }
    }
}
