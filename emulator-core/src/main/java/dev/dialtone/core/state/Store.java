package dev.dialtone.core.state;

import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.page.PageToken;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.shape.Weight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    private final String name;
    private final boolean perRegion;
    private final @Nullable Type type;
    private final @Nullable Function<? super R, @Nullable String> group;
    private final @Nullable Function<? super R, ?> kind;
    private final @Nullable Bounds<R> bounds;
    private final Store<K, R> whole;

    private Store(
            String name,
            boolean perRegion,
            @Nullable Type type,
            @Nullable Function<? super R, @Nullable String> group,
            @Nullable Function<? super R, ?> kind,
            @Nullable Bounds<R> bounds) {
        this.name = name;
        this.perRegion = perRegion;
        this.type = type;
        this.group = group;
        this.kind = kind;
        this.bounds = bounds;
        this.whole = this;
    }

    private Store(Store<K, R> whole, String part) {
        this.name = whole.name + '/' + part;
        this.perRegion = whole.perRegion;
        this.type = whole.type;
        this.group = whole.group;
        this.kind = whole.kind;
        this.bounds = whole.bounds;
        this.whole = whole;
    }

    /**
     * Each region of an account has its own entries.
     *
     * @param name the store's alone, such as "sms-voice/pools"
     * @param schema what its values are written by; asked for when somebody writes them, so that a start does not load it
     */
    public static <K, R extends Shape> Store<K, R> perRegion(String name, Supplier<Schema<R>> schema) {
        return perRegion(name, Type.structure(schema));
    }

    /** {@link #perRegion(String, Supplier)} of values that are no structures. */
    public static <K, R> Store<K, R> perRegion(String name, Type type) {
        return new Store<>(name, true, type, null, null, null);
    }

    /** The regions of an account share their entries; else as {@link #perRegion(String, Supplier)}. */
    public static <K, R extends Shape> Store<K, R> perAccount(String name, Supplier<Schema<R>> schema) {
        return perAccount(name, Type.structure(schema));
    }

    /** {@link #perAccount(String, Supplier)} of values that are no structures. */
    public static <K, R> Store<K, R> perAccount(String name, Type type) {
        return new Store<>(name, false, type, null, null, null);
    }

    /**
     * A store of bounded size, whose oldest entries leave to make room for new ones: of traces of what has happened, which the
     * regions of an account share. They are of no type of the contract, and the store has no parts.
     */
    public static <K, R> Store<K, R> ofTraces(String name, Bounds<R> bounds) {
        return new Store<>(name, false, null, null, null, bounds);
    }

    /**
     * A store of the same name that also knows how many of its values are in a group. In the place of this one, not beside it.
     *
     * @param groupOfValue the group of a value, null for none; it depends on nothing but the value
     */
    public Store<K, R> byGroup(Function<? super R, @Nullable String> groupOfValue) {
        return new Store<>(name, perRegion, type, groupOfValue, kind, bounds);
    }

    /**
     * A store of the same name that also knows the oldest of its values of each kind. In the place of this one, not beside it.
     *
     * @param kindOfValue with equals and hashCode; it depends on nothing but the value
     */
    public Store<K, R> byKind(Function<? super R, ?> kindOfValue) {
        return new Store<>(name, perRegion, type, group, kindOfValue, bounds);
    }

    @Override
    public Store<K, R> part(String ownerId) {
        return new Store<>(whole, ownerId);
    }

    /** What its values are written by; empty for a store of traces. */
    public Optional<Type> type() {
        return Optional.ofNullable(type);
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
            table = new Table<>(whole, scope.account().lastRemovedSequence(), budgetOf(scope.account()));
            scope.account().addTable(this, regionOf(scope), table);
        }
        R before = table.put(key, value);
        noteChange(scope, key, before, value);
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
        R removed = table == null ? null : table.remove(key);
        if (removed != null) {
            noteChange(scope, key, removed, null);
        }
        return Optional.ofNullable(removed);
    }

    /** Removes everything; in constant time when nobody listens. Tokens of its pages are good no more. */
    public void clear(Scope scope) {
        if (scope.account().hasStoreListener()) {
            Table<K, R> table = table(scope);
            while (table != null && table.size() > 0) {
                remove(scope, table.oldestKey());
            }
        }
        scope.account().removeTable(this, regionOf(scope));
    }

    private void noteChange(Scope scope, K key, @Nullable R before, @Nullable R after) {
        if (scope.account().hasStoreListener()) {
            scope.account().noteChange(new StoreChange<>(this, scope, key, before, after));
        }
    }

    /** Lets old entries leave until what the account keeps is within the bounds. */
    private void makeRoom(Scope scope, Table<K, R> table) {
        if (bounds == null) {
            return;
        }
        while (bounds.areExceeded(table.size(), table.bytes())) {
            dropOldest(scope, table, bounds);
        }
        if (bounds.budget().isExceeded()) {
            scope.account().noteExceeded(bounds.budget());
        }
    }

    private void dropOldest(Scope scope, Table<K, R> table, Bounds<R> within) {
        K key = table.oldestKey();
        R dropped = table.dropOldest();
        noteChange(scope, key, dropped, null);
        within.noteDropped(scope.account(), dropped);
    }

    /** Lets the oldest entries of a table of this store leave, until the accounts together are within the budget again. */
    void relieve(Account account, Table<K, R> table) {
        if (bounds == null) {
            return;
        }
        Budget budget = bounds.budget();
        while (budget.kept() > budget.afterRelief() && table.size() > 0) {
            dropOldest(Scope.ofAllRegions(account), table, bounds);
        }
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
        if (group == null) {
            throw new IllegalStateException(name + " has no groups (expected: a store that was made with some)");
        }
        Table<K, R> table = table(scope);
        return table == null ? 0 : table.countIn(groupName);
    }

    @Override
    public List<R> oldestOfKinds(Scope scope) {
        requireKinds();
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

    /** Counts for a new table; null for a store without groups. */
    @Nullable GroupCounts<R> newGroupCounts() {
        return group == null ? null : new GroupCounts<>(group);
    }

    /** What its entries are charged to: traces to a budget of their own, resources to one of all accounts. */
    private Budget budgetOf(Account account) {
        return bounds == null ? account.resourceBudget() : bounds.budget();
    }

    /** What a value weighs in a table, in bytes. */
    int weigh(R value) {
        return bounds == null ? Bounds.weigh(Weight.ofValue(value)) : bounds.weigh(value);
    }

    /** How many bytes of memory a value keeps alive; 0 for none. An estimate, rather too high than too low. */
    long bytes(@Nullable R value) {
        if (value == null) {
            return 0;
        }
        return bounds == null ? Weight.ofValue(value) : bounds.weigh(value);
    }

    /** For a table that is asked for kinds. */
    OldestOfKinds<R> newOldestOfKinds() {
        return new OldestOfKinds<>(requireKinds());
    }

    private Function<? super R, ?> requireKinds() {
        if (kind == null) {
            throw new IllegalStateException(name + " has no kinds (expected: a store that was made with some)");
        }
        return kind;
    }

    /** The name in saved state; no two stores have the same. */
    public String name() {
        return name;
    }

    /** Where a caller's entries are: in the caller's own scope, or in that of all regions when these share them. */
    public Scope scope(Scope caller) {
        return perRegion ? caller : Scope.ofAllRegions(caller.account());
    }

    /** The region whose entries the scope sees, "" for those of the whole account. */
    String regionOf(Scope scope) {
        return perRegion ? scope.region() : "";
    }

    private String listing(Scope scope) {
        return regionOf(scope) + '/' + name;
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
        return "store " + name;
    }
}
