package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecentTest {
    @RegisterExtension
    final World world = new World();

    private final Recent<String> recent =
            new Recent<>("test/recent", new Bounds<>(2, new Budget(1000, 1000), value -> 0));

    @Test
    void letsTheOldestLeaveAndCountsIt() {
        add("one", "two", "three", "four");

        assertThat(recent.all(world.account)).containsExactly("three", "four");
        assertThat(recent.find(world.account, "one")).isEmpty();
        assertThat(recent.dropped(world.account)).isEqualTo(2);
    }

    @Test
    void countsNothingThatWasRemoved() {
        add("one", "two");

        assertThat(recent.remove(world.account, "one")).isTrue();
        assertThat(recent.remove(world.account, "one")).isFalse();
        add("three");

        assertThat(recent.all(world.account)).containsExactly("two", "three");
        assertThat(recent.dropped(world.account)).isZero();
    }

    @Test
    void replacesInPlace() {
        add("one", "two");

        recent.replace(world.account, "one", "uno");

        assertThat(recent.all(world.account)).containsExactly("uno", "two");
    }

    @Test
    void beginsAnewWhenCleared() {
        add("one", "two", "three");

        recent.clear(world.account);

        assertThat(recent.all(world.account)).isEmpty();
        assertThat(recent.dropped(world.account)).isZero();
    }

    private void add(String... values) {
        for (String value : values) {
            recent.add(world.account, value, value);
        }
    }
}
