// Generated from the contract; do not edit.
package ab.a;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public record PingInput(String name, @Nullable Integer size, @Nullable Colour colour) implements Shape {
    public static final Schema<PingInput> SCHEMA = Schema.<PingInput>structure("a#PingInput")
            .member(Member.of("Name", Type.of(Kind.STRING).length(1L, 5L)).required())
            .member(Member.of("Size", Type.of(Kind.INTEGER).range("1", "99")))
            .member(Member.of("Colour", Type.enumeration(Colour.SCHEMA)))
            .build(v -> new PingInput((String) v[0], (Integer) v[1], (Colour) v[2]));

    public PingInput {
        Objects.requireNonNull(name, "Name");
    }

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
        return builder;
    }

    public static final class Builder {
        private final @Nullable Object[] v = new @Nullable Object[3];

        private Builder() {}

        public Builder name(String name) {
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

        public PingInput build() {
            return SCHEMA.make(v);
        }
    }
}
