package dev.dialtone.core.dispatch;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.shape.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * The operations of a service of AWS that the contract has not, so that the answer to a call of one can name it. What the contract
 * has is left out of the table here: to add an operation to the contract is to take it from this model.
 */
public final class UnbuiltModel extends ServiceModel {

    private UnbuiltModel(Identity identity, List<Entry> entries) {
        super(identity, entries.toArray(Entry[]::new));
    }

    /** What a contract lacks of all operations of AWS's API. */
    public static UnbuiltModel of(ServiceModel contract, List<Entry> all) {
        List<Entry> lacking = new ArrayList<>();
        for (Entry entry : all) {
            if (!contract.has(entry.name())) {
                lacking.add(entry);
            }
        }
        return new UnbuiltModel(contract.identity(), lacking);
    }

    /**
     * Reads the table of all operations of an API: {@code operation} or {@code operation | method | URI} to a line.
     *
     * @param owner a class of the package that the file is in
     */
    public static List<Entry> read(Class<?> owner, String file) {
        return DataLines.cells(owner, file).stream()
                .map(cells -> cells.size() == 1
                        ? Entry.of(cells.get(0))
                        : Entry.of(cells.get(0), cells.get(1), cells.get(2), 200))
                .toList();
    }

    @Override
    protected Operation<?, ?> make(int index, Entry entry) {
        return new Operation<>(entry.name(), Unit.SCHEMA, Unit.SCHEMA, entry.http(), List::of, null, null);
    }
}
