package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BoundedStoreTest {
    @RegisterExtension
    final World world = new World();

    private final BoundedStore<String> store =
            new BoundedStore<>("test/recent", new Bounds<>(2, new Budget(1000, 1000), value -> 0));

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

        store.replace(world.account, "one", "uno");

        assertThat(store.all(world.account)).containsExactly("uno", "two");
    }

    @Test
    void beginsAnewWhenCleared() {
        add("one", "two", "three");

        store.clear(world.account);

        assertThat(store.all(world.account)).isEmpty();
        assertThat(store.dropped(world.account)).isZero();
    }

    private void add(String... values) {
        for (String value : values) {
            store.add(world.account, value, value);
        }
    }
}
