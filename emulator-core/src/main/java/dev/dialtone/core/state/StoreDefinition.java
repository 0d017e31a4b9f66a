package dev.dialtone.core.state;

import dev.dialtone.core.index.GroupCounts;
import dev.dialtone.core.index.OldestOfKinds;
import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.shape.KeyForm;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Weight;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a store when it is made.
 *
 * @param name in saved state; no two stores of a program have the same
 * @param perRegion whether each region of an account has its own entries
 * @param keys how its keys are written
 * @param form how its values are written
 * @param group the group of a value, null for none; null: the store has no groups
 * @param kind the kind of a value; null: the store has no kinds
 * @param bounds how much it keeps; null: everything
 * @param inParts whether its parts have all its entries
 */
record StoreDefinition<K, R>(
        String name,
        boolean perRegion,
        KeyForm<K> keys,
        StoredForm<R> form,
        @Nullable Function<? super R, @Nullable String> group,
        @Nullable Function<? super R, ?> kind,
        @Nullable Bounds<R> bounds,
        boolean inParts) {

    /** A store of everything, without groups and kinds. */
    StoreDefinition(String name, boolean perRegion, KeyForm<K> keys, StoredForm<R> form) {
        this(name, perRegion, keys, form, null, null, null, false);
    }

    StoreDefinition<K, R> named(String other) {
        return new StoreDefinition<>(other, perRegion, keys, form, group, kind, bounds, inParts);
    }

    StoreDefinition<K, R> byGroup(Function<? super R, @Nullable String> groupOfValue) {
        return new StoreDefinition<>(name, perRegion, keys, form, groupOfValue, kind, bounds, inParts);
    }

    StoreDefinition<K, R> byKind(Function<? super R, ?> kindOfValue) {
        return new StoreDefinition<>(name, perRegion, keys, form, group, kindOfValue, bounds, inParts);
    }

    StoreDefinition<K, R> within(Bounds<R> most) {
        return new StoreDefinition<>(name, perRegion, keys, form, group, kind, most, inParts);
    }

    StoreDefinition<K, R> withParts() {
        return new StoreDefinition<>(name, perRegion, keys, form, group, kind, bounds, true);
    }

    /** Counts for a new table; null for a store without groups. */
    @Nullable GroupCounts<R> newGroupCounts() {
        return group == null ? null : new GroupCounts<>(group);
    }

    void requireGroups() {
        if (group == null) {
            throw new IllegalStateException(name + " has no groups (expected: a store that was made with some)");
        }
    }

    /** For a table that is asked for kinds. */
    OldestOfKinds<R> newOldestOfKinds() {
        return new OldestOfKinds<>(requireKinds());
    }

    Function<? super R, ?> requireKinds() {
        if (kind == null) {
            throw new IllegalStateException(name + " has no kinds (expected: a store that was made with some)");
        }
        return kind;
    }

    /** An entry as it is written. */
    TableDraft.Entry<K, R> read(long sequence, String key, Object written) {
        R value = form.ofWritten().apply(written);
        return new TableDraft.Entry<>(sequence, key(key), value, weigh(value));
    }

    private K key(String text) {
        try {
            return keys.ofText().apply(text);
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException("key: " + text + " (expected: a whole number)", notOne);
        }
    }

    /** What its entries are charged to: traces to a budget of their own, resources to one of all accounts. */
    Budget budgetOf(Account account) {
        return bounds == null ? account.resourceBudget() : bounds.budget();
    }

    /** Whether anybody hears of what leaves to make room. */
    boolean tellsOfDropped() {
        return bounds != null && bounds.whenDropped() != null;
    }

    /** Tells whoever hears of it that a value has left to make room. */
    void noteDropped(Account account, R value) {
        if (bounds != null) {
            bounds.noteDropped(account, value);
        }
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
}
