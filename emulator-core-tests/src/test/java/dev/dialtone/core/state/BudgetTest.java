package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BudgetTest {
    /** What a value of no characters weighs. */
    private static final int PLACE = 64;

    private final World world = new World();
    private final Account old = world.accounts.account("111111111111");
    private final Account recent = world.accounts.account("222222222222");
    private final Account last = world.accounts.account("333333333333");
    private final Budget budget = new Budget("test", 10_000, 16_000);
    private final List<String> left = new ArrayList<>();
    private final BoundedStore<String> values = new BoundedStore<>(
            Store.perAccount("test/values", StoredForm.of(Type.of(Kind.STRING))),
            new Bounds<>(100, budget, String::length, (account, value) -> left.add(account.id())));

    @Test
    void letsTheOldestLeaveWhenAnAccountKeepsTooMuch() {
        for (int i = 0; i < 20; i++) {
            add(old, "v" + i, 1_000);
        }

        assertThat(count(old)).isEqualTo(10_000 / (1_000 + PLACE));
        assertThat(old.exclusively(() -> values.dropped(old))).isEqualTo(20 - count(old));
        assertThat(left).hasSize(20 - (int) count(old)).containsOnly(old.id());
        assertThat(old.exclusively(() -> values.find(old, "v19"))).isPresent();
        assertThat(budget.kept()).isEqualTo(count(old) * (1_000 + PLACE));
    }

    @Test
    void keepsOneValueWhateverItWeighs() {
        add(old, "small", 1);
        add(old, "large", 12_000);

        assertThat(count(old)).isEqualTo(1);
        assertThat(old.exclusively(() -> values.find(old, "large"))).isPresent();
    }

    @Test
    void countsWhatIsReplacedRemovedClearedAndReset() {
        add(old, "a", 1_000);
        add(old, "b", 1_000);
        old.exclusivelyRun(() -> values.put(old, "a", "x".repeat(3_000)));
        assertThat(budget.kept()).isEqualTo(4_000 + 2 * PLACE);
        old.exclusivelyRun(() -> values.remove(old, "b"));
        assertThat(budget.kept()).isEqualTo(3_000 + PLACE);
        old.exclusivelyRun(() -> values.clear(old));
        assertThat(budget.kept()).isZero();

        add(old, "a", 1_000);
        world.accounts.reset(old.id());
        assertThat(budget.kept()).isZero();
    }

    @Test
    void letsTheAccountsThatWereUsedLeastRecentlyGiveWay() {
        addTooMuch();

        assertThat(count(old)).isZero();
        assertThat(old.exclusively(() -> values.dropped(old))).isEqualTo(1);
        assertThat(count(recent)).isEqualTo(1);
        assertThat(count(last)).isEqualTo(1);
        assertThat(budget.kept()).isLessThan(budget.overAll());
    }

    @Test
    void letsAnAccountGiveWayAgainThatKeepsSomethingAgain() {
        addTooMuch();
        assertThat(count(old)).isZero();

        add(old, "b", 1_000);
        add(recent, "b", 1_000);
        add(last, "b", 2_500);

        assertThat(count(old)).isZero();
        assertThat(old.exclusively(() -> values.dropped(old))).isEqualTo(2);
        assertThat(count(recent)).isEqualTo(1);
    }

    @Test
    void looksOnlyAtAccountsThatKeepSomething() {
        addTooMuch();
        assertThat(keepers()).isEqualTo(2);

        recent.exclusivelyRun(() -> values.clear(recent));
        world.accounts.reset(last.id());
        assertThat(keepers()).isZero();
    }

    @Test
    void passesOverAnAccountThatSomebodyIsInside() throws Exception {
        add(old, "a", 5_000);
        add(recent, "a", 5_000);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread busy = new Thread(() -> old.exclusivelyRun(() -> {
            inside.countDown();
            await(done);
        }));
        busy.start();
        await(inside);

        add(last, "a", 7_000);
        done.countDown();
        busy.join();

        assertThat(count(old)).isEqualTo(1);
        assertThat(count(recent)).isZero();
    }

    @Test
    void keepsAtMostWhatTheAccountsThatAreInUseMayKeepOnTop() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int first = t * 50;
            threads.add(new Thread(() -> {
                for (int i = 0; i < 5_000; i++) {
                    Account account = world.accounts.account(String.valueOf(800_000_000_000L + first + i % 50));
                    add(account, "v" + i, 100 + i % 900);
                    assertThat(budget.kept()).isLessThan(16_000 + 4 * 10_000);
                }
            }));
        }
        List<Throwable> failures = new ArrayList<>();
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((failed, failure) -> failures.add(failure)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
    }

    /** More than all may keep together, by the last who comes. */
    private void addTooMuch() {
        add(old, "a", 5_000);
        add(recent, "a", 5_000);
        add(last, "a", 7_000);
    }

    private void add(Account account, String id, int length) {
        account.exclusivelyRun(() -> values.put(account, id, "x".repeat(length)));
    }

    private long count(Account account) {
        return account.exclusively(() -> values.all(account).count());
    }

    private int keepers() {
        return world.accounts.keepers(budget).size();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
