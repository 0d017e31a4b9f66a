package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.EnumSchema;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shapes as generated code has them, made up by a test. */
public final class Pieces {
    private Pieces() {}

    /** A shape of any schema that was made here. */
    public record Piece(Schema<Piece> own, List<@Nullable Object> values) implements Shape {
        @Override
        public Schema<?> schema() {
            return own;
        }

        @Override
        public @Nullable Object get(int member) {
            return values.get(member);
        }
    }

    /** An enum, and the values that two contracts name of it. */
    public static final class Colour extends OpenEnum {
        public static final EnumSchema<Colour> OF_CHESS = values("white", "black", "red");
        public static final EnumSchema<Colour> OF_GO = values("white", "black");

        private Colour(String value, boolean known) {
            super(value, known);
        }

        private static EnumSchema<Colour> values(String... values) {
            return EnumSchema.of(
                    "test#Colour",
                    value -> new Colour(value, false),
                    Arrays.stream(values).map(value -> new Colour(value, true)).toList());
        }
    }

    /** A structure. */
    public static Schema<Piece> schema(String name, Member... members) {
        return build(Schema.structure("test#" + name), members);
    }

    /** A union. */
    public static Schema<Piece> union(String name, Member... members) {
        return build(Schema.union("test#" + name), members);
    }

    /** A shape of these values, in the order of the members. */
    public static Piece of(Schema<Piece> schema, @Nullable Object... values) {
        return schema.make(values);
    }

    private static Schema<Piece> build(Schema.Builder<Piece> builder, Member... members) {
        for (Member member : members) {
            builder.member(member);
        }
        Maker maker = new Maker();
        maker.schema = builder.build(maker::make);
        return maker.schema;
    }

    /** Knows the schema that it makes shapes for, once there is one. */
    private static final class Maker {
        private @Nullable Schema<Piece> schema;

        Piece make(@Nullable Object[] values) {
            if (schema == null) {
                throw new IllegalStateException("made before its schema");
            }
            return new Piece(schema, Collections.unmodifiableList(Arrays.asList(values.clone())));
        }
    }
}
