package dev.dialtone.persistence.document;

import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.StoreRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;

/**
 * All that accounts hold, as one JSON document: see docs/state.md. What a store holds is written by the store's own form, so this knows
 * none of them.
 */
public final class StateDocument {

    /** The version of the format: what reads another one has to know it. */
    static final int VERSION = 1;

    private final Accounts accounts;
    private final StoreRegistry stores;
    private final String version;

    /**
     * @param stores all that accounts may hold entries of
     * @param version of Dialtone, for people who look at the document
     */
    public StateDocument(Accounts accounts, StoreRegistry stores, String version) {
        this.accounts = accounts;
        this.stores = stores;
        this.version = version;
    }

    /**
     * The document of one account, made while it is read: as it is when the reading begins.
     *
     * @param accountId 12 digits
     */
    public InputStream write(String accountId) {
        return new StateWriter(List.of(accounts.account(accountId)), OptionalLong.empty(), version);
    }

    /** The document of all accounts that hold something, each as it is when the reading comes to it. */
    public InputStream writeAll() {
        return new StateWriter(accounts.holding(), accounts.seedOfNewAccounts(), version);
    }

    /**
     * Puts what a document of one account holds in place of what this account holds, whichever account the document is of.
     *
     * @throws IllegalArgumentException when something in the document does not fit, with its place; nothing has changed then
     * @throws IOException when the document breaks off; nothing has changed then
     */
    public void read(InputStream document, String accountId) throws IOException {
        try (StateReader reader = new StateReader(document, accounts, stores, accountId)) {
            reader.read();
            accounts.restore(reader.drafts(), false);
            reader.release();
        }
    }

    /** Puts what a document holds in place of what all accounts hold; what it has not is forgotten. Throws as {@link #read} does. */
    public void readAll(InputStream document) throws IOException {
        try (StateReader reader = new StateReader(document, accounts, stores, null)) {
            reader.read();
            accounts.restore(reader.drafts(), true);
            reader.release();
            accounts.setSeedOfNewAccounts(reader.seedOfNewAccounts());
        }
    }
}
