// Generated from the contract; do not edit.
package ab.a;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public record RingInput(String name) implements Shape {
    public static final Schema<RingInput> SCHEMA = Schema.<RingInput>structure("a#RingInput")
            .member(Member.of("Name", Type.of(Kind.STRING).length(1L, 5L)).required())
            .build(v -> new RingInput((String) v[0]));

    public RingInput {
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
            default -> throw new IndexOutOfBoundsException(member);
        };
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.v[0] = name;
        return builder;
    }

    public static final class Builder {
        private final @Nullable Object[] v = new @Nullable Object[1];

        private Builder() {}

        public Builder name(String name) {
            this.v[0] = name;
            return this;
        }

        public RingInput build() {
            return SCHEMA.make(v);
        }
    }
}
