package dev.dialtone.core.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
public final class Store<K, R> {
    private final String name;
    private final boolean perRegion;
    private final @Nullable Function<? super R, @Nullable String> group;
    private final @Nullable Function<? super R, ?> kind;
    private final @Nullable Bounds<R> bounds;
    private final Store<K, R> whole;

    private Store(
            String name,
            boolean perRegion,
            @Nullable Function<? super R, @Nullable String> group,
            @Nullable Function<? super R, ?> kind,
            @Nullable Bounds<R> bounds) {
        this.name = name;
        this.perRegion = perRegion;
        this.group = group;
        this.kind = kind;
        this.bounds = bounds;
        this.whole = this;
    }

    private Store(Store<K, R> whole, String part) {
        this.name = whole.name + '/' + part;
        this.perRegion = whole.perRegion;
        this.group = whole.group;
        this.kind = whole.kind;
        this.bounds = whole.bounds;
        this.whole = whole;
    }

    /** Each region of an account has its own entries. The name is the store's alone, such as "sms-voice/pools". */
    public static <K, R> Store<K, R> perRegion(String name) {
        return new Store<>(name, true, null, null, null);
    }

    /**
     * {@link #perRegion(String)} that also knows how many of its values are in a group, whoever writes them.
     *
     * @param group the group of a value, null for none; it depends on nothing but the value
     */
    public static <K, R> Store<K, R> perRegion(String name, Function<? super R, @Nullable String> group) {
        return new Store<>(name, true, group, null, null);
    }

    /** The regions of an account share their entries. The name is the store's alone, such as "chime/orders". */
    public static <K, R> Store<K, R> perAccount(String name) {
        return new Store<>(name, false, null, null, null);
    }

    /** {@link #perAccount(String)} of bounded size: the oldest entries leave to make room for new ones. It has no parts. */
    public static <K, R> Store<K, R> perAccount(String name, Bounds<R> bounds) {
        return new Store<>(name, false, null, null, bounds);
    }

    /**
     * A store of the same name that also knows the oldest of its values of each kind, whoever writes them. In the place of
     * this one, not beside it.
     *
     * @param kindOfValue with equals and hashCode; it depends on nothing but the value
     */
    public Store<K, R> byKind(Function<? super R, ?> kindOfValue) {
        return new Store<>(name, perRegion, group, kindOfValue, bounds);
    }

    /**
     * The entries that belong to one owner, such as the numbers of an opt-out list: a store of its own, which pages
     * through them alone and forgets them all at once. This store does not show them.
     */
    public Store<K, R> part(String ownerId) {
        return new Store<>(whole, ownerId);
    }

    /** The value of a key. */
    public Optional<R> find(Scope scope, K key) {
        Table<K, R> table = table(scope);
        return table == null ? Optional.empty() : Optional.ofNullable(table.find(key));
    }

    /** Whether there is a value for the key. */
    public boolean contains(Scope scope, K key) {
        Table<K, R> table = table(scope);
        return table != null && table.find(key) != null;
    }

    /** Adds a value at the end and returns it; a key that is there is an {@link IllegalStateException}. */
    public R add(Scope scope, K key, R value) {
        Table<K, R> table = table(scope);
        if (table == null) {
            table = new Table<>(whole, scope.account().lastRemovedSequence());
            scope.account().addTable(this, regionOf(scope), table);
        }
        if (!table.add(key, value)) {
            throw new IllegalStateException(name + ": " + key + " is there (expected: a new key)");
        }
        makeRoom(scope.account(), table);
        return value;
    }

    /** Puts a value in the place of the one there is and returns it; no such key is an {@link IllegalStateException}. */
    public R replace(Scope scope, K key, R value) {
        Table<K, R> table = table(scope);
        if (table == null || !table.replace(key, value)) {
            throw new IllegalStateException(name + ": " + key + " is not there (expected: a key to replace)");
        }
        makeRoom(scope.account(), table);
        return value;
    }

