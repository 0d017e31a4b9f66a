package dev.dialtone.server;

import dev.dialtone.core.document.StateDocuments;
import dev.dialtone.persistence.document.StateDocument;
import java.io.IOException;
import java.io.InputStream;

/** State documents as the control API asks for them. */
record States(StateDocument documents) implements StateDocuments {

    private static final String ALL = "all";

    @Override
    public InputStream write(String account) {
        return account.equals(ALL) ? documents.writeAll() : documents.write(account);
    }

    @Override
    public void read(InputStream document, String account) throws IOException {
        if (account.equals(ALL)) {
            documents.readAll(document);
        } else {
            documents.read(document, account);
        }
    }
}
