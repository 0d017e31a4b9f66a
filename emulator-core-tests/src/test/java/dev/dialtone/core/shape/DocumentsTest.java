package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DocumentsTest {

    /** A shape of one member. */
    private record One(Schema<One> schema, @Nullable Object value) implements Shape {
        static One of(Type type, @Nullable Object value) {
            return new One(
                    Schema.<One>structure("test#One")
                            .member(Member.of("It", type).jsonName("it"))
                            .build(values -> {
                                throw new IllegalStateException("never read");
                            }),
                    value);
        }

        @Override
        public @Nullable Object get(int member) {
            return value;
        }
    }

    @Test
    void leavesAbsentMembersOut() {
        assertThat(Documents.of(One.of(Type.of(Kind.STRING), null))).isEqualTo(new Document(Map.of()));
    }

    @Test
    void showsScalarsAsJsonKnowsThem() {
        assertThat(shown(Kind.STRING, "a")).isEqualTo("a");
        assertThat(shown(Kind.BOOLEAN, true)).isEqualTo(true);
        assertThat(shown(Kind.BYTE, (byte) 1)).isEqualTo(1L);
        assertThat(shown(Kind.SHORT, (short) 1)).isEqualTo(1L);
        assertThat(shown(Kind.INTEGER, 1)).isEqualTo(1L);
        assertThat(shown(Kind.LONG, 1L)).isEqualTo(1L);
        assertThat(shown(Kind.FLOAT, 0.1f)).isEqualTo(0.1d);
        assertThat(shown(Kind.DOUBLE, 0.1d)).isEqualTo(0.1d);
        assertThat(shown(Kind.BIG_INTEGER, BigInteger.TEN)).isEqualTo(BigInteger.TEN);
        assertThat(shown(Kind.BIG_DECIMAL, new BigDecimal("1.10"))).isEqualTo("1.10");
        assertThat(shown(Kind.BLOB, Blob.ofUtf8("hi"))).isEqualTo("aGk=");
        assertThat(shown(Kind.DOCUMENT, new Document(List.of("x")))).isEqualTo(List.of("x"));
        assertThat(shown(Type.enumeration(Colour.SCHEMA), Colour.SKY_BLUE)).isEqualTo("sky-blue");
    }

    @Test
    void showsInstantsWithMilliseconds() {
        assertThat(shown(Kind.TIMESTAMP, Instant.parse("2026-03-01T12:00:00Z"))).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(shown(Kind.TIMESTAMP, Instant.parse("2026-03-01T12:00:00.1239Z")))
                .isEqualTo("2026-03-01T12:00:00.123Z");
    }

    @Test
    void showsListsMapsStructuresAndUnions() {
        Map<String, Item> items = new LinkedHashMap<>();
        items.put("b", new Item("x", 2));
        items.put("a", new Item("y", 3));
        Type item = Type.structure(() -> Item.SCHEMA);

        assertThat(shown(Type.list(Type.of(Kind.INTEGER)).sparse(), Arrays.asList(1, null)))
                .isEqualTo(Arrays.asList(1L, null));
        assertThat(shown(Type.map(Type.of(Kind.STRING), item), items))
                .hasToString("{b={Code=x, Count=2}, a={Code=y, Count=3}}");
        assertThat(shown(Type.union(() -> Choice.SCHEMA), new Choice.Word("hello")))
                .isEqualTo(Map.of("Word", "hello"));
    }

    @Test
    void hidesWhatTheContractMarksSensitive() {
        Type secret = Type.of(Kind.STRING).sensitive();
        assertThat(shown(secret, "secret")).isEqualTo("***");
        assertThat(shown(Type.list(secret), List.of("one", "two"))).isEqualTo(List.of("***", "***"));
        assertThat(shown(Type.map(Type.of(Kind.STRING), secret), Map.of("key", "secret")))
                .isEqualTo(Map.of("key", "***"));
        assertThat(shown(Type.map(secret, Type.of(Kind.STRING)), Map.of("secret", "value")))
                .isEqualTo("***");
    }

    @Test
    void cutsLargeThingsShortInAnExcerpt() {
        Type text = Type.of(Kind.STRING);
        assertThat(excerpt(text, "x".repeat(1_000_000))).isEqualTo("x".repeat(1_024) + "\u2026(1000000 characters)");
        assertThat(excerpt(text, "x".repeat(1_023) + "\uD83D\uDE00".repeat(1_000)))
                .isEqualTo("x".repeat(1_023) + "\u2026(3023 characters)");
        assertThat(excerpt(Type.of(Kind.BLOB), Blob.of(new byte[10_000])))
                .isEqualTo("AAAA".repeat(341) + "\u2026(10000 bytes)");
        assertThat(excerpt(Type.list(text), Collections.nCopies(250_000, "")))
                .asInstanceOf(LIST)
                .hasSize(101)
                .endsWith("\u2026(250000 elements)");
    }

    @Test
    void keepsAnExcerptSmallHoweverManyThingsThereAre() {
        Type list = Type.list(Type.list(Type.list(Type.of(Kind.STRING))));
        List<List<List<String>>> value =
                Collections.nCopies(90, Collections.nCopies(90, Collections.nCopies(90, "x".repeat(2_000))));

        Documents.Excerpt excerpt = Documents.excerpt(One.of(list, value));

        assertThat(Weight.of(excerpt.document())).isLessThan(100_000);
        assertThat(excerpt.isCut()).isTrue();
    }

    @Test
    void cutsNothingOfASmallShape() {
        Documents.Excerpt excerpt = Documents.excerpt(One.of(Type.of(Kind.STRING), "small"));

        assertThat(excerpt).isEqualTo(new Documents.Excerpt(new Document(Map.of("It", "small")), false));
    }

    private static @Nullable Object excerpt(Type type, Object value) {
        Documents.Excerpt excerpt = Documents.excerpt(One.of(type, value));
        assertThat(excerpt.isCut()).isTrue();
        return excerpt.document().value() instanceof Map<?, ?> members ? members.get("It") : null;
    }

    private static @Nullable Object shown(Kind kind, Object value) {
        return shown(Type.of(kind), value);
    }

    private static @Nullable Object shown(Type type, Object value) {
        Object tree = Documents.of(One.of(type, value)).value();
        return tree instanceof Map<?, ?> members ? members.get("It") : null;
    }
}
