package dev.dialtone.persistence.document;

import java.util.Arrays;

/** JSON text as it is written, in UTF-8, until somebody takes it. */
final class JsonBytes {

    private static final int FIRST_BYTES = 64 * 1024;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    /** What one character takes at most: {@code \u001f}. */
    private static final int LONGEST_CHARACTER = 6;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;
    private int taken;

    /** How many bytes wait to be taken. */
    int waiting() {
        return length - taken;
    }

    /** Takes bytes from the front; gives how many. */
    int take(byte[] target, int from, int most) {
        int count = Math.min(most, waiting());
        System.arraycopy(bytes, taken, target, from, count);
        taken += count;
        if (taken == length) {
            taken = 0;
            length = 0;
        }
        return count;
    }

    /** Writes ASCII as it is. */
    JsonBytes raw(String ascii) {
        makeRoom(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    JsonBytes raw(char ascii) {
        makeRoom(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Writes a text in quotes. Half a pair of surrogates, which UTF-8 has not, is escaped, so that nothing is lost. */
    JsonBytes text(String text) {
        raw('"');
        for (int i = 0; i < text.length(); i++) {
            makeRoom(LONGEST_CHARACTER);
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                bytes[length++] = '\\';
                bytes[length++] = (byte) c;
            } else if (c >= ' ' && c < 0x7f) {
                bytes[length++] = (byte) c;
            } else if (c == '\n') {
                bytes[length++] = '\\';
                bytes[length++] = 'n';
            } else if (c < ' ' || c == 0x7f) {
                escape(c);
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xc0 | (c >> 6));
                bytes[length++] = last(c);
            } else if (!Character.isSurrogate(c)) {
                bytes[length++] = (byte) (0xe0 | (c >> 12));
                bytes[length++] = last(c >> 6);
                bytes[length++] = last(c);
            } else if (isPair(text, i)) {
                pair(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                escape(c);
            }
        }
        return raw('"');
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private void pair(int point) {
        bytes[length++] = (byte) (0xf0 | (point >> 18));
        bytes[length++] = last(point >> 12);
        bytes[length++] = last(point >> 6);
        bytes[length++] = last(point);
    }

    /** A byte behind the first of a character: its last six bits. */
    private static byte last(int point) {
        return (byte) (0x80 | (point & 0x3f));
    }

    private void escape(char c) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(c >> shift) & 0xf];
        }
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
