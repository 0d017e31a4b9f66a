package dev.dialtone.core.state;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;

/** What work costs the processor, for tests of how cost grows. What other threads and programs do is not in it. */
public final class Cost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 5;

    private Cost() {}

    /**
     * How many times as much one piece costs when there are many of them as when there are few: the best of several
     * rounds of each, in turns.
     *
     * @param work gives the work on so many pieces; what it does to give it is not measured
     */
    public static double growth(int few, int many, IntFunction<Runnable> work) {
        long ofFew = Long.MAX_VALUE;
        long ofMany = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            ofFew = Math.min(ofFew, nanos(work.apply(few)));
            ofMany = Math.min(ofMany, nanos(work.apply(many)));
        }
        return ((double) ofMany / many) / ((double) ofFew / few);
    }

    private static long nanos(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return Math.max(1, THREADS.getCurrentThreadCpuTime() - before);
    }
}
