package dev.dialtone.core.state;

import dev.dialtone.core.shape.KeyForm;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.StoredForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the stores of one Dialtone and knows them by name, so that all that accounts hold can be saved and read again: an account
 * refuses to hold entries of a store that is not known here. Filled while the program is wired; any thread may use it.
 */
public final class StoreRegistry {
    private final Map<String, Store<?, ?>> byName = new ConcurrentHashMap<>();
    private final Queue<Runnable> pending = new ConcurrentLinkedQueue<>();

    /** Knows the stores that every account has. */
    public StoreRegistry() {
        include(ScheduledChanges.STORE);
        include(TimedTransitions.SETTINGS);
        include(TimedTransitions.READS_LEFT);
    }

    /**
     * A store whose entries are each region's own.
     *
     * @param name the store's alone: its service and what it keeps, as in "sms-voice/pools"
     * @param schema what its values are written by; asked for when somebody writes them, so that a start does not load it
     */
    public <R extends Shape> Store<String, R> perRegion(String name, Supplier<Schema<R>> schema) {
        return make(name, true, KeyForm.TEXT, StoredForm.of(schema));
    }

    /** A store whose entries the regions of an account share; else as {@link #perRegion}. */
    public <R extends Shape> Store<String, R> perAccount(String name, Supplier<Schema<R>> schema) {
        return perAccount(name, StoredForm.of(schema));
    }

    /** {@link #perAccount(String, Supplier)} of values that are written in another form. */
    public <R> Store<String, R> perAccount(String name, StoredForm<R> form) {
        return make(name, false, KeyForm.TEXT, form);
    }

    /** {@link #perAccount(String, Supplier)} with numbers as keys. */
    public <R extends Shape> Store<Long, R> byNumber(String name, Supplier<Schema<R>> schema) {
        return make(name, false, KeyForm.NUMBER, StoredForm.of(schema));
    }

    private <K, R> Store<K, R> make(String name, boolean perRegion, KeyForm<K> keys, StoredForm<R> form) {
        if (byName.containsKey(name)) {
            // Two stores of one name would read each other's entries.
            throw new IllegalStateException("store " + name + ": there is one of this name already");
        }
        return new Store<>(new StoreDefinition<>(name, perRegion, keys, form), this);
    }

    /** Knows a store that was made elsewhere, once for all programs. */
    public void include(Store<?, ?> store) {
        note(store);
    }

    /**
     * Makes stores when a name is asked for that is not known by then, or all stores are: what they belong to is not loaded before.
     *
     * @param maker makes them
     */
    public void later(Runnable maker) {
        pending.add(maker);
    }

    /**
     * The store of a name, or the part of one that is in parts: {@code sms-voice/pool-members/} and what the part is named by; empty
     * for a name that no entries can be under.
     */
    public Optional<Store<?, ?>> find(String name) {
        int afterService = name.indexOf('/') + 1;
        int part = name.indexOf('/', afterService);
        Store<?, ?> store = whole(part < 0 ? name : name.substring(0, part));
        if (store == null || store.definition().inParts() != part >= 0 || part + 1 == name.length()) {
            return Optional.empty();
        }
        return Optional.of(part < 0 ? store : store.part(name.substring(part + 1)));
    }

    /** All stores, by name. */
    public List<Store<?, ?>> all() {
        makeAll();
        return List.copyOf(new TreeMap<>(byName).values());
    }

    private @Nullable Store<?, ?> whole(String name) {
        Store<?, ?> known = byName.get(name);
        if (known == null) {
            makeAll();
            known = byName.get(name);
        }
        return known;
    }

    /** One thread makes while others wait, so that who finds nothing pending finds all that was. */
    synchronized void makeAll() {
        for (Runnable next = pending.poll(); next != null; next = pending.poll()) {
            next.run();
        }
    }

    /** Takes note of a store, in the place of the one that it was made of. */
    void note(Store<?, ?> store) {
        byName.put(store.name(), store);
    }

    /** Whether this very store is known. */
    boolean has(Store<?, ?> whole) {
        return byName.get(whole.name()) == whole;
    }
}
