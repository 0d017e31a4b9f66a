package dev.dialtone.core.shape;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list whose elements are made while it is read, one after the other, and held by nobody: for answers that may be large. It
 * is made anew whenever it is read, even for its size, from what there is by then. Elements are never null.
 */
public final class Listing<E> extends AbstractList<E> {
    private final Supplier<Reading<E>> readings;

    /** One way through a listing, for one thread at a time. Between two elements it may rest for as long as it likes. */
    @FunctionalInterface
    public interface Reading<E> {
        /** The next element; null at the end. */
        @Nullable E next();
    }

    /**
     * A listing.
     *
     * @param readings begins a reading; any thread may
     */
    public Listing(Supplier<Reading<E>> readings) {
        this.readings = readings;
    }

    /** A listing of what is there already, to be mapped as it is read. */
    public static <E> Listing<E> of(List<E> elements) {
        return new Listing<>(() -> {
            Iterator<E> iterator = elements.iterator();
            return () -> iterator.hasNext() ? iterator.next() : null;
        });
    }

    /** Begins to read. */
    public Reading<E> read() {
        return readings.get();
    }

    /** The listing of what the elements become, each when it is read. */
    public <T> Listing<T> map(Function<? super E, ? extends T> change) {
        return new Listing<>(() -> {
            Reading<E> reading = read();
            return () -> {
                E element = reading.next();
                return element == null ? null : change.apply(element);
            };
        });
    }

    @Override
    public Iterator<E> iterator() {
        return new Steps<>(read());
    }

    @Override
    public Spliterator<E> spliterator() {
        return Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
    }

    @Override
    public int size() {
        int size = 0;
        Reading<E> reading = read();
        while (reading.next() != null) {
            size++;
        }
        return size;
    }

    @Override
    public E get(int index) {
        Objects.checkIndex(index, Integer.MAX_VALUE);
        Reading<E> reading = read();
        for (int i = 0; i < index; i++) {
            reading.next();
        }
        E element = reading.next();
        if (element == null) {
            throw new IndexOutOfBoundsException(index);
        }
        return element;
    }

    private static final class Steps<E> implements Iterator<E> {
        private final Reading<E> reading;
        private @Nullable E next;

        Steps(Reading<E> reading) {
            this.reading = reading;
            this.next = reading.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public E next() {
            E element = next;
            if (element == null) {
                throw new NoSuchElementException();
            }
            next = reading.next();
            return element;
        }
    }
}
