// Generated from the contract; do not edit.
package ab.b;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import org.jspecify.annotations.Nullable;

public record PingInput(@Nullable String name, @Nullable Integer size, @Nullable Colour colour, @Nullable String onlyInB) implements Shape {
    public static final Schema<PingInput> SCHEMA = Schema.<PingInput>structure("b#PingInput")
            .member(Member.of("Name", Type.of(Kind.STRING).length(2L, 9L)))
            .member(Member.of("Size", Type.of(Kind.INTEGER).range("1", "100")))
            .member(Member.of("Colour", Type.enumeration(Colour.SCHEMA)))
            .member(Member.of("OnlyInB", Type.of(Kind.STRING)))
            .build(v -> new PingInput((String) v[0], (Integer) v[1], (Colour) v[2], (String) v[3]));

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> this.name;
            case 1 -> this.size;
            case 2 -> this.colour;
            case 3 -> this.onlyInB;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.v[0] = name;
        builder.v[1] = size;
        builder.v[2] = colour;
        builder.v[3] = onlyInB;
        return builder;
    }

    public static final class Builder {
        private final @Nullable Object[] v = new @Nullable Object[4];

        private Builder() {}

        public Builder name(@Nullable String name) {
            this.v[0] = name;
            return this;
        }

        public Builder size(@Nullable Integer size) {
            this.v[1] = size;
            return this;
        }

        public Builder colour(@Nullable Colour colour) {
            this.v[2] = colour;
            return this;
        }

        public Builder onlyInB(@Nullable String onlyInB) {
            this.v[3] = onlyInB;
            return this;
        }

        public PingInput build() {
            return SCHEMA.make(v);
        }
    }
}
