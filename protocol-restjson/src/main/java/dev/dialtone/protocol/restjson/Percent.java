package dev.dialtone.protocol.restjson;

import dev.dialtone.protocol.json.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoding of paths and queries. A plus sign is a plus sign: phone numbers begin with one. */
final class Percent {

    private Percent() {}

    /** The decoded text; null when a percent sign is not followed by two hex digits, or the bytes are not UTF-8. */
    static @Nullable String decode(String text) {
        int percent = text.indexOf('%');
        if (percent < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int start = 0;
        while (percent >= 0) {
            bytes.writeBytes(text.substring(start, percent).getBytes(StandardCharsets.UTF_8));
            if (percent + 2 >= text.length()) {
                return null;
            }
            int high = Character.digit(text.charAt(percent + 1), 16);
            int low = Character.digit(text.charAt(percent + 2), 16);
            if (high < 0 || low < 0) {
                return null;
            }
            bytes.write(high * 16 + low);
            start = percent + 3;
            percent = text.indexOf('%', start);
        }
        bytes.writeBytes(text.substring(start).getBytes(StandardCharsets.UTF_8));
        return Utf8.decode(bytes.toByteArray());
    }
}
