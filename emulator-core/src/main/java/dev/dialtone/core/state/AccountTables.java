package dev.dialtone.core.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables of an account's stores. */
final class AccountTables {
    /** By region, "" for tables of the whole account, and by the name of their store. */
    private final Map<String, Map<String, Table<?, ?>>> byRegion = new HashMap<>();

    boolean isEmpty() {
        return byRegion.isEmpty();
    }

    /** Whether there are, or once were, tables in a region. */
    boolean hasRegion(String region) {
        return byRegion.containsKey(region);
    }

    /** How many regions have, or once had, tables, with that of the whole account. */
    int places() {
        return byRegion.size();
    }

    /** The regions that have, or once had, tables, in alphabetical order. */
    List<String> regions() {
        return byRegion.keySet().stream()
                .filter(region -> !region.isEmpty())
                .sorted()
                .toList();
    }

    /** The table of a store in a region; null when it is not there. */
    @Nullable Table<?, ?> find(String store, String region) {
        Map<String, Table<?, ?>> inRegion = byRegion.get(region);
        return inRegion == null ? null : inRegion.get(store);
    }

    void add(String store, String region, Table<?, ?> table) {
        byRegion.computeIfAbsent(region, key -> new HashMap<>()).put(store, table);
    }

    @Nullable Table<?, ?> remove(String store, String region) {
        Map<String, Table<?, ?>> inRegion = byRegion.get(region);
        return inRegion == null ? null : inRegion.remove(store);
    }

    void forEach(Consumer<Table<?, ?>> action) {
        byRegion.values().forEach(inRegion -> inRegion.values().forEach(action));
    }

    void clear() {
        byRegion.clear();
    }

    /**
     * What they hold now, in alphabetical order of store and region.
     *
     * @param more what belongs there besides
     */
    List<TableSnapshot<?, ?>> snapshots(TableSnapshot<?, ?> more) {
        List<TableSnapshot<?, ?>> all = new ArrayList<>();
        all.add(more);
        byRegion.forEach(
                (region, inRegion) -> inRegion.forEach((store, table) -> all.add(snapshot(table, store, region))));
        all.sort(Comparator.<TableSnapshot<?, ?>, String>comparing(
                        table -> table.store().name())
                .thenComparing(TableSnapshot::region));
        return all;
    }

    private static <K, R> TableSnapshot<K, R> snapshot(Table<K, R> table, String name, String region) {
        Store<K, R> whole = table.owner();
        Store<K, R> store = name.equals(whole.name())
                ? whole
                : whole.part(name.substring(whole.name().length() + 1));
        return new TableSnapshot<>(store, region, table.header(), table.entries());
    }
}
