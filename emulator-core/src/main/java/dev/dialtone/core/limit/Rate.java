package dev.dialtone.core.limit;

/**
 * How often something may happen.
 *
 * @param perSecond in the long run; more than 0, else {@link IllegalArgumentException}
 * @param burst at once after a pause; 1 or more, else {@link IllegalArgumentException}
 */
public record Rate(double perSecond, int burst) {
    /** Checks both. */
    public Rate {
        if (!(perSecond > 0) || burst < 1) {
            throw new IllegalArgumentException(
                    perSecond + " a second, " + burst + " at once (expected: more than 0, and 1 or more)");
        }
    }

    /** So many in each second, and no more at once. */
    public static Rate perSecond(int times) {
        return new Rate(times, times);
    }
}
