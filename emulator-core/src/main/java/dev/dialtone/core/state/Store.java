package dev.dialtone.core.state;

import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.page.PageToken;
import dev.dialtone.core.page.Sequence;
import dev.dialtone.core.shape.KeyForm;
import dev.dialtone.core.shape.StoredForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one kind, in every account: immutable values by key, listed in order of creation. A store holds
 * nothing itself, accounts do; made once, when the program is wired.
 *
 * <p>Finding, adding, replacing and removing take constant time whatever the size, where kinds are asked for
 * the time of a tree; a page takes the time of its items and of those that its filter leaves out.
 *
 * @param <K> keys with equals, hashCode and a toString that is the same for equal ones
 * @param <R> immutable values
 */
public final class Store<K, R> implements StoreView<K, R> {
    private final StoreDefinition<K, R> definition;
    /** Null: nobody but tests knows it. */
    private final @Nullable StoreRegistry registry;

    private final Store<K, R> whole;

    /** A store that the registry knows from now on, in the place of one of the same name that it was made of. */
    Store(StoreDefinition<K, R> definition, @Nullable StoreRegistry registry) {
        this.definition = definition;
        this.registry = registry;
        this.whole = this;
        if (registry != null) {
            registry.note(this);
        }
    }

    private Store(Store<K, R> whole, String part) {
        this.definition = whole.definition.named(whole.name() + '/' + part);
        this.registry = null;
        this.whole = whole;
    }

    /**
     * A store that belongs to no program, for tests and for {@link StoreRegistry#include}. Each region of an account has its own
     * entries.
     *
     * @param name the store's alone, such as "sms-voice/pools"
     * @param form what its values are written as
     */
    public static <R> Store<String, R> perRegion(String name, StoredForm<R> form) {
        return perRegion(name, KeyForm.TEXT, form);
    }

    /** {@link #perRegion(String, StoredForm)} with keys of another form. */
    public static <K, R> Store<K, R> perRegion(String name, KeyForm<K> keys, StoredForm<R> form) {
        return new Store<>(new StoreDefinition<>(name, true, keys, form), null);
    }

    /** {@link #perRegion(String, StoredForm)} whose entries the regions of an account share. */
    public static <R> Store<String, R> perAccount(String name, StoredForm<R> form) {
        return perAccount(name, KeyForm.TEXT, form);
    }

    /** {@link #perAccount(String, StoredForm)} with keys of another form. */
    public static <K, R> Store<K, R> perAccount(String name, KeyForm<K> keys, StoredForm<R> form) {
        return new Store<>(new StoreDefinition<>(name, false, keys, form), null);
    }

    /**
     * A store of the same name that also knows how many of its values are in a group. In the place of this one, not beside it.
     *
     * @param groupOfValue the group of a value, null for none; it depends on nothing but the value
     */
    public Store<K, R> byGroup(Function<? super R, @Nullable String> groupOfValue) {
        return new Store<>(definition.byGroup(groupOfValue), registry);
    }

    /**
     * A store of the same name that also knows the oldest of its values of each kind. In the place of this one, not beside it.
     *
     * @param kindOfValue with equals and hashCode; it depends on nothing but the value
     */
    public Store<K, R> byKind(Function<? super R, ?> kindOfValue) {
        return new Store<>(definition.byKind(kindOfValue), registry);
    }

    /**
     * A store of the same name whose oldest entries leave to make room for new ones: of traces of what has happened. In the place of
     * this one, not beside it; it has no parts, and the regions of an account share its entries.
     */
    public Store<K, R> within(Bounds<R> bounds) {
        return new Store<>(definition.within(bounds), registry);
    }

    /** A store of the same name whose parts have all its entries. In the place of this one, not beside it. */
    public Store<K, R> inParts() {
        return new Store<>(definition.withParts(), registry);
    }

    @Override
    public Store<K, R> part(String ownerId) {
        if (registry != null && !definition.inParts()) {
            // Nobody would find the part when it is read again.
            throw new IllegalStateException(name() + " has no parts (expected: a store that was made to be in parts)");
        }
        return new Store<>(whole, ownerId);
    }

    /** How its keys are written. */
    public KeyForm<K> keys() {
        return definition.keys();
    }

