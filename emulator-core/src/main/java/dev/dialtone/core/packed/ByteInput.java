package dev.dialtone.core.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteOutput} has put together. What cannot be of it is an {@link IllegalArgumentException}. */
public final class ByteInput {
    private static final int BITS = 7;
    private static final int LOW = 0x7f;
    private static final char REPLACEMENT = '\ufffd';

    private final byte[] bytes;
    private final int begin;
    private final int end;
    private int at;

    /** Reads an array. */
    public ByteInput(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Reads a part of an array. */
    public ByteInput(byte[] bytes, int begin, int end) {
        this.bytes = bytes;
        this.begin = begin;
        this.end = end;
        this.at = begin;
    }

    /** How many were read. */
    public int position() {
        return at - begin;
    }

    /** Whether all were read. */
    public boolean isAtEnd() {
        return at == end;
    }

    /** The next one. */
    public byte readByte() {
        require(1);
        return bytes[at++];
    }

    /** What {@link ByteOutput#writeInt} has written. */
    public int readInt() {
        require(Integer.BYTES);
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[at++] & 0xff);
        }
        return value;
    }

    /** What {@link ByteOutput#writeLong} has written. */
    public long readLong() {
        return ((long) readInt() << Integer.SIZE) | (readInt() & 0xffff_ffffL);
    }

    /** What {@link ByteOutput#writeNumber} has written. */
    public long readNumber() {
        long rest = 0;
        int shift = 0;
        byte next;
        do {
            next = readByte();
            rest |= (long) (next & LOW) << shift;
            shift += BITS;
        } while (next < 0 && shift < Long.SIZE);
        return (rest >>> 1) ^ -(rest & 1);
    }

    /** A number of things, each of which takes at least a byte. */
    public int readCount() {
        long count = readNumber();
        if (count < 0 || count > end - at) {
            throw new IllegalArgumentException("it ends too early");
        }
        return (int) count;
    }

    /** What {@link ByteOutput#writeText} has written. */
    public String readText() {
        int characters = readCount();
        // As a rule there is a byte for each, and whatever is not ASCII is replaced.
        String text = new String(bytes, at, characters, StandardCharsets.US_ASCII);
        if (text.indexOf(REPLACEMENT) >= 0) {
            return readWideText(characters);
        }
        at += characters;
        return text;
    }

    /** {@link #readText}, in place of which it gives a text that is the same: of those that come again and again one is kept. */
    public String readText(String likely) {
        int begun = at;
        int characters = readCount();
        if (characters == likely.length() && isNext(likely)) {
            at += characters;
            return likely;
        }
        at = begun;
        return readText();
    }

    /** Whether a text of ASCII follows; its end is looked at first, where those that are alike differ. */
    private boolean isNext(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String readWideText(int characters) {
        char[] text = new char[characters];
        for (int i = 0; i < characters; i++) {
            int first = readByte() & 0xff;
            if (first < 0x80) {
                text[i] = (char) first;
            } else if (first < 0xe0) {
                text[i] = (char) (((first & 0x1f) << 6) | (readByte() & 0x3f));
            } else {
                text[i] = (char) (((first & 0xf) << 12) | ((readByte() & 0x3f) << 6) | (readByte() & 0x3f));
            }
        }
        return new String(text);
    }

    /** So many, as they are. */
    public byte[] readBytes(int count) {
        require(count);
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    /** Passes over so many. */
    public void skip(int count) {
        require(count);
        at += count;
    }

    private void require(int count) {
        if (count < 0 || count > end - at) {
            throw new IllegalArgumentException("it ends too early");
        }
    }
}
