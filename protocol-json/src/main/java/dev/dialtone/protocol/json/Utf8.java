package dev.dialtone.protocol.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text from bytes of unknown merit. */
public final class Utf8 {

    private Utf8() {}

    /** The text of some bytes; null when they are not UTF-8. */
    public static @Nullable String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            return null;
        }
    }

    /**
     * Whether bytes may be JSON text by their encoding: UTF-8 without NUL. The parser alone would take overlong forms, and
     * guess at other encodings.
     */
    static boolean mayBeJson(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return !containsNul(bytes) && decode(bytes) != null;
            }
        }
        return true;
    }

    private static boolean containsNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
