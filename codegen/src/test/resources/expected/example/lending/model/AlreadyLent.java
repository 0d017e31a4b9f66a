// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@SuppressWarnings({"serial", "unchecked"})
public final class AlreadyLent extends ModeledException {
    public static final Schema<AlreadyLent> SCHEMA = Schema.<AlreadyLent>error("example.lending#AlreadyLent", 409)
            .member(Member.of("message", Type.of(Kind.STRING)))
            .member(Member.of("Until", Type.of(Kind.TIMESTAMP)))
            .build(v -> new AlreadyLent((String) v[0], (Instant) v[1]));

    private final @Nullable String message;
    private final @Nullable Instant until;

    private AlreadyLent(@Nullable String message, @Nullable Instant until) {
        super(message);
        this.message = message;
        this.until = until;
    }

    public @Nullable String message() {
        return message;
    }

    public @Nullable Instant until() {
        return until;
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> this.message;
            case 1 -> this.until;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        private final @Nullable Object[] v = new @Nullable Object[2];

        private Builder() {}

        public Builder message(@Nullable String message) {
            this.v[0] = message;
            return this;
        }

        public Builder until(@Nullable Instant until) {
            this.v[1] = until;
            return this;
        }

        public AlreadyLent build() {
            return SCHEMA.make(v);
        }
    }
}
