package dev.dialtone.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reading on from entry to entry, while others add and remove. */
final class SequenceTest {
    private final World world = new World();
    private final BoundedStore<String> store = new BoundedStore<>(
            Store.perAccount("test/recent", StoredForm.of(Type.of(Kind.STRING))),
            new Bounds<>(100, new Budget("test", 100_000, 100_000), String::length));
    private final Sequence<String> sequence = store.sequence(world.account);

    @Test
    void findsTheNextEntryToEitherSide() {
        add("a", "b", "c");
        remove("b");

        assertThat(sequence.after(0)).isEqualTo(new Sequence.Entry<>(1, "a"));
        assertThat(sequence.after(1)).isEqualTo(new Sequence.Entry<>(3, "c"));
        assertThat(sequence.after(3)).isNull();
        assertThat(sequence.before(100)).isEqualTo(new Sequence.Entry<>(3, "c"));
        assertThat(sequence.before(3)).isEqualTo(new Sequence.Entry<>(1, "a"));
        assertThat(sequence.before(1)).isNull();
        assertThat(sequence.last()).isEqualTo(3);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(sequence.last()).isZero();
        assertThat(sequence.after(0)).isNull();
        assertThat(sequence.before(1)).isNull();
        assertThat(sequence.listing(any -> true)).isEmpty();
        assertThat(sequence.newest(3, any -> true)).isEmpty();
    }

    @Test
    void listsWhatPasses() {
        add("a1", "b1", "a2", "b2", "a3");

        assertThat(sequence.listing(value -> value.startsWith("a"))).containsExactly("a1", "a2", "a3");
        assertThat(sequence.newest(2, value -> value.startsWith("a"))).containsExactly("a2", "a3");
        assertThat(sequence.newest(9, value -> value.startsWith("b"))).containsExactly("b1", "b2");
        assertThat(sequence.newest(null, value -> value.startsWith("b"))).containsExactly("b1", "b2");
    }

    @Test
    void showsWhatIsThereWhenItIsReadAndWasThereAtTheStart() {
        add("a", "b", "c");
        Listing<String> listing = sequence.listing(any -> true);
        Listing.Reading<String> reading = listing.read();
        assertThat(reading.next()).isEqualTo("a");
        remove("b");
        add("d");

        assertThat(reading.next()).isEqualTo("c");
        assertThat(reading.next()).isNull();
        assertThat(listing).containsExactly("a", "c").hasSize(2);
    }

    @Test
    void goesOnBehindWhatHasLeftToMakeRoom() {
        for (int i = 1; i <= 100; i++) {
            add("n" + i);
        }
        Listing.Reading<String> reading = sequence.listing(any -> true).read();
        assertThat(reading.next()).isEqualTo("n1");
        for (int i = 101; i <= 150; i++) {
            add("n" + i);
        }
        List<String> rest = new ArrayList<>();
        for (String next = reading.next(); next != null; next = reading.next()) {
            rest.add(next);
        }

        assertThat(rest).hasSize(50).startsWith("n51").endsWith("n100");
    }

    @Test
    void endsWhenAllIsForgotten() {
        add("a", "b", "c");
        Listing.Reading<String> cleared = sequence.listing(any -> true).read();
        world.account.exclusivelyRun(() -> store.clear(world.account));
        add("d", "e", "f");
        Listing.Reading<String> reset = sequence.listing(any -> true).read();
        assertThat(reset.next()).isEqualTo("d");
        world.accounts.reset(world.account.id());
        add("g", "h", "i", "j", "k", "l", "m");

        assertThat(cleared.next()).isNull();
        assertThat(reset.next()).isNull();
    }

    @Test
    void givesNoNumberTwice() {
        add("a", "b");
        world.account.exclusivelyRun(() -> store.clear(world.account));
        assertThat(sequence.last()).isEqualTo(2);
        add("c");
        world.accounts.reset(world.account.id());
        assertThat(sequence.last()).isEqualTo(3);
        add("d");

        assertThat(Objects.requireNonNull(sequence.after(0)).number()).isEqualTo(4);
        assertThat(sequence.before(5)).isEqualTo(new Sequence.Entry<>(4, "d"));
    }

    private void add(String... values) {
        world.account.exclusivelyRun(() -> {
            for (String value : values) {
                store.put(world.account, value, value);
            }
        });
    }

    private void remove(String value) {
        world.account.exclusivelyRun(() -> store.remove(world.account, value));
    }
}
