package dev.dialtone.core.document;

import java.io.IOException;
import java.io.InputStream;

/** Writes and reads state documents: see docs/state.md. */
public interface StateDocuments {

    /**
     * The document of an account, or of all, made while it is read. Never blocks.
     *
     * @param account 12 digits, or {@code all}
     */
    InputStream write(String account);

    /**
     * Puts what a document holds in place of what an account holds, or of what all do. Takes its time, on the calling thread.
     *
     * @param account 12 digits, or {@code all}
     * @throws IllegalArgumentException when something in the document does not fit, with its place; nothing has changed then
     * @throws IOException when the document breaks off; nothing has changed then
     */
    void read(InputStream document, String account) throws IOException;
}
