package dev.dialtone.core.packed;

import java.util.Arrays;

/** Bytes that are put together, one value behind the other, for {@link ByteInput} to read. */
public final class ByteOutput {
    private static final int BITS = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[1024];
    private int length;

    /** How many there are. */
    public int length() {
        return length;
    }

    /** The array that they are in, from 0 to the length; another one when more are written. */
    public byte[] array() {
        return bytes;
    }

    /** A copy of them. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Begins again, in the array that there is. */
    public void clear() {
        length = 0;
    }

    /** The lower eight bits. */
    public void writeByte(int value) {
        require(1);
        bytes[length++] = (byte) value;
    }

    /** In four bytes, which may be {@linkplain #setInt set} later. */
    public void writeInt(int value) {
        require(Integer.BYTES);
        length += Integer.BYTES;
        setInt(length - Integer.BYTES, value);
    }

    /** Writes over an int. */
    public void setInt(int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    /** In eight bytes. */
    public void writeLong(long value) {
        writeInt((int) (value >> Integer.SIZE));
        writeInt((int) value);
    }

    /** In as few bytes as it needs, for most are small, of either sign. */
    public void writeNumber(long value) {
        require(10);
        long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
        while ((rest & ~LOW) != 0) {
            bytes[length++] = (byte) ((rest & LOW) | MORE);
            rest >>>= BITS;
        }
        bytes[length++] = (byte) rest;
    }

    /** Whatever its characters are: half of a pair of surrogates comes back, too. */
    public void writeText(String text) {
        int characters = text.length();
        writeNumber(characters);
        require(3 * characters);
        byte[] target = bytes;
        int at = length;
        for (int i = 0; i < characters; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                target[at++] = (byte) (0xc0 | (c >> 6));
                target[at++] = (byte) (0x80 | (c & 0x3f));
            } else {
                target[at++] = (byte) (0xe0 | (c >> 12));
                target[at++] = (byte) (0x80 | (c >> 6 & 0x3f));
                target[at++] = (byte) (0x80 | (c & 0x3f));
            }
        }
        length = at;
    }

    /** As they are: the reader has to know how many. */
    public void writeBytes(byte[] source) {
        writeBytes(source, 0, source.length);
    }

    /** A part of an array, as it is. */
    public void writeBytes(byte[] source, int offset, int count) {
        require(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    private void require(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), 2 * bytes.length));
        }
    }
}
