package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class ListingTest {
    private int made;

    private final Listing<Integer> threeTimes = new Listing<>(() -> {
        Iterator<Integer> numbers = List.of(1, 2, 3).iterator();
        return () -> {
            made += numbers.hasNext() ? 1 : 0;
            return numbers.hasNext() ? numbers.next() : null;
        };
    });

    @Test
    void isAListLikeAnyOther() {
        assertThat(threeTimes).containsExactly(1, 2, 3).hasSize(3).isEqualTo(List.of(1, 2, 3));
        assertThat(threeTimes.get(1)).isEqualTo(2);
        assertThat(threeTimes.stream().map(number -> number * 2)).containsExactly(2, 4, 6);
        assertThatThrownBy(() -> threeTimes.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> threeTimes.add(4)).isInstanceOf(UnsupportedOperationException.class);
        Iterator<Integer> iterator = threeTimes.iterator();
        threeTimes.forEach(number -> iterator.next());
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void makesNoElementBeforeItIsRead() {
        Listing<String> texts = threeTimes.map(number -> "number " + number);
        Listing.Reading<String> reading = texts.read();
        assertThat(made).isZero();
        assertThat(reading.next()).isEqualTo("number 1");
        assertThat(made).isOne();
    }

    @Test
    void staysWhatItIsInAShape() {
        assertThat((Object) Copies.copyOf(threeTimes)).isSameAs(threeTimes);
        assertThat(made).isZero();
    }
}
