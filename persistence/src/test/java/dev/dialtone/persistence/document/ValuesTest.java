package dev.dialtone.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Type;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what is read. */
final class ValuesTest {

    static Stream<Arguments> values() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("whole", 5L);
        tree.put("fraction", 5.0);
        tree.put("large", new BigInteger("123456789012345678901234567890"));
        tree.put("nothing", null);
        tree.put("list", List.of(true, "text", List.of()));
        return Stream.of(
                Arguments.of(Type.of(Kind.STRING), ""),
                Arguments.of(Type.of(Kind.STRING), "\"\\/\b\f\n\r\t\u0000\u001f\u007f\u00e9\u20ac\ud83d\ude00"),
                Arguments.of(Type.of(Kind.STRING), "half a pair: \ud83d, \ude00, \ud83d"),
                Arguments.of(Type.of(Kind.BOOLEAN), true),
                Arguments.of(Type.of(Kind.BYTE), Byte.MIN_VALUE),
                Arguments.of(Type.of(Kind.SHORT), Short.MAX_VALUE),
                Arguments.of(Type.of(Kind.INTEGER), Integer.MIN_VALUE),
                Arguments.of(Type.of(Kind.LONG), Long.MAX_VALUE),
                Arguments.of(Type.of(Kind.FLOAT), 0.1f),
                Arguments.of(Type.of(Kind.DOUBLE), 0.1),
                Arguments.of(Type.of(Kind.DOUBLE), Double.MIN_VALUE),
                Arguments.of(Type.of(Kind.DOUBLE), Double.NEGATIVE_INFINITY),
                Arguments.of(Type.of(Kind.BIG_INTEGER), new BigInteger("-123456789012345678901234567890")),
                Arguments.of(Type.of(Kind.BIG_DECIMAL), new BigDecimal("1E+30")),
                Arguments.of(Type.of(Kind.BIG_DECIMAL), new BigDecimal("0.10")),
                Arguments.of(Type.of(Kind.BLOB), Blob.of(new byte[] {0, -1, 1})),
                Arguments.of(Type.of(Kind.TIMESTAMP), Instant.parse("2026-11-29T22:00:00.123456789Z")),
                Arguments.of(Type.of(Kind.TIMESTAMP), Instant.EPOCH),
                Arguments.of(Type.of(Kind.DOCUMENT), new Document(tree)),
                Arguments.of(Type.of(Kind.DOCUMENT), new Document(null)),
                Arguments.of(Type.list(Type.of(Kind.LONG)), List.of(1L, 2L)),
                Arguments.of(Type.map(Type.of(Kind.STRING), Type.of(Kind.DOUBLE)), Map.of("a\"b", 1.5)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsWhatIsWritten(Type type, Object value) throws IOException {
        JsonBytes json = new JsonBytes();
        ValueWriter.write(json, type, value);
        byte[] bytes = new byte[json.waiting()];
        json.take(bytes, 0, bytes.length);

        assertThat(read(type, new String(bytes, StandardCharsets.UTF_8))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INTEGER   | 2147483648 | a whole number (expected: a whole number from -2147483648 to 2147483647)
            INTEGER   | 1.5        | a number with a fraction (expected: a whole number from -2147483648 to 2147483647)
            LONG      | 99999999999999999999 | a whole number (expected: a whole number from -9223372036854775808 to 9223372036854775807)
            DOUBLE    | 1e999      | a number with a fraction (expected: a number up to 1.7976931348623157E308)
            BOOLEAN   | null       | null (expected: true or false)
            STRING    | {}         | an object (expected: a text)
            BLOB      | "a"        | a text (expected: a text in base64)
            TIMESTAMP | "today"    | a text (expected: a time such as 2026-11-21T08:00:00.123Z)
            DOCUMENT  | {"a":1,"a":2} | is there twice
            STRING    | nothing    | not valid JSON
            STRING    | "cut       | the document ends before its end
            """)
    void refusesWhatIsNoneWithThePlace(Kind kind, String json, String message) {
        assertThatThrownBy(() -> read(Type.of(kind), json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(.*, )?line 1, column [0-9]+: " + Pattern.quote(message));
    }

    @Test
    void saysWhereInAListOrMapSomethingDoesNotFit() {
        Type type = Type.map(Type.of(Kind.STRING), Type.list(Type.of(Kind.LONG)));

        assertThatThrownBy(() -> read(type, "{\"a b\": [1, 2, \"x\"]}"))
                .hasMessageStartingWith("[\"a b\"][2], line 1, column ");
        assertThatThrownBy(() -> read(type, "{\"a\": [1], \"a\": []}"))
                .hasMessageContaining("a, line 1", "is there twice");
    }

    private static Object read(Type type, String json) throws IOException {
        try (Input input = new Input(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            input.next();
            return new ValueReader(input, text -> text).read(type);
        }
    }
}
