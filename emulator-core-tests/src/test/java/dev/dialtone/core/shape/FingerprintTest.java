package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FingerprintTest {

    @Test
    void isTheSameForEqualShapes() {
        assertThat(of(List.of("a", "b"), Map.of("k", "v"))).isEqualTo(of(List.of("a", "b"), Map.of("k", "v")));
        assertThat(Fingerprint.of(new Item("a", 1))).isEqualTo(Fingerprint.of(new Item("a", 1)));
        assertThat(Fingerprint.of(new Unit())).isEqualTo(Fingerprint.of(new Unit()));
    }

    @Test
    void isTheSameWhateverTheOrderOfAMap() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("b", 2);
        map.put("a", 1);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("a", 1);
        other.put("b", 2);

        assertThat(of(map)).isEqualTo(of(other));
        assertThat(of(Map.of("a", 2, "b", 1))).isNotEqualTo(of(other));
    }

    @Test
    void tellsWhatIsInAMember() {
        List<@Nullable Object> values = Arrays.asList(
                null,
                "",
                "1",
                1L,
                "a",
                true,
                Colour.RED,
                Colour.SKY_BLUE,
                List.of(),
                List.of("a"),
                List.of("a", ""),
                List.of("", "a"),
                List.of(List.of("a")),
                Map.of(),
                Map.of("a", ""),
                Map.of("", "a"),
                Blob.ofUtf8(""),
                Blob.ofUtf8("a"),
                Blob.of(new byte[] {0}),
                Blob.of(new byte[] {0, 0}),
                new Document(null),
                new Document("a"),
                new Document(BigInteger.TWO),
                new Item("a", 1),
                new Item("a", 2));

        assertThat(values.stream().map(value -> of(value))).doesNotHaveDuplicates();
    }

    @Test
    void tellsInWhichMemberSomethingIs() {
        assertThat(of("a", null)).isNotEqualTo(of(null, "a"));
        assertThat(of("ab", "c")).isNotEqualTo(of("a", "bc"));
    }

    @Test
    void isOneOfManyNumbers() {
        assertThat(IntStream.range(0, 100_000).mapToObj(i -> of("token-" + i))).doesNotHaveDuplicates();
    }

    private static long of(@Nullable Object... values) {
        return Fingerprint.of(new Crate(
                Arrays.asList(IntStream.range(0, Crate.SCHEMA.members().size())
                        .mapToObj(i -> i < values.length ? values[i] : null)
                        .toArray())));
    }
}
