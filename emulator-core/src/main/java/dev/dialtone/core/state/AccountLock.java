package dev.dialtone.core.state;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** The lock of an account, and how one waits for it. */
final class AccountLock {
    /** Some tens of microseconds. */
    private static final int SPINS = 1_000;

    private static final long NAP_NANOS = 50_000;
    /** Long enough together for a thread that sleeps to wake up. */
    private static final int NAPS = 20;

    private final ReentrantLock lock = new ReentrantLock();

    /** Whoever is inside leaves in microseconds as a rule: to wait for that awake costs less than to sleep and be woken. */
    void acquire() {
        for (int spin = 0; spin < SPINS; spin++) {
            if (lock.tryLock()) {
                return;
            }
            Thread.onSpinWait();
        }
        lock.lock();
    }

    boolean tryAcquire() {
        return lock.tryLock();
    }

    void release() {
        lock.unlock();
    }

    boolean isHeldByCurrentThread() {
        return lock.isHeldByCurrentThread();
    }

    /**
     * Lets those who wait go first: a thread that leaves and comes back at once would otherwise find the lock free before anybody has
     * woken up.
     */
    void letOthersGo() {
        for (int naps = 0; naps < NAPS && lock.hasQueuedThreads(); naps++) {
            LockSupport.parkNanos(this, NAP_NANOS);
        }
    }
}
