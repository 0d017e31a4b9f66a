// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.shape.Copies;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("unchecked")
public record LendBookInput(String bookId, List<String> readers, @Nullable String clientToken, boolean renewable) implements Shape {
    public static final Schema<LendBookInput> SCHEMA = Schema.<LendBookInput>structure("example.lending#LendBookInput")
            .member(Member.of("BookId", Type.of(Kind.STRING).length(1L, 20L).pattern("^[a-z]+$")).required().in(Member.Location.LABEL, "BookId"))
            .member(Member.of("Readers", Type.list(Type.of(Kind.STRING)).length(null, 3L)).required())
            .member(Member.of("ClientToken", Type.of(Kind.STRING)).idempotencyToken(7))
            .member(Member.of("Renewable", Type.of(Kind.BOOLEAN)).defaultsTo(true))
            .build(v -> new LendBookInput((String) v[0], (List<String>) v[1], (String) v[2], (boolean) v[3]));

    public LendBookInput {
        Objects.requireNonNull(bookId, "BookId");
        Objects.requireNonNull(readers, "Readers");
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> this.bookId;
            case 1 -> this.readers;
            case 2 -> this.clientToken;
            case 3 -> this.renewable;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.v[0] = bookId;
        builder.v[1] = readers;
        builder.v[2] = clientToken;
        builder.v[3] = renewable;
        return builder;
    }

    public static final class Builder {
        private final @Nullable Object[] v = new @Nullable Object[4];

        private Builder() {}

        public Builder bookId(String bookId) {
            this.v[0] = bookId;
            return this;
        }

        public Builder readers(List<String> readers) {
            this.v[1] = Copies.copyOf(readers);
            return this;
        }

        public Builder clientToken(@Nullable String clientToken) {
            this.v[2] = clientToken;
            return this;
        }

        public Builder renewable(boolean renewable) {
            this.v[3] = renewable;
            return this;
        }

        public LendBookInput build() {
            return SCHEMA.make(v);
        }
    }
}
