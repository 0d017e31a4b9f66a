package dev.dialtone.protocol.json;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.TimestampFormat;
import dev.dialtone.core.shape.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A structure with a member of every kind, and an error. */
record SampleShape(List<@Nullable Object> values) implements Shape {

    static final Schema<Choice> CHOICE = Schema.<Choice>union("test#Choice")
            .member(Member.of("number", Type.of(Kind.INTEGER)))
            .member(Member.of("text", Type.of(Kind.STRING)))
            .build(v -> new Choice(Arrays.asList(v)));

    static final Schema<SampleShape> SCHEMA = Schema.<SampleShape>structure("test#SampleShape")
            .member(Member.of("Name", Type.of(Kind.STRING).length(1L, 5L)).jsonName("label"))
            .member(Member.of("Flag", Type.of(Kind.BOOLEAN)))
            .member(Member.of("Byte", Type.of(Kind.BYTE)))
            .member(Member.of("Long", Type.of(Kind.LONG)))
            .member(Member.of("Float", Type.of(Kind.FLOAT)))
            .member(Member.of("Double", Type.of(Kind.DOUBLE)))
            .member(Member.of("BigInteger", Type.of(Kind.BIG_INTEGER)))
            .member(Member.of("BigDecimal", Type.of(Kind.BIG_DECIMAL)))
            .member(Member.of("Blob", Type.of(Kind.BLOB)))
            .member(Member.of("Seconds", Type.of(Kind.TIMESTAMP)))
            .member(Member.of("DateTime", Type.of(Kind.TIMESTAMP).format(TimestampFormat.DATE_TIME)))
            .member(Member.of("Document", Type.of(Kind.DOCUMENT)))
            .member(Member.of("List", Type.list(Type.of(Kind.STRING))))
            .member(Member.of("Sparse", Type.list(Type.of(Kind.STRING)).sparse()))
            .member(Member.of("Map", Type.map(Type.of(Kind.STRING), Type.of(Kind.INTEGER))))
            .member(Member.of("Inner", Type.structure(() -> SampleShape.SCHEMA)))
            .member(Member.of("Choice", Type.union(() -> CHOICE)))
            .build(v -> new SampleShape(Arrays.asList(v)));

    static SampleShape of(String member, Object value) {
        @Nullable Object[] values = new @Nullable Object[SCHEMA.members().size()];
        values[Objects.requireNonNull(SCHEMA.member(member)).index()] = value;
        return SCHEMA.make(values);
    }

    @Nullable Object get(String member) {
        return get(Objects.requireNonNull(SCHEMA.member(member)).index());
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return values.get(member);
    }

    /** The union. */
    record Choice(List<@Nullable Object> values) implements Shape {
        @Override
        public Schema<?> schema() {
            return CHOICE;
        }

        @Override
        public @Nullable Object get(int member) {
            return values.get(member);
        }
    }

    /** The error. */
    @SuppressWarnings("serial")
    static final class Lost extends ModeledException {
        static final Schema<Lost> SCHEMA = Schema.<Lost>error("test#Lost", 404)
                .queryError("AWS.Lost")
                .member(Member.of("message", Type.of(Kind.STRING)))
                .build(v -> new Lost((String) v[0]));

        Lost(@Nullable String message) {
            super(message);
        }

        @Override
        public Schema<?> schema() {
            return SCHEMA;
        }

        @Override
        public @Nullable Object get(int member) {
            return getMessage();
        }
    }
}
