package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialtone.core.shape.KeyForm;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoreTest {
    @RegisterExtension
    final World world = new World();

    private final Scope scope = world.scope;
    private final Scope elsewhere = new Scope(world.account, "eu-west-1");
    private final Store<String, String> numbers = Store.perRegion("numbers", StoredForm.of(Type.of(Kind.STRING)));
    private final Store<String, String> orders = Store.perAccount("orders", StoredForm.of(Type.of(Kind.STRING)));

    @Test
    void findsWhatWasAdded() {
        assertThat(numbers.put(scope, "a", "A")).isEqualTo("A");

        assertThat(numbers.find(scope, "a")).contains("A");
        assertThat(numbers.contains(scope, "a")).isTrue();
        assertThat(numbers.find(scope, "b")).isEmpty();
        assertThat(numbers.contains(scope, "b")).isFalse();
        assertThat(numbers.size(scope)).isEqualTo(1);
    }

    @Test
    void isEmptyBeforeAnythingIsAdded() {
        assertThat(numbers.find(scope, "a")).isEmpty();
        assertThat(numbers.contains(scope, "a")).isFalse();
        assertThat(numbers.remove(scope, "a")).isEmpty();
        assertThat(numbers.size(scope)).isZero();
        assertThat(numbers.values(scope)).isEmpty();
        assertThat(numbers.stream(scope)).isEmpty();
    }

    @Test
    void listsInOrderOfCreation() {
        addAll("c", "a", "b");

        assertThat(numbers.values(scope)).containsExactly("C", "A", "B");
        assertThat(numbers.stream(scope)).containsExactly("C", "A", "B");
    }

    @Test
    void keepsThePlaceOfWhatIsReplaced() {
        addAll("a", "b", "c");

        assertThat(numbers.put(scope, "a", "new")).isEqualTo("new");

        assertThat(numbers.values(scope)).containsExactly("new", "B", "C");
        assertThat(numbers.find(scope, "a")).contains("new");
    }

    @Test
    void putsInThePlaceOfWhatIsThereAndElseAtTheEnd() {
        addAll("a", "b");

        assertThat(numbers.put(scope, "a", "new")).isEqualTo("new");
        assertThat(numbers.put(scope, "c", "C")).isEqualTo("C");

        assertThat(numbers.values(scope)).containsExactly("new", "B", "C");
    }

    @Test
    void findsKeysThatCollideAsFastAsOthers() {
        int many = 1 << 15;
        List<String> keys =
                IntStream.range(0, many).mapToObj(StoreTest::colliding).toList();
        long[] nanos = new long[2];
        for (int size : List.of(many / 4, many)) {
            Scope fresh = new Scope(world.account, "region-" + size);
            long start = cpuNanos();
            keys.subList(0, size).forEach(key -> numbers.put(fresh, key, key));
            assertThat(keys.subList(0, size)).allMatch(key -> numbers.contains(fresh, key));
            nanos[size == many ? 1 : 0] = cpuNanos() - start;
        }
        // Four times as many; sixteen times as long where each key passes all the others.
        assertThat(nanos[1]).isLessThan(10 * nanos[0] + 200_000_000);
        assertThat(numbers.values(new Scope(world.account, "region-" + many)))
                .hasSize(many)
                .startsWith(keys.get(0));
    }

    /** Words that the JDK gives one hash. */
    private static String colliding(int number) {
        StringBuilder key = new StringBuilder();
        for (int digit = 0; digit < 15; digit++) {
            key.append((number >> digit & 1) == 0 ? "Aa" : "BB");
        }
        return key.toString();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void putsAtTheEndWhatWasRemovedAndAddedAgain() {
        addAll("a", "b");

        assertThat(numbers.remove(scope, "a")).contains("A");
        numbers.put(scope, "a", "again");

        assertThat(numbers.values(scope)).containsExactly("B", "again");
    }

    @Test
    void putsAValueInThePlaceOfTheOneThereIs() {
        addAll("a", "b");

        numbers.put(scope, "a", "other");

        assertThat(numbers.values(scope)).containsExactly("other", "B");
    }

    @Test
    void updatesAValueThatIsThere() {
        addAll("a");

        assertThat(numbers.update(scope, "a", value -> value + "!")).contains("A!");
        assertThat(numbers.update(scope, "b", value -> value + "!")).isEmpty();
        assertThat(numbers.values(scope)).containsExactly("A!");
    }

    @Test
    void tellsOfEveryChange() {
        List<String> told = new ArrayList<>();
        world.accounts.listeners().add(new StateListener() {
            @Override
            public void changed(StoreChange<?> change) {
                told.add(change.store().name() + " " + change.key() + ": " + change.before() + " to " + change.after()
                        + (change.bytesAdded() > 0 ? ", more" : ""));
            }

            @Override
            public void cleared(Store<?, ?> store, Scope where) {
                told.add(store.name() + " cleared in " + where.region());
            }
        });

        numbers.put(scope, "a", "A");
        numbers.update(scope, "a", value -> "B");
        numbers.remove(scope, "a");
        numbers.part("x").put(scope, "b", "C");
        numbers.part("x").clear(scope);

        assertThat(told)
                .containsExactly(
                        "numbers a: null to A, more",
                        "numbers a: A to B",
                        "numbers a: B to null",
                        "numbers/x b: null to C, more",
                        "numbers/x cleared in us-east-1");
    }

    @Test
    void knowsWhatItsValuesAreWrittenBy() {
        assertThat(numbers.form().type().kind()).isEqualTo(Kind.STRING);
    }

    @Test
    void keepsRegionsApart() {
        numbers.put(scope, "a", "here");
        numbers.put(elsewhere, "a", "there");

        assertThat(numbers.find(scope, "a")).contains("here");
        assertThat(numbers.find(elsewhere, "a")).contains("there");
        numbers.remove(scope, "a");
        assertThat(numbers.values(elsewhere)).containsExactly("there");
    }

    @Test
    void sharesAmongRegionsWhatIsPerAccount() {
        orders.put(scope, "a", "A");

        assertThat(orders.find(elsewhere, "a")).contains("A");
        assertThat(orders.size(elsewhere)).isEqualTo(1);
    }

    @Test
    void keepsStoresApart() {
        numbers.put(scope, "a", "number");
        orders.put(scope, "a", "order");

        assertThat(numbers.find(scope, "a")).contains("number");
        assertThat(orders.find(scope, "a")).contains("order");
    }

    @Test
    void refusesASecondStoreOfTheSameName() {
        Store<String, Integer> second = Store.perRegion("numbers", StoredForm.of(Type.of(Kind.INTEGER)));
        addAll("a");

        assertThatIllegalStateException()
                .isThrownBy(() -> second.find(scope, "a"))
                .withMessageContaining("store numbers: another store has this name");
    }

    @Test
    void mayRemoveAndReplaceWhatItJustVisited() {
        addAll("a", "b", "c", "d");
        List<String> visited = new ArrayList<>();

        for (String value : numbers.values(scope)) {
            visited.add(value);
            if (value.equals("A") || value.equals("D")) {
                numbers.remove(scope, value.toLowerCase(Locale.ROOT));
            } else {
                numbers.put(scope, value.toLowerCase(Locale.ROOT), "new " + value);
            }
        }

        assertThat(visited).containsExactly("A", "B", "C", "D");
        assertThat(numbers.values(scope)).containsExactly("new B", "new C");
    }

    @Test
    void visitsEachOnceWhileEverythingIsRemoved() {
        IntStream.range(0, 1000).forEach(i -> numbers.put(scope, "k" + i, "k" + i));
        List<String> visited = new ArrayList<>();

        for (String value : numbers.values(scope)) {
            visited.add(value);
            numbers.remove(scope, value);
        }

        assertThat(visited)
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000).mapToObj(i -> "k" + i).toList());
        assertThat(numbers.size(scope)).isZero();
    }

    @Test
    void doesNotVisitWhatIsRemovedOrAddedMeanwhile() {
        addAll("a", "b", "c");
        List<String> visited = new ArrayList<>();

        for (String value : numbers.values(scope)) {
            visited.add(value);
            numbers.remove(scope, "b");
            numbers.put(scope, "x" + numbers.size(scope), "X");
        }

        assertThat(visited).containsExactly("A", "C");
    }

    @Test
    void keepsOrderThroughManyRemovals() {
        IntStream.range(0, 10_000).forEach(i -> numbers.put(scope, "k" + i, "k" + i));
        IntStream.range(0, 10_000).filter(i -> i % 7 != 0).forEach(i -> numbers.remove(scope, "k" + i));
        numbers.put(scope, "last", "last");

        List<String> expected = new ArrayList<>(IntStream.range(0, 10_000)
                .filter(i -> i % 7 == 0)
                .mapToObj(i -> "k" + i)
                .toList());
        expected.add("last");
        assertThat(numbers.values(scope)).containsExactlyElementsOf(expected);
        assertThat(numbers.size(scope)).isEqualTo(expected.size());
    }

    @Test
    void keepsPartsApartFromEachOtherAndFromTheWhole() {
        numbers.part("x").put(scope, "a", "of x");
        numbers.part("y").put(scope, "a", "of y");
        addAll("b");

        assertThat(numbers.part("x").find(scope, "a")).contains("of x");
        assertThat(numbers.part("y").values(scope)).containsExactly("of y");
        assertThat(numbers.part("x").values(elsewhere)).isEmpty();
        assertThat(numbers.values(scope)).containsExactly("B");
    }

    @Test
    void forgetsAPartAtOnce() {
        numbers.part("x").put(scope, "a", "of x");
        numbers.part("y").put(scope, "a", "of y");

        numbers.part("x").clear(scope);
        numbers.part("z").clear(scope);

        assertThat(numbers.part("x").size(scope)).isZero();
        assertThat(numbers.part("y").values(scope)).containsExactly("of y");
        numbers.part("x").put(scope, "a", "new");
        assertThat(numbers.part("x").values(scope)).containsExactly("new");
    }

    @Test
    void countsTheValuesOfAGroup() {
        Store<String, String> grouped = grouped();
        grouped.put(scope, "a", "x1");
        grouped.put(scope, "b", "x2");
        grouped.put(scope, "c", "y1");
        grouped.put(scope, "d", "-");
        grouped.put(elsewhere, "e", "x3");
        assertThat(grouped.countIn(scope, "x")).isEqualTo(2);
        assertThat(grouped.countIn(elsewhere, "x")).isEqualTo(1);

        grouped.put(scope, "a", "y2");
        grouped.put(scope, "c", "y3");
        grouped.put(scope, "d", "x4");
        assertThat(grouped.countIn(scope, "x")).isEqualTo(2);
        assertThat(grouped.countIn(scope, "y")).isEqualTo(2);
        grouped.put(scope, "d", "-");
        grouped.remove(scope, "b");
        grouped.remove(scope, "b");
        assertThat(grouped.countIn(scope, "x")).isZero();
        assertThat(grouped.countIn(scope, "-")).isZero();
    }

    @Test
    void countsGroupsOfEachPartAndForgetsThemWithIt() {
        Store<String, String> grouped = grouped();
        grouped.part("one").put(scope, "a", "x1");
        assertThat(grouped.part("one").countIn(scope, "x")).isEqualTo(1);
        assertThat(grouped.part("two").countIn(scope, "x")).isZero();

        grouped.part("one").clear(scope);

        assertThat(grouped.part("one").countIn(scope, "x")).isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> numbers.countIn(scope, "x"))
                .withMessage("numbers has no groups (expected: a store that was made with some)");
    }

    @Test
    void doesAsALinkedMapDoesThroughAnyChanges() {
        Random random = new Random(1);
        Map<String, String> expected = new LinkedHashMap<>();
        for (int step = 0; step < 20_000; step++) {
            // Grows for a while, then shrinks, and so on.
            String key = "k" + random.nextInt(step / 2000 % 2 == 0 ? 3000 : 500);
            if (!expected.containsKey(key)) {
                numbers.put(scope, key, "v" + step);
                expected.put(key, "v" + step);
            } else if (random.nextInt(3) == 0) {
                numbers.put(scope, key, "v" + step);
                expected.put(key, "v" + step);
            } else {
                assertThat(numbers.remove(scope, key)).contains(expected.remove(key));
            }
            if (step % 500 == 0) {
                assertThat(numbers.values(scope)).containsExactlyElementsOf(expected.values());
                assertThat(numbers.size(scope)).isEqualTo(expected.size());
                expected.forEach(
                        (known, value) -> assertThat(numbers.find(scope, known)).contains(value));
            }
        }
    }

    @Test
    void findsKeysWhoseHashesAreEqual() {
        Store<List<Integer>, String> colliding =
                Store.perRegion("colliding", new KeyForm<>(text -> List.of()), StoredForm.of(Type.of(Kind.STRING)));
        for (int i = 0; i < 100; i++) {
            colliding.put(scope, List.of(i, 31 * (100 - i)), "v" + i);
        }

        assertThat(colliding.find(scope, List.of(7, 31 * 93))).contains("v7");
        assertThat(colliding.find(scope, List.of(0, 0))).isEmpty();
    }

    /** Grouped by the first letter; a dash is in no group. */
    private static Store<String, String> grouped() {
        return Store.<String>perRegion("grouped", StoredForm.of(Type.of(Kind.STRING)))
                .byGroup(value -> value.startsWith("-") ? null : value.substring(0, 1));
    }

    private void addAll(String... keys) {
        for (String key : keys) {
            numbers.put(scope, key, key.toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void knowsTheOldestOfEachKind() {
        Store<String, String> words = Store.<String>perRegion("test/words", StoredForm.of(Type.of(Kind.STRING)))
                .byKind(String::length);
        assertThat(words.oldestOfKinds(world.scope)).isEmpty();

        words.put(world.scope, "a", "one");
        words.put(world.scope, "b", "three");
        words.put(world.scope, "c", "two");
        assertThat(words.oldestOfKinds(world.scope)).containsExactly("one", "three");
        words.put(world.scope, "d", "seven");
        assertThat(words.oldestOfKinds(world.scope)).containsExactly("one", "three");

        words.put(world.scope, "a", "nine");
        assertThat(words.oldestOfKinds(world.scope)).containsExactly("nine", "three", "two");

        words.put(world.scope, "c", "four");
        words.remove(world.scope, "b");
        assertThat(words.oldestOfKinds(world.scope)).containsExactly("nine", "seven");

        words.clear(world.scope);
        assertThat(words.oldestOfKinds(world.scope)).isEmpty();
    }

    @Test
    void findsTheOldestOfEachKindAlsoWhenPlacesAreEmpty() {
        Store<Integer, Integer> numbers = Store.<Integer, Integer>perRegion(
                        "test/numbers", new KeyForm<>(Integer::valueOf), StoredForm.of(Type.of(Kind.INTEGER)))
                .byKind(number -> number % 3);
        for (int i = 0; i < 1_000; i++) {
            numbers.put(world.scope, i, i);
        }
        for (int i = 0; i < 900; i++) {
            numbers.remove(world.scope, i);
            assertThat(numbers.oldestOfKinds(world.scope)).containsExactly(i + 1, i + 2, i + 3);
        }
    }

    @Test
    void refusesToTellKindsThatItDoesNotKnow() {
        Store<String, String> plain = Store.perRegion("test/plain", StoredForm.of(Type.of(Kind.STRING)));

        assertThatIllegalStateException()
                .isThrownBy(() -> plain.oldestOfKinds(world.scope))
                .withMessage("test/plain has no kinds (expected: a store that was made with some)");
    }
}