    /** How its values are written. */
    public StoredForm<R> form() {
        return definition.form();
    }

    /**
     * An entry as it is written.
     *
     * @param key as text
     * @param written of the type of the form
     * @throws IllegalArgumentException when no entry is written so
     */
    public TableDraft.Entry<K, R> read(long sequence, String key, Object written) {
        return definition.read(sequence, key, written);
    }

    /** Whether each region of an account has its own entries; else they share them. */
    public boolean isPerRegion() {
        return definition.perRegion();
    }

    @Override
    public Optional<R> find(Scope scope, K key) {
        Table<K, R> table = table(scope);
        return table == null ? Optional.empty() : Optional.ofNullable(table.find(key));
    }

    @Override
    public boolean contains(Scope scope, K key) {
        Table<K, R> table = table(scope);
        return table != null && table.find(key) != null;
    }

    /** Puts a value in the place of the one there is, or adds it at the end, and returns it. */
    public R put(Scope scope, K key, R value) {
        Table<K, R> table = table(scope);
        if (table == null) {
            table = newTable(scope.account(), TableHeader.after(scope.account().lastRemovedSequence()));
            scope.account().addTable(this, regionOf(scope), table);
        }
        R before = table.put(key, value);
        if (scope.account().isHeard()) {
            noteChange(scope, table, key, before, value);
        }
        makeRoom(scope, table);
        return value;
    }

    /** Changes the value of a key, if there is one and the change gives another, and returns what it is then. */
    public Optional<R> update(Scope scope, K key, UnaryOperator<R> change) {
        return find(scope, key).map(before -> {
            R after = change.apply(before);
            return after == before ? before : put(scope, key, after);
        });
    }

    /** Removes a key and returns the value it had. */
    public Optional<R> remove(Scope scope, K key) {
        Table<K, R> table = table(scope);
        if (table == null) {
            return Optional.empty();
        }
        long sequence = scope.account().isHeard() ? table.sequenceOf(key) : 0;
        R removed = table.remove(key);
        table.charge();
        if (removed != null && sequence > 0) {
            scope.account().noteChange(new StoreChange<>(this, scope, key, sequence, removed, null));
        }
        return Optional.ofNullable(removed);
    }

    /** Removes everything, in constant time. Tokens of its pages are good no more. */
    public void clear(Scope scope) {
        if (scope.account().removeTable(this, regionOf(scope))) {
            scope.account().noteCleared(this, scope);
        }
    }

    private void noteChange(Scope scope, Table<K, R> table, K key, @Nullable R before, @Nullable R after) {
        scope.account().noteChange(new StoreChange<>(this, scope, key, table.sequenceOf(key), before, after));
    }

    /** An empty table of this store, which nobody has yet. */
    Table<K, R> newTable(Account account, TableHeader header) {
        return new Table<>(whole, header, definition.budgetOf(account));
    }

    StoreDefinition<K, R> definition() {
        return definition;
    }

    /** Lets old entries leave until what the account keeps is within the bounds, and charges for what is left. */
    void makeRoom(Scope scope, Table<K, R> table) {
        Bounds<R> bounds = definition.bounds();
        if (bounds == null) {
            table.charge();
            return;
        }
        if (table.size() == 1) {
            scope.account().noteKept(table); // It may have kept nothing since others needed the room.
        }
        while (bounds.areExceeded(table.size(), table.bytes())) {
            dropOldest(scope, table);
        }
        table.charge();
        if (bounds.budget().isExceeded()) {
            scope.account().noteExceeded(bounds.budget());
        }
    }

    /** Lets the entry that was added first leave, of a table that has one. */
    void dropOldest(Scope scope, Table<K, R> table) {
        K key = table.oldestKey();
        long sequence = scope.account().isHeard() ? table.sequenceOf(key) : 0;
        R dropped = table.dropOldest();
        if (sequence > 0) {
            scope.account().noteChange(new StoreChange<>(this, scope, key, sequence, dropped, null));
        }
        definition.noteDropped(scope.account(), dropped);
    }

    @Override
    public int size(Scope scope) {
        Table<K, R> table = table(scope);
        return table == null ? 0 : table.size();
    }

