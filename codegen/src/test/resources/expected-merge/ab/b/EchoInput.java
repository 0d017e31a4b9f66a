// Generated from the contract; do not edit.
package ab.b;

import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import org.jspecify.annotations.Nullable;

public record EchoInput(@Nullable Shout shout) implements Shape {
    public static final Schema<EchoInput> SCHEMA = Schema.<EchoInput>structure("b#EchoInput")
            .member(Member.of("Shout", Type.enumeration(Shout.SCHEMA)))
            .build(v -> new EchoInput((Shout) v[0]));

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> this.shout;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.v[0] = shout;
        return builder;
    }

    public static final class Builder {
        private final @Nullable Object[] v = new @Nullable Object[1];

        private Builder() {}

        public Builder shout(@Nullable Shout shout) {
            this.v[0] = shout;
            return this;
        }

        public EchoInput build() {
            return SCHEMA.make(v);
        }
    }
}
