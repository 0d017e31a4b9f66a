package dev.dialtone.persistence;

import dev.dialtone.core.packed.ByteInput;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.TableDraft;

/** How entries of stores are written in a folder: their key as text, and their value by the type of the store. */
final class EntryForm {
    private final WrittenSchemas schemas = new WrittenSchemas();
    private final PackedWriter writer = new PackedWriter(schemas);
    private final PackedReader reader = new PackedReader(schemas);

    /** What the folder has for the schemas of its values. */
    WrittenSchemas schemas() {
        return schemas;
    }

    /** What an entry of a store is written as, by schemas that the folder has with the batch. */
    <R> Batch.Value value(Store<?, R> store, Object key, R value, Batch batch) {
        schemas.require(store.form().type(), batch);
        return output -> {
            output.writeText(key.toString());
            writer.write(store.form().type(), store.form().toWritten().apply(value), output);
        };
    }

    /** Puts the header of a table or an account. */
    void put(TableKey table, Shape header, Batch batch) {
        schemas.require(header.schema(), batch);
        batch.put(table, TableKey.HEADER, output -> writer.write(header, output));
    }

    /**
     * An entry of a store.
     *
     * @throws IllegalArgumentException when it is none
     */
    <K, R> TableDraft.Entry<K, R> read(Store<K, R> store, long number, byte[] entry) {
        ByteInput input = new ByteInput(entry);
        return store.read(number, input.readText(), reader.read(store.form().type(), input));
    }

    /**
     * A header of a schema.
     *
     * @throws IllegalArgumentException when it is none
     */
    <S extends Shape> S read(Schema<S> schema, byte[] header) {
        return reader.read(schema, new ByteInput(header));
    }
}
