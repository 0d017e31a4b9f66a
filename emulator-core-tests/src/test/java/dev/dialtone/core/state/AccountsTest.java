package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialtone.core.limit.CapacityExceeded;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.TransitionSetting;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final TimedTransition ACTIVATION =
            TimedTransition.of("sms", "number", "PENDING", "ACTIVE", Duration.ofMillis(50), Duration.ofSeconds(20));

    private final World world = new World();
    private final Accounts accounts = world.accounts;
    private final Account one = accounts.account("111111111111");
    private final Account two = accounts.account("222222222222");
    private final Store<String, String> numbers = Store.perAccount("numbers", StoredForm.of(Type.of(Kind.STRING)));

    @Test
    void makesAnAccountOnFirstUse() {
        assertThat(accounts.account("111111111111")).isSameAs(one);
        assertThat(one.id()).isEqualTo("111111111111");
        assertThat(accounts.all())
                .extracting(Account::id)
                .containsExactly("111111111111", "111122223333", "222222222222");
    }

    @Test
    void refusesAnIdThatIsNot12Digits() {
        for (String id : List.of("", "test", "11111111111", "1111111111111", "11111111111a", "١١١١١١١١١١١١")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> accounts.account(id))
                    .withMessage("account: " + id + " (expected: 12 digits)");
        }
    }

    @Test
    void keepsAccountsApart() {
        addTo(one, "a", "of one");
        addTo(two, "a", "of two");
        one.exclusivelyRun(() -> one.timeline().advance(Duration.ofHours(1)));

        assertThat(valuesOf(one)).containsExactly("of one");
        assertThat(valuesOf(two)).containsExactly("of two");
        assertThat(one.timeline().now()).isEqualTo(World.START.plus(Duration.ofHours(1)));
        assertThat(two.timeline().now()).isEqualTo(World.START);
    }

    @Test
    void refusesAPageTokenOfAnotherAccount() {
        addTo(one, "a", "A");
        addTo(one, "b", "B");
        addTo(two, "a", "A");
        addTo(two, "b", "B");
        Page<String> page =
                one.exclusively(() -> numbers.page(scope(one), new PageRequest("ListNumbers", "", null, 1)));

        assertThatExceptionOfType(InvalidPageToken.class)
                .isThrownBy(() -> two.exclusively(
                        () -> numbers.page(scope(two), new PageRequest("ListNumbers", "", page.nextToken(), 1))))
                .withMessage("the token is from another account, region or listing");
    }

    @Test
    void forgetsEverythingOfOneAccountOnReset() {
        world.changeHandlers.on(ACTIVATION, (scope, key) -> {});
        for (Account account : List.of(one, two)) {
            addTo(account, "a", "A");
            account.exclusivelyRun(() -> {
                account.timedTransitions().set(List.of(TransitionSetting.afterReads(ACTIVATION, 1)));
                account.timedTransitions().begin(scope(account), ACTIVATION, "read");
                account.timeline().schedule(new ScheduledChange(World.START, ACTIVATION.name(), "us-east-1", "due"));
                account.timeline().freeze(World.START.plusSeconds(5));
                account.timeline()
                        .schedule(
                                new ScheduledChange(World.START.plusSeconds(9), ACTIVATION.name(), "us-east-1", "due"));
            });
        }

        accounts.reset(one.id());

        assertThat(valuesOf(one)).isEmpty();
        assertThat(one.timeline().now()).isEqualTo(World.START);
        assertThat(one.timeline().isFrozen()).isFalse();
        one.exclusivelyRun(() -> {
            assertThat(one.timeline().scheduledChanges()).isEmpty();
            assertThat(one.timedTransitions().settings())
                    .containsExactly(TransitionSetting.after(ACTIVATION, Duration.ofMillis(50)));
            one.timedTransitions().noteRead(scope(one), ACTIVATION, "read");
            assertThat(one.timeline().nextDue()).isEmpty();
        });
        assertThat(valuesOf(two)).containsExactly("A");
        assertThat(two.timeline().isFrozen()).isTrue();
        two.exclusivelyRun(() -> assertThat(two.timeline().scheduledChanges()).hasSize(1));
    }

    @Test
    void forgetsEveryAccountOnResetAll() {
        addTo(one, "a", "A");
        addTo(two, "a", "A");

        accounts.resetAll();

        assertThat(valuesOf(one)).isEmpty();
        assertThat(valuesOf(two)).isEmpty();
        assertThat(accounts.account("111111111111")).isSameAs(one);
    }

    @Test
    void repeatsIdsAfterAResetWithTheSameSeed() {
        accounts.reset(one.id(), 42);
        String first = uuidOf(one);
        accounts.reset(one.id(), 42);

        assertThat(uuidOf(one)).isEqualTo(first);
    }

    @Test
    void drawsOtherIdsAfterAResetWithoutSeed() {
        accounts.reset(one.id(), 42);
        String first = uuidOf(one);
        accounts.reset(one.id());

        assertThat(uuidOf(one)).isNotEqualTo(first);
    }

    @Test
    void seedsLaterAccountsAsWellOnResetAll() {
        accounts.resetAll(7);
        String later = uuidOf(accounts.account("333333333333"));
        accounts.reset("333333333333", 7);

        assertThat(uuidOf(accounts.account("333333333333"))).isEqualTo(later);
        assertThat(uuidOf(one)).isNotEqualTo(later);
    }

    @Test
    void refusesUseWithoutTheLock() {
        Account account = one;
        List<Runnable> uses = List.of(
                () -> numbers.size(scope(account)),
                () -> numbers.values(scope(account)).forEach(value -> {}),
                () -> account.ids().uuid(),
                () -> account.timeline().settle(),
                () -> account.timeline().scheduledChanges(),
                () -> account.timeline().advance(Duration.ZERO),
                () -> account.timedTransitions().settings(),
                () -> account.timedTransitions().noteRead(scope(account), ACTIVATION, "a"));
        for (Runnable use : uses) {
            assertThatIllegalStateException()
                    .isThrownBy(use::run)
                    .withMessage("account 111111111111: used outside Account.exclusively");
        }
    }

    @Test
    void refusesToBeInsideTwoAccountsAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> one.exclusively(() -> two.exclusively(() -> "never")))
                .withMessage(
                        "account 222222222222: entered from inside account 111111111111 (expected: one at a time)");
        assertThat(two.<String>exclusively(() -> "free again")).isEqualTo("free again");
    }

    @Test
    void mayBeEnteredTwiceByOneThread() {
        assertThat(one.<String>exclusively(() -> {
                    one.exclusivelyRun(() -> addTo(one, "a", "A"));
                    return numbers.find(scope(one), "a").orElseThrow();
                }))
                .isEqualTo("A");
    }

    @Test
    void isLeftWhenTheWorkFails() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> one.exclusively(() -> {
                    throw new IllegalStateException("work failed");
                }));

        assertThat(onThreads(1, () -> uuidOf(one))).hasSize(1);
        assertThat(uuidOf(two)).isNotEmpty();
    }

    @Test
    void letsOneThreadAtATimeWorkOnAnAccount() throws Exception {
        Store<String, Integer> counters = Store.perRegion("counters", StoredForm.of(Type.of(Kind.STRING)));
        Scope scope = scope(one);
        one.exclusivelyRun(() -> counters.put(scope, "n", 0));

        onThreads(4, () -> {
            for (int i = 0; i < 5000; i++) {
                one.exclusivelyRun(
                        () -> counters.put(scope, "n", counters.find(scope, "n").orElseThrow() + 1));
            }
            return "done";
        });

        assertThat(one.exclusively(() -> counters.find(scope, "n"))).contains(20_000);
    }

    @Test
    void makesAnAccountOnceForManyThreads() throws Exception {
        List<Account> made = onThreads(8, () -> accounts.account("444444444444"));

        assertThat(made).hasSize(8).containsOnly(accounts.account("444444444444"));
    }

    @Test
    void forgetsAccountsThatWereOnlyLookedAt() {
        List<WeakReference<Account>> looked = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Account account = accounts.account("5000000000" + (10 + i % 90));
            account.exclusivelyRun(() -> {
                assertThat(numbers.find(scope(account), "a")).isEmpty();
                account.timeline().settle();
            });
            looked.add(new WeakReference<>(account));
        }

        collectUntil(() -> looked.stream().allMatch(account -> account.get() == null));

        assertThat(accounts.all())
                .extracting(Account::id)
                .containsExactly("111111111111", "111122223333", "222222222222");
    }

    @Test
    void keepsAccountsThatHoldSomething() {
        accounts.account("600000000001").exclusivelyRun(() -> {
            Account held = accounts.account("600000000001");
            numbers.put(scope(held), "a", "A");
        });
        Account frozen = accounts.account("600000000002");
        frozen.exclusivelyRun(() -> frozen.timeline().freeze());
        Instant stopped = frozen.timeline().now();
        accounts.reset("600000000003", 42);
        WeakReference<Object> witness = new WeakReference<>(new Object());

        collectUntil(() -> witness.get() == null);
        world.passRealTime(Duration.ofHours(1));

        assertThat(valuesOf(accounts.account("600000000001"))).containsExactly("A");
        assertThat(accounts.account("600000000002").timeline().now()).isEqualTo(stopped);
        Account seeded = accounts.account("600000000003");
        assertThat(seeded.<Long>exclusively(() -> seeded.ids().seed())).isEqualTo(42);
    }

    @Test
    void repeatsIdsInAccountsThatWereForgottenMeanwhile() {
        accounts.resetAll(7);
        String first = uuidOf(accounts.account("333333333333"));
        accounts.resetAll(7);
        WeakReference<Account> forgotten = new WeakReference<>(accounts.account("333333333333"));

        collectUntil(() -> forgotten.get() == null);

        assertThat(uuidOf(accounts.account("333333333333"))).isEqualTo(first);
    }

    @Test
    void refusesMoreAccountsThanThereIsRoomForBeforeAnythingIsChanged() {
        List<Account> full = new ArrayList<>();
        for (int i = 0; i < Accounts.MOST_HOLDING; i++) {
            Account account = accounts.account(String.valueOf(700_000_000_000L + i));
            addTo(account, "a", "A");
            full.add(account);
        }

        for (Runnable change : List.<Runnable>of(
                () -> addTo(one, "a", "A"),
                () -> uuidOf(one),
                () -> one.exclusivelyRun(() -> one.timeline().freeze()),
                () -> one.exclusivelyRun(() -> one.timeline().advance(Duration.ofHours(1))),
                () -> accounts.reset(one.id(), 42))) {
            assertThatExceptionOfType(CapacityExceeded.class)
                    .isThrownBy(change::run)
                    .withMessageStartingWith("10000 accounts hold something, and there is no room for 111111111111");
        }
        assertThat(valuesOf(one)).isEmpty();
        assertThat(one.timeline().now()).isEqualTo(World.START);
        addTo(full.get(17), "b", "B");

        accounts.reset(full.get(17).id());
        addTo(one, "a", "A");

        assertThat(valuesOf(one)).containsExactly("A");
    }

    @Test
    void hasRoomInProportionToTheHeap() {
        assertThat(Accounts.mostHolding(64L << 20)).isBetween(10_000, 10_010);
        assertThat(Accounts.mostHolding(256L << 20)).isBetween(10_000, 10_010);
        assertThat(Accounts.mostHolding(1L << 30)).isBetween(40_000, 40_040);
    }

    @Test
    void refusesMoreRegionsThanThereIsRoomFor() {
        Store<String, String> pools = Store.perRegion("pools", StoredForm.of(Type.of(Kind.STRING)));
        addTo(one, "a", "A");
        one.exclusivelyRun(() -> {
            for (int i = 0; i < 100; i++) {
                one.requireCapacityIn("region-" + i);
                pools.put(new Scope(one, "region-" + i), "p", "P");
            }
            one.requireCapacityIn("region-99");
            assertThatExceptionOfType(CapacityExceeded.class)
                    .isThrownBy(() -> one.requireCapacityIn("region-100"))
                    .withMessageContaining("at most 100 regions");
        });
    }

    /** Collects garbage until something has been let go of. */
    private static void collectUntil(BooleanSupplier gone) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!gone.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still held").isLessThan(end);
            System.gc();
        }
    }

    private static <T> List<T> onThreads(int count, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(work);
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private void addTo(Account account, String key, String value) {
        account.exclusivelyRun(() -> numbers.put(scope(account), key, value));
    }

    private List<String> valuesOf(Account account) {
        return account.exclusively(() -> numbers.stream(scope(account)).toList());
    }

    private static String uuidOf(Account account) {
        return account.exclusively(() -> account.ids().uuid());
    }

    private static Scope scope(Account account) {
        return new Scope(account, "us-east-1");
    }
}
