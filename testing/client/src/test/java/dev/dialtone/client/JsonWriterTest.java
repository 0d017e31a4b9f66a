package dev.dialtone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void writesEveryKindOfValue() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("z", Arrays.asList(true, null, "b", 1, 2L, 0.25, (short) 3, (byte) 4, 0.5f));
        members.put("a", Map.of());
        members.put("l", List.of());
        members.put("big", new BigInteger("123456789012345678901234567890"));
        members.put("precise", new BigDecimal("0.10"));
        assertThat(JsonWriter.write(members))
                .isEqualTo("{\"z\":[true,null,\"b\",1,2,0.25,3,4,0.5],\"a\":{},\"l\":[],"
                        + "\"big\":123456789012345678901234567890,\"precise\":0.10}");
    }

    @Test
    void escapesWhatJsonWantsEscaped() {
        assertThat(JsonWriter.write("\"\\/\b\f\n\r\t\u0000\u001f\u007f ä\u2028"))
                .isEqualTo("\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0000\\u001f\u007f ä\u2028\"");
    }

    @Test
    void writesPairsOfSurrogatesPlainAndHalvesEscaped() {
        assertThat(JsonWriter.write("\uD83D\uDCF1")).isEqualTo("\"\uD83D\uDCF1\"");
        assertThat(JsonWriter.write("\uD83D")).isEqualTo("\"\\ud83d\"");
        assertThat(JsonWriter.write("\uDCF1a\uD83D")).isEqualTo("\"\\udcf1a\\ud83d\"");
        assertThat(JsonWriter.write("\uD83D\uD83D\uDCF1")).isEqualTo("\"\\ud83d\uD83D\uDCF1\"");
    }

    @Test
    void readsBackWhatItWrites() {
        Object value =
                JsonReader.read("{\"a\\n\":[1,2.5,\"\\ud83d\",{\"b\":null}],\"c\":1e-7,\"d\":12345678901234567890}");
        assertThat(JsonReader.read(JsonWriter.write(value))).isEqualTo(value);
    }

    @Test
    void refusesWhatJsonDoesNotHave() {
        refuses(Double.NaN, "NaN of java.lang.Double (expected: a value that JSON has)");
        refuses(Float.POSITIVE_INFINITY, "Infinity of java.lang.Float (expected: a value that JSON has)");
        refuses(Instant.EPOCH, "1970-01-01T00:00:00Z of java.time.Instant (expected: a value that JSON has)");
        refuses(Map.of(1, 2), "1 (expected: a name that is a string)");
    }

    @Test
    void writesNothingThatHoldsItself() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        refuses(circle, "JSON of more than 500 levels");
    }

    private static void refuses(Object value, String message) {
        assertThatThrownBy(() -> JsonWriter.write(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
