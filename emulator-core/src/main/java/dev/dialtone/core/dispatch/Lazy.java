package dev.dialtone.core.dispatch;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, once, by whichever thread asks first; others wait for it.
 *
 * @param <T> what it is; never null
 */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T value;

    /** A value that this will make. */
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T made = value;
        return made == null ? make() : made;
    }

    /** The value when it was asked for before; null: it is not made, nor will be by this. */
    public @Nullable T ifMade() {
        return value;
    }

    private synchronized T make() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
