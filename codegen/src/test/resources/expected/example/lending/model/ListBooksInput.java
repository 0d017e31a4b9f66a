// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import org.jspecify.annotations.Nullable;

public record ListBooksInput(@Nullable String nextToken, @Nullable Integer maxResults) implements Shape {
    public static final Schema<ListBooksInput> SCHEMA = Schema.<ListBooksInput>structure("example.lending#ListBooksInput")
            .member(Member.of("NextToken", Type.of(Kind.STRING)).in(Member.Location.QUERY, "next-token"))
            .member(Member.of("MaxResults", Type.of(Kind.INTEGER).range("1", "100")).in(Member.Location.QUERY, "max-results"))
            .build(v -> new ListBooksInput((String) v[0], (Integer) v[1]));

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> this.nextToken;
            case 1 -> this.maxResults;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.v[0] = nextToken;
        builder.v[1] = maxResults;
        return builder;
    }

    public static final class Builder {
        private final @Nullable Object[] v = new @Nullable Object[2];

        private Builder() {}

        public Builder nextToken(@Nullable String nextToken) {
            this.v[0] = nextToken;
            return this;
        }

        public Builder maxResults(@Nullable Integer maxResults) {
            this.v[1] = maxResults;
            return this;
        }

        public ListBooksInput build() {
            return SCHEMA.make(v);
        }
    }
}
