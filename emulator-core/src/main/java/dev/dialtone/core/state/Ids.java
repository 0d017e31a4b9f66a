package dev.dialtone.core.state;

import java.nio.charset.StandardCharsets;

/**
 * Where an account's ids and generated numbers come from. The same seed, account id and calls give the same ids. Not
 * fit for secrets.
 *
 * <p>SplitMix64, the generator of {@link java.util.SplittableRandom}, written out because that one cannot tell where it
 * stands, and where it stands is part of the account's state.
 */
public final class Ids {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final Account account;
    private long seed;
    private long position;

    Ids(Account account, long seed) {
        this.account = account;
        this.seed = seed;
        this.position = start(account, seed);
    }

    /** The seed with which a reset repeats these ids. */
    public long seed() {
        account.requireExclusive();
        return seed;
    }

    /** A version 4 UUID in lower case. */
    public String uuid() {
        requireRoom();
        byte[] text = new byte[36];
        for (int i = 0; i < text.length; i++) {
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                text[i] = '-';
                continue;
            }
            int digit = draw(16);
            text[i] = (byte) (i == 14 ? '4' : ALPHABET.charAt(i == 19 ? 8 + digit % 4 : digit));
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** So many lower-case hexadecimal digits. */
    public String hex(int digits) {
        return text(digits, 16);
    }

    /** So many characters of 0-9 and a-z. */
    public String base36(int characters) {
        return text(characters, 36);
    }

    /** So many decimal digits; the first may be 0. */
    public String digits(int digits) {
        return text(digits, 10);
    }

    /** A number from 0 to {@code bound - 1}; a bound under 1 is an {@link IllegalArgumentException}. */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound: " + bound + " (expected: 1 or more)");
        }
        requireRoom();
        return draw(bound);
    }

    long position() {
        return position;
    }

    /** Goes on where others have come to. */
    void restore(long newSeed, long newPosition) {
        seed = newSeed;
        position = newPosition;
    }

    void restart(long newSeed) {
        seed = newSeed;
        position = start(account, newSeed);
    }

    /** Whether nothing was drawn since the account was made or reset. */
    boolean areUntouched() {
        return position == start(account, seed);
    }

    private void requireRoom() {
        account.requireExclusive();
        account.beginHolding();
    }

    private String text(int length, int radix) {
        requireRoom();
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(draw(radix)));
        }
        return text.toString();
    }

    /** A number below the bound. The upper half of the bits decides. */
    private int draw(int bound) {
        position += STEP;
        return (int) (((mix(position) >>> 32) * bound) >>> 32);
    }

    /** Accounts of one seed must not draw the same ids: a phone number id belongs to one account. */
    private static long start(Account account, long seed) {
        return mix(seed + STEP * Long.parseLong(account.id()));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
