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
public record Book(String id, @Nullable Genre genre, @Nullable Shelf shelf, @Nullable String title, @Nullable List<Book> sequels) implements Shape {
    public static final Schema<Book> SCHEMA = Schema.<Book>structure("example.lending#Book")
            .member(Member.of("Id", Type.of(Kind.STRING).length(1L, 20L).pattern("^[a-z]+$")).required())
            .member(Member.of("Genre", Type.enumeration(Genre.SCHEMA)))
            .member(Member.of("Shelf", Type.union(() -> Shelf.SCHEMA)))
            .member(Member.of("Title", Type.of(Kind.STRING).pattern("^(?!\\s*$)(?=.*[a-z])[\\s\\S]+$", List.of("^[\\s\\S]+$", "^(?:.*[a-z])"), List.of("^(?:\\s*$)"))))
            .member(Member.of("Sequels", Type.list(Type.structure(() -> Book.SCHEMA))))
            .build(v -> new Book((String) v[0], (Genre) v[1], (Shelf) v[2], (String) v[3], (List<Book>) v[4]));

    public Book {
        Objects.requireNonNull(id, "Id");
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> this.id;
            case 1 -> this.genre;
            case 2 -> this.shelf;
            case 3 -> this.title;
            case 4 -> this.sequels;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.v[0] = id;
        builder.v[1] = genre;
        builder.v[2] = shelf;
        builder.v[3] = title;
        builder.v[4] = sequels;
        return builder;
    }

    public static final class Builder {
        private final @Nullable Object[] v = new @Nullable Object[5];

        private Builder() {}

        public Builder id(String id) {
            this.v[0] = id;
            return this;
        }

        public Builder genre(@Nullable Genre genre) {
            this.v[1] = genre;
            return this;
        }

        public Builder shelf(@Nullable Shelf shelf) {
            this.v[2] = shelf;
            return this;
        }

        public Builder title(@Nullable String title) {
            this.v[3] = title;
            return this;
        }

        public Builder sequels(@Nullable List<Book> sequels) {
            this.v[4] = sequels == null ? null : Copies.copyOf(sequels);
            return this;
        }

        public Book build() {
            return SCHEMA.make(v);
        }
    }
}
