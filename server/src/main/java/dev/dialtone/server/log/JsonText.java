package dev.dialtone.server.log;

import dev.dialtone.core.log.OneLine;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as a line of the log has it: without a line break, and without a character that steers a terminal. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** Appends a value as {@link dev.dialtone.core.shape.Document} has them. */
    static void append(StringBuilder text, @Nullable Object value) {
        if (value instanceof String string) {
            appendString(text, string);
        } else if (value instanceof Map<?, ?> map) {
            appendMap(text, map);
        } else if (value instanceof Collection<?> list) {
            char before = '[';
            for (Object each : list) {
                append(text.append(before), each);
                before = ',';
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            appendString(text, number.toString());
        } else {
            text.append(value);
        }
    }

    private static void appendMap(StringBuilder text, Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> each : map.entrySet()) {
            appendString(text.append(before), String.valueOf(each.getKey()));
            append(text.append(':'), each.getValue());
            before = ',';
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    /** Appends a string with its quotes. */
    static void appendString(StringBuilder text, String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char next = string.charAt(i);
            if (next == '"' || next == '\\') {
                text.append('\\').append(next);
            } else if (next == '\n') {
                text.append("\\n");
            } else if (next == '\t') {
                text.append("\\t");
            } else if (OneLine.steers(next) || Character.isSurrogate(next)) {
                text.append("\\u")
                        .append(HEX.charAt(next >> 12))
                        .append(HEX.charAt(next >> 8 & 15))
                        .append(HEX.charAt(next >> 4 & 15))
                        .append(HEX.charAt(next & 15));
            } else {
                text.append(next);
            }
        }
        text.append('"');
    }
}