    /** How many entries have left to make room, in a store of bounded size. */
    public long dropped(Scope scope) {
        Table<K, R> table = table(scope);
        return table == null ? 0 : table.dropped();
    }

    @Override
    public int countIn(Scope scope, String groupName) {
        definition.requireGroups();
        Table<K, R> table = table(scope);
        return table == null ? 0 : table.countIn(groupName);
    }

    @Override
    public List<R> oldestOfKinds(Scope scope) {
        definition.requireKinds();
        Table<K, R> table = table(scope);
        return table == null ? List.of() : table.oldestOfKinds();
    }

    @Override
    public Iterable<R> values(Scope scope) {
        return () -> iterator(scope);
    }

    @Override
    public Stream<R> stream(Scope scope) {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(scope), characteristics), false);
    }

    /** The entries by number, for whoever reads on from outside the account. */
    public Sequence<R> sequence(Scope scope) {
        return new StoreSequence<>(this, scope);
    }

    long lastNumber(Scope scope) {
        Table<K, R> table = table(scope);
        Account account = scope.account();
        return account.numbersBeforeReset() + (table == null ? account.lastRemovedSequence() : table.lastSequence());
    }

    Sequence.@Nullable Entry<R> after(Scope scope, long number) {
        Table<K, R> table = table(scope);
        long before = scope.account().numbersBeforeReset();
        return table == null ? null : numbered(before, table.firstAfter(number - before));
    }

    Sequence.@Nullable Entry<R> before(Scope scope, long number) {
        Table<K, R> table = table(scope);
        long before = scope.account().numbersBeforeReset();
        return table == null ? null : numbered(before, table.lastBefore(number - before));
    }

    private static <R> Sequence.@Nullable Entry<R> numbered(long before, Sequence.@Nullable Entry<R> entry) {
        return entry == null || before == 0 ? entry : new Sequence.Entry<>(before + entry.number(), entry.value());
    }

    @Override
    public Page<R> page(Scope scope, PageRequest request, Predicate<? super R> filter) {
        Table<K, R> table = table(scope);
        long after = after(scope, request, table);
        if (table == null) {
            return new Page<>(List.of(), null);
        }
        List<R> items = new ArrayList<>();
        Table<K, R>.Cursor cursor = table.after(after);
        while (cursor.hasNext()) {
            R value = cursor.next();
            if (!filter.test(value)) {
                continue;
            }
            if (items.size() == request.limit()) {
                return new Page<>(
                        items,
                        PageToken.of(scope.account().id(), listing(scope), request, after)
                                .text());
            }
            items.add(value);
            after = cursor.sequence();
        }
        return new Page<>(items, null);
    }

    /** The store that this is a part of, else itself. */
    Store<K, R> whole() {
        return whole;
    }

    /** The name in saved state; no two stores have the same. */
    public String name() {
        return definition.name();
    }

    /** Where a caller's entries are: in the caller's own scope, or in that of all regions when these share them. */
    public Scope scope(Scope caller) {
        return isPerRegion() ? caller : Scope.ofAllRegions(caller.account());
    }

    /** The region whose entries the scope sees, "" for those of the whole account. */
    String regionOf(Scope scope) {
        return isPerRegion() ? scope.region() : "";
    }

    private String listing(Scope scope) {
        return regionOf(scope) + '/' + name();
    }

    private long after(Scope scope, PageRequest request, @Nullable Table<K, R> table) {
        if (request.token() == null) {
            return 0;
        }
        long sequence = PageToken.read(scope.account().id(), listing(scope), request, request.token());
        if (table == null || !table.hasNumbered(sequence)) {
            throw new InvalidPageToken("the token is from before the listing was emptied");
        }
        return sequence;
    }

    private Iterator<R> iterator(Scope scope) {
        Table<K, R> table = table(scope);
        return table == null ? Collections.emptyIterator() : table.after(0);
    }

    // The account gives a table only to the store that added it, and add() makes it of this store's types.
    @SuppressWarnings("unchecked")
    private @Nullable Table<K, R> table(Scope scope) {
        return (Table<K, R>) scope.account().table(this, regionOf(scope));
    }

    @Override
    public String toString() {
        return "store " + name();
    }
}
