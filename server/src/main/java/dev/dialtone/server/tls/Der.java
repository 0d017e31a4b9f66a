package dev.dialtone.server.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** What a certificate and a key need of DER (X.690). */
final class Der {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONSTRUCTED_CONTEXT = 0xa0;
    private static final int CONTEXT = 0x80;

    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(SEQUENCE, joined(parts));
    }

    static byte[] set(byte[]... parts) {
        return tagged(SET, joined(parts));
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] truth() {
        return tagged(0x01, new byte[] {(byte) 0xff});
    }

    /** @param unused how many bits at the end do not count */
    static byte[] bits(int unused, byte[] bytes) {
        return tagged(0x03, joined(new byte[] {(byte) unused}, bytes));
    }

    static byte[] octets(byte[] bytes) {
        return tagged(0x04, bytes);
    }

    static byte[] text(String text) {
        return tagged(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Until 2049, as certificates have it. */
    static byte[] time(Instant instant) {
        return tagged(0x17, UTC_TIME.format(instant.atOffset(ZoneOffset.UTC)).getBytes(StandardCharsets.US_ASCII));
    }

    /** {@code 2.5.29.17}. */
    static byte[] oid(String dotted) {
        String[] numbers = dotted.split("\\.", -1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(40 * Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]));
        for (int i = 2; i < numbers.length; i++) {
            int number = Integer.parseInt(numbers[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (number >>> shift != 0) {
                    bytes.write(0x80 | (number >>> shift & 0x7f));
                }
            }
            bytes.write(number & 0x7f);
        }
        return tagged(0x06, bytes.toByteArray());
    }

    /** {@code [number] { part }}. */
    static byte[] explicit(int number, byte[] part) {
        return tagged(CONSTRUCTED_CONTEXT | number, part);
    }

    /** {@code [number] IMPLICIT} of some bytes. */
    static byte[] implicit(int number, byte[] bytes) {
        return tagged(CONTEXT | number, bytes);
    }

    /** PKCS#8 around a key of an older form (RFC 5958, 2). */
    static byte[] privateKey(byte[] algorithm, byte[] key) {
        return sequence(integer(BigInteger.ZERO), algorithm, octets(key));
    }

    /** The algorithm, a sequence, that a public key begins with (RFC 5280, 4.1.2.7). */
    static byte[] algorithm(byte[] publicKey) {
        int start = contentStart(publicKey, 0);
        int length = contentStart(publicKey, start) - start + contentLength(publicKey, start);
        return Arrays.copyOfRange(publicKey, start, start + length);
    }

    private static int contentStart(byte[] der, int start) {
        int first = der[start + 1] & 0xff;
        return start + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }

    private static int contentLength(byte[] der, int start) {
        int first = der[start + 1] & 0xff;
        if (first < 0x80) {
            return first;
        }
        return new BigInteger(1, Arrays.copyOfRange(der, start + 2, contentStart(der, start))).intValueExact();
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + 6);
        bytes.write(tag);
        if (content.length < 0x80) {
            bytes.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int sign = length[0] == 0 ? 1 : 0;
            bytes.write(0x80 | (length.length - sign));
            bytes.write(length, sign, length.length - sign);
        }
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
