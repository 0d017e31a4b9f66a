package dev.dialtone.core.metrics;

import java.util.concurrent.atomic.LongAdder;

/** How long the calls of one service took, as a histogram. Safe for use by any thread; a count neither waits nor makes anything. */
public final class CallTimes {
    /** The upper bounds of all buckets but the last, in microseconds, inclusive. */
    private static final long[] BOUNDS_MICROS = {
        250,
        500,
        1_000,
        2_500,
        5_000,
        10_000,
        25_000,
        50_000,
        100_000,
        250_000,
        500_000,
        1_000_000,
        5_000_000,
        30_000_000
    };

    private final LongAdder[] buckets = new LongAdder[BOUNDS_MICROS.length + 1];
    private final LongAdder sumMicros = new LongAdder();

    /**
     * What was counted by now.
     *
     * @param buckets how many calls took so long and no longer than the bound of their bucket; the last has no bound
     * @param sumMicros how long all calls took together, in microseconds
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once, and never compared.
    public record Snapshot(long[] buckets, long sumMicros) {}

    /** Nothing is counted yet. */
    public CallTimes() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    /** How many buckets have a bound; one more has none. */
    public static int bounded() {
        return BOUNDS_MICROS.length;
    }

    /** The upper bound of a bucket, inclusive, in microseconds. */
    public static long boundMicros(int bucket) {
        return BOUNDS_MICROS[bucket];
    }

    /** Counts a call that took so long, in microseconds. */
    public void add(long micros) {
        int bucket = 0;
        while (bucket < BOUNDS_MICROS.length && micros > BOUNDS_MICROS[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
        sumMicros.add(micros);
    }

    /** What was counted by now; calls that are answered meanwhile may be in it or not. */
    public Snapshot snapshot() {
        long[] now = new long[buckets.length];
        for (int i = 0; i < now.length; i++) {
            now[i] = buckets[i].sum();
        }
        return new Snapshot(now, sumMicros.sum());
    }
}
