package dev.dialtone.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** A document with something wrong in it, perhaps. */
final class Mutation {
    private static final String[] TOKENS = {
        "null",
        "{}",
        "[]",
        "\"\"",
        "-1",
        "9999999999999999999",
        "1e400",
        "true",
        "\"\\ud800\"",
        "{\"a\":1}",
        ",",
        "}",
        "]",
        "\"key\":",
        "\u0000"
    };

    private Mutation() {}

    static byte[] of(byte[] document, Random random) {
        int at = random.nextInt(document.length);
        return switch (random.nextInt(5)) {
            case 0 -> flipped(document, at, random);
            case 1 -> without(document, at, Math.min(document.length, at + 1 + random.nextInt(20)));
            case 2 -> with(document, at, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
            case 3 ->
                with(
                        without(document, valueBegin(document, at), valueEnd(document, at)),
                        valueBegin(document, at),
                        TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
            default -> lineTwice(document, at);
        };
    }

    private static byte[] flipped(byte[] document, int at, Random random) {
        byte[] copy = document.clone();
        copy[at] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private static byte[] without(byte[] document, int from, int to) {
        byte[] copy = Arrays.copyOf(document, document.length - (to - from));
        System.arraycopy(document, to, copy, from, document.length - to);
        return copy;
    }

    private static byte[] with(byte[] document, int at, byte[] more) {
        byte[] copy = Arrays.copyOf(document, document.length + more.length);
        System.arraycopy(more, 0, copy, at, more.length);
        System.arraycopy(document, at, copy, at + more.length, document.length - at);
        return copy;
    }

    /** Behind the last colon or comma before. */
    private static int valueBegin(byte[] document, int at) {
        int begin = at;
        while (begin > 0 && document[begin - 1] != ':' && document[begin - 1] != ',') {
            begin--;
        }
        return begin;
    }

    private static int valueEnd(byte[] document, int at) {
        int end = at;
        while (end < document.length && document[end] != ',' && document[end] != '}') {
            end++;
        }
        return end;
    }

    private static byte[] lineTwice(byte[] document, int at) {
        int begin = at;
        while (begin > 0 && document[begin - 1] != '\n') {
            begin--;
        }
        int end = at;
        while (end < document.length - 1 && document[end] != '\n') {
            end++;
        }
        return with(document, begin, Arrays.copyOfRange(document, begin, end + 1));
    }
}
