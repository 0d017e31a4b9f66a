package dev.dialtone.core.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Token buckets by key, made when they are first asked: each holds as many tokens as its rate's burst and gets more as real time
 * passes. The clocks of accounts play no part: one that stands still would refuse for ever, and one that jumps for nothing. Keeps
 * the 10,000 that were asked last; another begins full again. Any thread may call.
 *
 * @param <K> what has a bucket; compared by equals
 */
public final class TokenBuckets<K> {
    private static final int MOST = 10_000;
    private static final double NANOS = 1e9;

    private final InstantSource realTime;
    private final Map<K, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Tokens that somebody wants of a bucket.
     *
     * @param tokens how many; more than the burst are given when the bucket is full, and it owes the rest
     */
    public record Claim<K>(K key, Rate rate, int tokens) {}

    /** What a bucket held at a time. */
    private static final class Bucket {
        private double tokens;
        private Instant at;

        Bucket(double tokens, Instant at) {
            this.tokens = tokens;
            this.at = at;
        }

        /** A clock that was set back adds nothing. */
        void fill(Rate rate, Instant now) {
            double seconds = Math.max(Duration.between(at, now).toNanos() / NANOS, 0);
            tokens = Math.min(tokens + seconds * rate.perSecond(), rate.burst());
            at = now;
        }
    }

    /** Buckets that fill with this time. */
    public TokenBuckets(InstantSource realTime) {
        this.realTime = realTime;
    }

    /**
     * Takes what all claim, or nothing when one bucket has too little.
     *
     * @return zero when the tokens were taken, else the time until they could be
     */
    public synchronized Duration take(List<Claim<K>> claims) {
        Instant now = realTime.instant();
        double seconds = 0;
        List<Bucket> claimed = new ArrayList<>();
        for (Claim<K> claim : claims) {
            Bucket bucket = buckets.computeIfAbsent(
                    claim.key(), key -> new Bucket(claim.rate().burst(), now));
            claimed.add(bucket);
            bucket.fill(claim.rate(), now);
            double missing = Math.min(claim.tokens(), claim.rate().burst()) - bucket.tokens;
            seconds = Math.max(seconds, missing / claim.rate().perSecond());
        }
        // Less than a nanosecond is what calculating with fractions leaves.
        if (seconds * NANOS >= 1) {
            return Duration.ofNanos(Math.round(seconds * NANOS));
        }
        for (int i = 0; i < claimed.size(); i++) {
            claimed.get(i).tokens -= claims.get(i).tokens();
        }
        return Duration.ZERO;
    }
}
