package dev.dialtone.junit5;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Whose tests are running with one extension, so that it can be asked without a context. One in a static field of a base class serves
 * several test classes at a time, each on a thread of its own.
 */
final class EnteredAccounts {

    private final ThreadLocal<Deque<TestAccount>> here = ThreadLocal.withInitial(ArrayDeque::new);
    private final Queue<TestAccount> everywhere = new ConcurrentLinkedQueue<>();

    void enter(TestAccount account) {
        here.get().push(account);
        everywhere.add(account);
    }

    /** Leaves what this thread has entered last. Without effect when there is nothing. */
    void leave() {
        TestAccount left = here.get().poll();
        if (left != null) {
            everywhere.remove(left);
        }
    }

    /** The account of the test on this thread; on a thread that tests have begun themselves, the only one that there is. */
    TestAccount current() {
        TestAccount entered = here.get().peek();
        if (entered != null) {
            return entered;
        }
        List<TestAccount> others = everywhere.stream().distinct().toList();
        if (others.size() == 1) {
            return others.get(0);
        }
        throw new IllegalStateException(
                others.isEmpty()
                        ? "no test of this extension is running, so there is no account yet (expected: to be asked in a test, in"
                                + " @BeforeEach, or, unless each test has an account of its own, in @BeforeAll)"
                        : others.size()
                                + " accounts are in use by tests that run at the same time, and this thread runs none of"
                                + " them (expected: to be asked on a test's own thread; or take a Dialtone as a parameter)");
    }
}
