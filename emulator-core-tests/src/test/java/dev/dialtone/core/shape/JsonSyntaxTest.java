package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

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
    void refusesWhatIsNestedTooDeep() {
        assertThat(JsonSyntax.isObject(nested(99))).isTrue();
        assertThat(JsonSyntax.isObject(nested(100))).isFalse();
        assertThat(JsonSyntax.isObject(nested(5000))).isFalse();
    }

    private static String nested(int arrays) {
        return "{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
    }
}
