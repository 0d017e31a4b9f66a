package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BoundedStoreTest {
    @RegisterExtension
    final World world = new World();

    private final BoundedStore<String> store = new BoundedStore<>(
            Store.perAccount("test/recent", StoredForm.of(Type.of(Kind.STRING))),
            new Bounds<>(2, new Budget("test", 1000, 1000), value -> 0));

    @Test
    void letsTheOldestLeaveAndCountsIt() {
        add("one", "two", "three", "four");

        assertThat(store.all(world.account)).containsExactly("three", "four");
        assertThat(store.find(world.account, "one")).isEmpty();
        assertThat(store.dropped(world.account)).isEqualTo(2);
    }

    @Test
    void countsNothingThatWasRemoved() {
        add("one", "two");

        assertThat(store.remove(world.account, "one")).isTrue();
        assertThat(store.remove(world.account, "one")).isFalse();
        add("three");

        assertThat(store.all(world.account)).containsExactly("two", "three");
        assertThat(store.dropped(world.account)).isZero();
    }

    @Test
    void replacesInPlace() {
        add("one", "two");

        store.put(world.account, "one", "uno");

        assertThat(store.all(world.account)).containsExactly("uno", "two");
    }

    @Test
    void beginsAnewWhenCleared() {
        add("one", "two", "three");

        store.clear(world.account);

        assertThat(store.all(world.account)).isEmpty();
        assertThat(store.dropped(world.account)).isZero();
    }

    @Test
    void staysWholeWhileManyTimesItsSizeGoesThrough() {
        BoundedStore<String> large = new BoundedStore<>(
                Store.perAccount("test/large", StoredForm.of(Type.of(Kind.STRING))),
                new Bounds<>(100, new Budget("test", 1_000_000, 1_000_000), value -> 0));
        for (int i = 0; i < 2_000; i++) {
            large.put(world.account, "k" + i, "v" + i);
            large.put(world.account, "k" + Math.max(0, i - 50), "w" + i);
        }

        List<String> last = large.all(world.account).toList();
        assertThat(last).hasSize(100).startsWith("w1950", "w1951").endsWith("v1998", "v1999");
        assertThat(large.find(world.account, "k1899")).isEmpty();
        assertThat(large.find(world.account, "k1900")).contains("w1950");
        assertThat(large.dropped(world.account)).isEqualTo(1_900);
    }

    private void add(String... values) {
        for (String value : values) {
            store.put(world.account, value, value);
        }
    }
}