    /** Puts a value in the place of the one there is, or adds it at the end, and returns it. */
    public R put(Scope scope, K key, R value) {
        return contains(scope, key) ? replace(scope, key, value) : add(scope, key, value);
    }

    /** Lets old entries leave until what the account keeps is within the bounds. */
    private void makeRoom(Account account, Table<K, R> table) {
        if (bounds == null) {
            return;
        }
        while (bounds.areExceeded(table.size(), table.bytes())) {
            dropOldest(account, table, bounds);
        }
        if (bounds.budget().isExceeded()) {
            account.noteExceeded(bounds.budget());
        }
    }

    private static <K, R> void dropOldest(Account account, Table<K, R> table, Bounds<R> bounds) {
        R dropped = table.dropOldest();
        BiConsumer<Account, ? super R> whenDropped = bounds.whenDropped();
        if (whenDropped != null) {
            whenDropped.accept(account, dropped);
        }
    }

    /** Lets the oldest entries of a table of this store leave, until the accounts together are within the budget again. */
    void relieve(Account account, Table<K, R> table) {
        if (bounds == null) {
            return;
        }
        Budget budget = bounds.budget();
        while (budget.kept() > budget.afterRelief() && table.size() > 0) {
            dropOldest(account, table, bounds);
        }
    }

    /** Removes a key and returns the value it had. */
    public Optional<R> remove(Scope scope, K key) {
        Table<K, R> table = table(scope);
        return table == null ? Optional.empty() : Optional.ofNullable(table.remove(key));
    }

    /** Removes everything, in constant time. Tokens of its pages are good no more. */
    public void clear(Scope scope) {
        scope.account().removeTable(this, regionOf(scope));
    }

    /** How many entries there are. */
    public int size(Scope scope) {
        Table<K, R> table = table(scope);
        return table == null ? 0 : table.size();
    }

    /** How many entries have left to make room, in a store of bounded size. */
    public long dropped(Scope scope) {
        Table<K, R> table = table(scope);
        return table == null ? 0 : table.dropped();
    }

    /** How many values are in a group, in constant time. A store without groups is an {@link IllegalStateException}. */
    public int countIn(Scope scope, String groupName) {
        if (group == null) {
            throw new IllegalStateException(name + " has no groups (expected: a store that was made with some)");
        }
        Table<K, R> table = table(scope);
        return table == null ? 0 : table.countIn(groupName);
    }

    /**
     * The value of each kind that was added first, in the order of creation: in the time of the kinds that there are, however
     * many values; the first time, in that of the values. A store without kinds is an {@link IllegalStateException}.
     */
    public List<R> oldestOfKinds(Scope scope) {
        requireKinds();
        Table<K, R> table = table(scope);
        return table == null ? List.of() : table.oldestOfKinds();
    }

    /**
     * The values in order of creation. The store may be changed meanwhile: what is removed or added is left out, what is
     * replaced shows its new value.
     */
    public Iterable<R> values(Scope scope) {
        return () -> iterator(scope);
    }

    /** {@link #values} as a stream. */
    public Stream<R> stream(Scope scope) {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(scope), characteristics), false);
    }

    /** The entries by number, for whoever reads on from outside the account. */
    public Sequence<R> sequence(Scope scope) {
        return new StoredSequence<>(this, scope);
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

    /** A page of all values. Throws {@link InvalidPageToken}. */
    public Page<R> page(Scope scope, PageRequest request) {
        return page(scope, request, value -> true);
    }

    /**
     * A page of the values that pass the filter. Entries may come and go between pages: those that were there at the
     * first page and stay are shown once. Throws {@link InvalidPageToken}.
     */
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
                        PageToken.of(scope.account(), listing(scope), request, after)
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

    /** What its entries are charged to; null: nothing. */
    @Nullable Budget budget() {
        return bounds == null ? null : bounds.budget();
    }

    /** What a value weighs, in bytes; 0 in a store without budget. */
    int weigh(R value) {
        return bounds == null ? 0 : bounds.weigh(value);
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
    String name() {
        return name;
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
        long sequence = PageToken.read(scope.account(), listing(scope), request, request.token());
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
