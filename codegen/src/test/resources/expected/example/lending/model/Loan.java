// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.shape.Copies;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("unchecked")
public record Loan(String bookId, @Nullable Instant dueAt, boolean overdue, @Nullable Map<String, @Nullable String> history, @Nullable String member) implements Shape, LoanState {
    public static final Schema<Loan> SCHEMA = Schema.<Loan>structure("example.lending#Loan")
            .member(Member.of("BookId", Type.of(Kind.STRING).length(1L, 20L).pattern("^[a-z]+$")).required())
            .member(Member.of("DueAt", Type.of(Kind.TIMESTAMP)))
            .member(Member.of("Overdue", Type.of(Kind.BOOLEAN)).defaultsTo(false))
            .member(Member.of("History", Type.map(Type.of(Kind.STRING), Type.of(Kind.STRING)).sparse()))
            .member(Member.of("Member", Type.of(Kind.STRING)))
            .build(v -> new Loan((String) v[0], (Instant) v[1], (boolean) v[2], (Map<String, @Nullable String>) v[3], (String) v[4]));

    public Loan {
        Objects.requireNonNull(bookId, "BookId");
    }

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
            case 3 -> this.history;
            case 4 -> this.member;
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
        builder.v[3] = history;
        builder.v[4] = member;
        return builder;
    }

    public static final class Builder {
        private final @Nullable Object[] v = new @Nullable Object[5];

        private Builder() {}

        public Builder from(LoanState state) {
            this.v[0] = state.bookId();
            this.v[1] = state.dueAt();
            this.v[2] = state.overdue();
            return this;
        }

        public Builder bookId(String bookId) {
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

        public Builder history(@Nullable Map<String, @Nullable String> history) {
            this.v[3] = history == null ? null : Copies.copyOf(history);
            return this;
        }

        public Builder member(@Nullable String member) {
            this.v[4] = member;
            return this;
        }

        public Loan build() {
            return SCHEMA.make(v);
        }
    }
}
