package dev.dialtone.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.packed.ByteInput;
import dev.dialtone.core.packed.ByteOutput;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values are read as they were written. */
class PackedTest {

    private final WrittenSchemas schemas = new WrittenSchemas();

    /** A shape of any schema. */
    private record Any(Schema<?> schema, List<@Nullable Object> values) implements Shape {
        @Override
        public @Nullable Object get(int member) {
            return values.get(member);
        }
    }

    private static Schema<Any> schema(String id, Member... members) {
        Schema.Builder<Any> builder = Schema.structure(id);
        Schema<?>[] built = new Schema<?>[1];
        for (Member member : members) {
            builder.member(member);
        }
        Schema<Any> schema = builder.build(values -> new Any(Objects.requireNonNull(built[0]), Arrays.asList(values)));
        built[0] = schema;
        return schema;
    }

    private static Member member(String name, Kind kind) {
        return Member.of(name, Type.of(kind));
    }

    private byte[] written(Shape shape) {
        Batch batch = new Batch();
        schemas.require(shape.schema(), batch);
        ByteOutput output = new ByteOutput();
        new PackedWriter(schemas).write(shape, output);
        return output.toBytes();
    }

    private Object read(Schema<?> schema, byte[] bytes) {
        ByteInput input = new ByteInput(bytes);
        Object value = new PackedReader(schemas).read(schema, input);
        assertThat(input.isAtEnd()).isTrue();
        return value;
    }

    private Object readAgain(Type type, Object value) {
        Schema<Any> schema = schema("test#Of" + type.kind() + type.isSparse(), Member.of("value", type));
        Any shape = new Any(schema, List.of(value));
        return Objects.requireNonNull(((Any) read(schema, written(shape))).get(0));
    }

    @Test
    void ofEveryKind() {
        Map<Kind, List<Object>> values = new LinkedHashMap<>();
        values.put(Kind.BOOLEAN, List.of(true, false));
        values.put(Kind.BYTE, List.of(Byte.MIN_VALUE, (byte) 7));
        values.put(Kind.SHORT, List.of(Short.MIN_VALUE, Short.MAX_VALUE));
        values.put(Kind.INTEGER, List.of(Integer.MIN_VALUE, -1, 0, 63, 64, Integer.MAX_VALUE));
        values.put(Kind.LONG, List.of(Long.MIN_VALUE, -1L, 0L, 1L << 40, Long.MAX_VALUE));
        values.put(Kind.FLOAT, List.of(0.1f, Float.NaN));
        values.put(Kind.DOUBLE, List.of(0.1, -0.0, Double.MAX_VALUE));
        values.put(Kind.BIG_INTEGER, List.of(BigInteger.TEN.pow(40)));
        values.put(Kind.BIG_DECIMAL, List.of(new BigDecimal("-0.10")));
        values.put(Kind.STRING, List.of("", "text", "\u00e9", "\u20ac", "\ud83d\udc4d", "half \ud83d", "\0"));
        values.put(Kind.BLOB, List.of(Blob.of(new byte[0]), Blob.of(new byte[] {-1, 0, 1})));
        values.put(Kind.TIMESTAMP, List.of(Instant.EPOCH, Instant.parse("1900-01-01T00:00:00.000000001Z")));
        values.put(Kind.DOCUMENT, List.of(new Document(document())));

        values.forEach((kind, some) -> some.forEach(
                value -> assertThat(readAgain(Type.of(kind), value)).isEqualTo(value)));
    }

    @Test
    void textsThatComeAgainOnce() {
        Schema<Any> schema = schema("test#S", member("text", Kind.STRING));
        PackedReader reader = new PackedReader(schemas);
        String before = "";
        for (String text : List.of("same", "same", "some", "sam\u00e9", "sam\u00e9", "samt", "", "same", "same end")) {
            ByteInput input = new ByteInput(written(new Any(schema, List.of(text))));

            String read =
                    (String) Objects.requireNonNull(reader.read(schema, input).get(0));

            assertThat(read).isEqualTo(text);
            assertThat(input.isAtEnd()).isTrue();
            if (text.equals("same") && before.equals("same")) {
                assertThat(read).isSameAs(before);
            }
            before = read;
        }
    }

    private static Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("list", Arrays.asList("text", 1L, 1.5, true, false, null, BigInteger.TEN.pow(30)));
        document.put("none", null);
        document.put("", Map.of());
        return document;
    }

    @Test
    void insideOfOthers() {
        Type texts = Type.list(Type.of(Kind.STRING));
        Type holes = Type.list(Type.of(Kind.STRING)).sparse();
        Type map = Type.map(Type.of(Kind.STRING), texts);
        Schema<Any> inner = schema("test#Inner", member("text", Kind.STRING));

        assertThat(readAgain(texts, List.of("a", ""))).isEqualTo(List.of("a", ""));
        assertThat(readAgain(holes, Arrays.asList("a", null))).isEqualTo(Arrays.asList("a", null));
        assertThat(readAgain(map, Map.of("a", List.of("b")))).isEqualTo(Map.of("a", List.of("b")));
        assertThat(readAgain(Type.structure(() -> inner), new Any(inner, List.of("a"))))
                .isEqualTo(new Any(inner, List.of("a")));
    }

    @Test
    void whenMembersWereAddedAndMoved() {
        Schema<Any> old = schema("test#S", member("a", Kind.STRING), member("b", Kind.STRING));
        Schema<Any> now =
                schema("test#S", member("b", Kind.STRING), member("new", Kind.LONG), member("a", Kind.STRING));
        byte[] before = written(new Any(old, Arrays.asList("of a", "of b")));
        byte[] after = written(new Any(now, Arrays.asList("of b", 1L, null)));

        assertThat(read(now, before)).isEqualTo(new Any(now, Arrays.asList("of b", null, "of a")));
        assertThat(read(now, after)).isEqualTo(new Any(now, Arrays.asList("of b", 1L, null)));
    }

    @Test
    void notWhenAMemberIsGone() {
        byte[] before = written(new Any(schema("test#S", member("gone", Kind.STRING)), List.of("text")));

        assertThatThrownBy(() -> read(schema("test#S", member("other", Kind.STRING)), before))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("S: gone is no member of it");
    }

    @Test
    void byAnotherProcessThatHasTheSchemasOfTheFolder() {
        Schema<Any> schema = schema("test#S", member("a", Kind.STRING));
        Batch batch = new Batch();
        schemas.require(schema, batch);
        byte[] value = written(new Any(schema, List.of("text")));
        WrittenSchemas others = new WrittenSchemas();
        batch.byTable().getOrDefault(TableKey.SCHEMAS, Map.of()).values().forEach(text -> {
            ByteOutput output = new ByteOutput();
            Objects.requireNonNull(text.value()).writeTo(output);
            others.add(output.toBytes());
        });

        Batch nothing = new Batch();
        others.require(schema, nothing);

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(new PackedReader(others).read(schema, new ByteInput(value)))
                .isEqualTo(new Any(schema, List.of("text")));
    }

    @Test
    void notWhenTheyEndTooEarly() {
        Schema<Any> schema = schema("test#S", member("a", Kind.STRING), Member.of("b", Type.list(Type.of(Kind.LONG))));
        byte[] whole = written(new Any(schema, List.of("text", List.of(1L, 1L << 60))));

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(schema, cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
