package dev.dialtone.persistence;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * What all entries of a file add up to, whatever their order: the same entries give the same sum, and one that is missing,
 * stale or changed gives another.
 */
final class Checksum {
    private static final long SPREAD_ONE = 0xff51afd7ed558ccdL;
    private static final long SPREAD_TWO = 0xc4ceb9fe1a85ec53L;
    private static final int HALF = 33;

    private Checksum() {}

    /** What an entry adds to the sum, which wraps around. */
    static long of(String key, byte[] value) {
        CRC32C crc = new CRC32C();
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        crc.update(name, 0, name.length);
        crc.update(0);
        crc.update(value, 0, value.length);
        return spread(crc.getValue() << Integer.SIZE ^ value.length);
    }

    /** So that two differences do not make up for each other. */
    private static long spread(long text) {
        long mixed = (text ^ text >>> HALF) * SPREAD_ONE;
        mixed = (mixed ^ mixed >>> HALF) * SPREAD_TWO;
        return mixed ^ mixed >>> HALF;
    }
}
