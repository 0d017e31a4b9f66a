package dev.dialtone.protocol.restjson;

import dev.dialtone.core.http.Headers;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.TimestampFormat;
import dev.dialtone.core.shape.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members in headers: single values, and lists as one line with commas. */
final class HeaderText {

    private static final TimestampFormat USUAL = TimestampFormat.HTTP_DATE;

    private HeaderText() {}

    /** The value of a member in the headers of a request; null when its header is absent. */
    static @Nullable Object read(Member member, Headers headers) {
        String first = headers.first(member.locationName());
        if (first == null) {
            return null;
        }
        String where = "/" + member.name() + " in header " + member.locationName();
        Type type = member.type();
        if (type.kind() != Kind.LIST) {
            return readOne(type, first.strip(), where);
        }
        List<Object> list = new ArrayList<>();
        for (String line : headers.all(member.locationName())) {
            for (String item : split(line, isHttpDate(type.element()) ? 2 : 1)) {
                list.add(readOne(type.element(), item, where));
            }
        }
        return Collections.unmodifiableList(list);
    }

    private static Object readOne(Type type, String text, String where) {
        return BoundText.isBase64InHeaders(type)
                ? BoundText.readBase64(text, where)
                : BoundText.read(type, text, where, USUAL);
    }

    private static boolean isHttpDate(Type type) {
        return type.kind() == Kind.TIMESTAMP
                && (type.timestampFormat() == null || type.timestampFormat() == TimestampFormat.HTTP_DATE);
    }

    /**
     * The items of a list.
     *
     * @param commas how many commas end an item: HTTP dates have one inside
     */
    static List<String> split(String line, int commas) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        int seen = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '\\' && i + 1 < line.length()) {
                item.append(line.charAt(++i));
            } else if (c == '"' && (quoted || item.toString().isBlank())) {
                quoted = !quoted;
                wasQuoted = true;
                if (quoted) {
                    item.setLength(0);
                }
            } else if (c == ',' && !quoted && ++seen == commas) {
                items.add(wasQuoted ? item.toString() : item.toString().strip());
                item.setLength(0);
                wasQuoted = false;
                seen = 0;
            } else if (!wasQuoted || quoted) {
                item.append(c);
            }
        }
        if (wasQuoted || !items.isEmpty() || !item.toString().isBlank()) {
            items.add(wasQuoted ? item.toString() : item.toString().strip());
        }
        return items;
    }

    /** The text of a member for its header. */
    static String write(Type type, Object value) {
        if (type.kind() != Kind.LIST) {
            return writeOne(type, value);
        }
        StringBuilder line = new StringBuilder();
        for (Object item : (List<?>) value) {
            line.append(line.isEmpty() ? "" : ", ").append(quote(type.element(), writeOne(type.element(), item)));
        }
        return line.toString();
    }

    private static String writeOne(Type type, Object value) {
        return BoundText.isBase64InHeaders(type)
                ? Base64.getEncoder().encodeToString(((String) value).getBytes(StandardCharsets.UTF_8))
                : BoundText.write(type, value, USUAL);
    }

    private static String quote(Type type, String text) {
        boolean plain = type.kind() == Kind.TIMESTAMP || (text.indexOf(',') < 0 && text.indexOf('"') < 0);
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
