package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " { } ",
                "\t{\r\n}\n",
                "{\"a\":1}",
                "{\"a\" : [ 1 , -2.5e+10, 0, 0.1, 1E3, true, false, null, \"\", [], {} ] }",
                "{\"a\":{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\uABCD\"},\"b\":\"\u00e4\u20ac\ud83d\ude00\"}",
            })
    void takesObjects(String text) {
        assertThat(JsonSyntax.isObject(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "[]",
                "\"a\"",
                "null",
                "{",
                "}",
                "{}x",
                "{}{}",
                "{a:1}",
                "{'a':1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":[1,]}",
                "{\"a\":[1 2]}",
                "{\"a\":[1}",
                "{\"a\":01}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":+1}",
                "{\"a\":-}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\":True}",
                "{\"a\":\"b}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\",
                "{\"a\":\"line\nbreak\"}",
                "{\"a\":1}//",
                "\u00a0{}",
            })
    void refusesEverythingElse(String text) {
        assertThat(JsonSyntax.isObject(text)).isFalse();
    }

    @Test
    void readsValues() {
        Map<String, @Nullable Object> members =
                read("{\"b\":[1,-2,1.5,1e2,-0],\"a\":{\"\\u00e4\\n\\/\":\"\",\"t\":true},\"n\":null,\"b2\":\"x\"}");
        assertThat(members.keySet()).containsExactly("b", "a", "n", "b2");
        assertThat(members.get("b")).isEqualTo(List.of(1L, -2L, 1.5, 100.0, 0L));
        assertThat(members.get("a")).isEqualTo(Map.of("\u00e4\n/", "", "t", true));
        assertThat(members.get("n")).isNull();
        assertThat(read("{\"a\":1,\"a\":2}").get("a")).isEqualTo(2L);
        assertThat(read("{\"a\":1234567890123456789}").get("a")).isEqualTo(1.23456789012345677E18);
    }

    private static Map<String, @Nullable Object> read(String text) {
        return JsonSyntax.object(text).orElseThrow();
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThat(JsonSyntax.isObject(nested(99))).isTrue();
        assertThat(JsonSyntax.isObject(nested(100))).isFalse();
        assertThat(JsonSyntax.isObject(nested(5000))).isFalse();
    }

    @Test
    void tellsWhatIsNestedTooDeepFromWhatIsNoObject() {
        assertThat(JsonSyntax.problem(nested(100))).isEqualTo("it is nested deeper than 100 levels");
        assertThat(JsonSyntax.problem("{\"a\":" + "[".repeat(5000))).isEqualTo("it is nested deeper than 100 levels");
        assertThat(JsonSyntax.problem("{\"a\":\"" + "[".repeat(5000))).isEqualTo("it is no JSON object");
        assertThat(JsonSyntax.problem("x")).isEqualTo("it is no JSON object");
        assertThat(JsonSyntax.problem("")).isEqualTo("it is no JSON object");
    }

    private static String nested(int arrays) {
        return "{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
    }
}
