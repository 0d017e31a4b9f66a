package dev.dialtone.core.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as signatures have it (RFC 3986): all but letters, digits and {@code -._~}, in capitals. */
final class Percent {
    private static final String UNRESERVED = "-._~";
    private static final String DIGITS = "0123456789ABCDEF";

    private Percent() {}

    /**
     * Encodes what a request line has, a percent sign as any other character.
     *
     * @param text each character of which is a byte
     * @param kept what stays as it is, besides the unreserved
     */
    static String encode(String text, String kept) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isUnreserved(character) || kept.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append('%')
                        .append(DIGITS.charAt((character >> 4) & 0xf))
                        .append(DIGITS.charAt(character & 0xf));
            }
        }
        return encoded.toString();
    }

    /** Bytes as characters. What is no escape stays; a plus sign is one, since no signer encodes a blank so. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            int high = text.charAt(i) == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low < 0) {
                bytes.write(text.charAt(i));
            } else {
                bytes.write(high << 4 | low);
                i += 2;
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean isUnreserved(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || UNRESERVED.indexOf(character) >= 0;
    }
}
