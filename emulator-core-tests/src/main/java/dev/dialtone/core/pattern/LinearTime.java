package dev.dialtone.core.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Holds a matcher to time in proportion to the text, on texts made to break it. Processor time, best of several. */
public final class LinearTime {

    private static final int LENGTH = 8_000;
    private static final int ROUNDS = 5;
    private static final int MOST_STEEP = 8;

    /** What collectors, compilers and the clock may add. */
    private static final long NOISE_NANOS = 5_000_000;

    /** Repeated, and followed by what breaks the end. */
    private static final List<String> NASTY = List.of("a ", "éa", "a-", "a", " ", "a1", "A_", "xn--", "\n", "1");

    private static final List<String> ENDS = List.of("!", "\n", "");

    private LinearTime() {}

    /** Fails when a pattern takes longer than in proportion. */
    public static void require(String regex, Predicate<String> matcher) {
        PatternParts parts = PatternParts.of(regex);
        for (String unit : NASTY) {
            for (String end : ENDS) {
                require(regex, matcher, unit, end);
            }
        }
        PatternTexts texts = new PatternTexts(regex.hashCode());
        List<String> pumped = new ArrayList<>(parts.found());
        pumped.addAll(parts.absent());
        for (String part : pumped) {
            // What fits, over and over: the repeats of a pattern are somewhere in it.
            require(regex, matcher, texts.fitting(part, 40), "\u0000");
        }
    }

    private static void require(String regex, Predicate<String> matcher, String unit, String end) {
        if (unit.isEmpty()) {
            return;
        }
        int times = Math.max(1, LENGTH / unit.length());
        long[] nanos = new long[3];
        for (int step = 0; step < nanos.length; step++) {
            String text = unit.repeat(times << step) + end;
            nanos[step] = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                nanos[step] = Math.min(nanos[step], nanos(matcher, text));
            }
        }
        assertThat(nanos[2])
                .as(
                        "%s on %d times '%s' and '%s': %d, %d, %d ns",
                        regex, times, unit, end, nanos[0], nanos[1], nanos[2])
                .isLessThan(MOST_STEEP * nanos[0] + NOISE_NANOS);
    }

    private static long nanos(Predicate<String> matcher, String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        boolean verdict = matcher.test(text);
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        // A verdict that nobody looks at need not be made.
        return verdict ? nanos : nanos + 1;
    }
}
