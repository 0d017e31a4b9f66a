// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.shape.Copies;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("unchecked")
public record ListBooksOutput(@Nullable List<Book> books, @Nullable String nextToken) implements Shape {
    public static final Schema<ListBooksOutput> SCHEMA = Schema.<ListBooksOutput>structure("example.lending#ListBooksOutput")
            .member(Member.of("Books", Type.list(Type.structure(() -> Book.SCHEMA))))
            .member(Member.of("NextToken", Type.of(Kind.STRING)))
            .build(v -> new ListBooksOutput((List<Book>) v[0], (String) v[1]));

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> this.books;
            case 1 -> this.nextToken;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.v[0] = books;
        builder.v[1] = nextToken;
        return builder;
    }

    public static final class Builder {
        private final @Nullable Object[] v = new @Nullable Object[2];

        private Builder() {}

        public Builder books(@Nullable List<Book> books) {
            this.v[0] = books == null ? null : Copies.copyOf(books);
            return this;
        }

        public Builder nextToken(@Nullable String nextToken) {
            this.v[1] = nextToken;
            return this;
        }

        public ListBooksOutput build() {
            return SCHEMA.make(v);
        }
    }
}
