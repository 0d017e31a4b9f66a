// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record LendBookOutput(@Nullable String bookId, @Nullable Instant dueAt, boolean overdue) implements Shape, LoanState {
    public static final Schema<LendBookOutput> SCHEMA = Schema.<LendBookOutput>structure("example.lending#LendBookOutput")
            .member(Member.of("BookId", Type.of(Kind.STRING).length(1L, 20L).pattern("^[a-z]+$")))
            .member(Member.of("DueAt", Type.of(Kind.TIMESTAMP)))
            .member(Member.of("Overdue", Type.of(Kind.BOOLEAN)).defaultsTo(false))
            .build(v -> new LendBookOutput((String) v[0], (Instant) v[1], (boolean) v[2]));

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> this.bookId;
            case 1 -> this.dueAt;
            case 2 -> this.overdue;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.v[0] = bookId;
        builder.v[1] = dueAt;
        builder.v[2] = overdue;
        return builder;
    }

    public static final class Builder {
        private final @Nullable Object[] v = new @Nullable Object[3];

        private Builder() {}

        public Builder from(LoanState state) {
            this.v[0] = state.bookId();
            this.v[1] = state.dueAt();
            this.v[2] = state.overdue();
            return this;
        }

        public Builder bookId(@Nullable String bookId) {
            this.v[0] = bookId;
            return this;
        }

        public Builder dueAt(@Nullable Instant dueAt) {
            this.v[1] = dueAt;
            return this;
        }

        public Builder overdue(boolean overdue) {
            this.v[2] = overdue;
            return this;
        }

        public LendBookOutput build() {
            return SCHEMA.make(v);
        }
    }
}
