package dev.dialtone.persistence.document;

import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.NearestName;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.AccountDraft;
import dev.dialtone.core.state.AccountHeader;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.core.state.TableDraft;
import dev.dialtone.core.state.TableHeader;
import dev.dialtone.protocol.json.JsonTokens.Token;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a state document while it arrives, into drafts of accounts. Nobody sees these before all of the document is known to fit; those
 * that are not {@linkplain #release released} are discarded at the end.
 */
final class StateReader implements AutoCloseable {

    /** Stands for the region of what the regions of an account share. */
    static final String ALL_REGIONS = "*";

    private static final String VERSION_MEMBER = "dialtoneState";
    private static final List<String> MEMBERS = List.of(VERSION_MEMBER, "version", "seedOfNewAccounts", "accounts");
    private static final List<String> OF_ACCOUNT = List.of("accountId", "header", "stores");
    private static final List<String> OF_TABLE = List.of("header", "entries");
    private static final List<String> OF_ENTRY = List.of("sequence", "key", "value");
    private static final int DIGITS_OF_ACCOUNT = 12;

    private final Input input;
    private final Accounts accounts;
    private final StoreRegistry stores;
    /** Null: the document is of all accounts. */
    private final @Nullable String into;

    private final List<AccountDraft> drafts = new ArrayList<>();
    private OptionalLong seedOfNewAccounts = OptionalLong.empty();
    /** What becomes of texts of the account that is being read. */
    private UnaryOperator<String> texts = UnaryOperator.identity();

    /** @param into the account that the document is put into, whichever it is of; null: those that it is of */
    StateReader(InputStream document, Accounts accounts, StoreRegistry stores, @Nullable String into) {
        this.input = new Input(document);
        this.accounts = accounts;
        this.stores = stores;
        this.into = into;
    }

    /** Reads all of it. */
    void read() throws IOException {
        input.expectNext(Token.OBJECT, "an object");
        Set<String> seen = new HashSet<>();
        while (input.nextName()) {
            String name = input.text();
            if (seen.isEmpty() && !name.equals(VERSION_MEMBER)) {
                throw input.unfit("not a state document of Dialtone (expected: \"dialtoneState\" first)");
            }
            input.once(name, seen);
            input.enter(name);
            readMember(name);
            input.leave();
        }
        require(seen, List.of(VERSION_MEMBER, "accounts"));
        input.expectNext(Token.END, "the end of the document");
        if (into != null && drafts.size() != 1) {
            throw input.unfit(drafts.size() + " accounts (expected: one, to be put into account " + into
                    + "; account=all takes any number)");
        }
    }

    private void readMember(String name) throws IOException {
        switch (name) {
            case VERSION_MEMBER -> requireVersion(input.nextLong("the version of its format, a whole number"));
            case "version" -> input.nextText("a text");
            case "seedOfNewAccounts" -> seedOfNewAccounts = OptionalLong.of(input.nextLong("a whole number"));
            case "accounts" -> readAccounts();
            default -> throw unknown(name, MEMBERS);
        }
    }

    private void requireVersion(long version) {
        if (version != StateDocument.VERSION) {
            throw input.unfit("version " + version + " of the format (expected: " + StateDocument.VERSION
                    + (version > StateDocument.VERSION ? "; it was written by a newer Dialtone)" : ")"));
        }
    }

    private void readAccounts() throws IOException {
        input.expectNext(Token.ARRAY, "an array");
        Set<String> ids = new HashSet<>();
        while (input.next() != Token.ARRAY_END) {
            input.enter(ids.size());
            readAccount(ids);
            input.leave();
        }
    }

    private void readAccount(Set<String> ids) throws IOException {
        input.expect(Token.OBJECT, "an object");
        Set<String> seen = new HashSet<>();
        String id = null;
        AccountHeader header = null;
        AccountDraft draft = null;
        while (input.nextName()) {
            String name = input.text();
            input.once(name, seen);
            input.enter(name);
            switch (name) {
                case "accountId" -> id = accountId(ids);
                case "header" -> {
                    input.next();
                    header = new ValueReader(input, texts).shape(AccountHeader.SCHEMA);
                }
                case "stores" -> {
                    if (id == null || header == null) {
                        throw input.unfit("comes too early (expected: after accountId and header)");
                    }
                    draft = begin(id, header);
                    readStores(draft);
                }
                default -> throw unknown(name, OF_ACCOUNT);
            }
            input.leave();
        }
        require(seen, OF_ACCOUNT);
    }

    private AccountDraft begin(String id, AccountHeader header) {
        try {
            AccountDraft draft = accounts.draft(into == null ? id : into, header);
            drafts.add(draft);
            return draft;
        } catch (IllegalArgumentException impossible) {
            throw input.unfit(String.valueOf(impossible.getMessage()));
        }
    }

    private String accountId(Set<String> ids) throws IOException {
        String id = input.nextText("an account id");
        if (id.length() != DIGITS_OF_ACCOUNT || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw input.unfit(Excerpt.of(id) + " (expected: 12 digits)");
        } else if (!ids.add(id)) {
            throw input.unfit(id + " is there twice");
        } else if (into != null && ids.size() > 1) {
            throw input.unfit("a second account (expected: one, to be put into account " + into
                    + "; account=all takes any number)");
        }
        texts = into == null || into.equals(id) ? UnaryOperator.identity() : new OtherAccount(id, into);
        return id;
    }

    private void readStores(AccountDraft draft) throws IOException {
        input.expectNext(Token.OBJECT, "an object");
        Set<String> seen = new HashSet<>();
        while (input.nextName()) {
            String name = texts.apply(input.text());
            input.once(name, seen);
            input.enter(name);
            readStore(draft, store(name));
            input.leave();
        }
    }

    private Store<?, ?> store(String name) {
        return stores.find(name).orElseThrow(() -> {
            List<String> known = stores.all().stream().map(Store::name).toList();
            return input.unfit("no store has this name"
                    + NearestName.of(name, known)
                            .map(nearest -> " (nearest: " + nearest + ")")
                            .orElse(""));
        });
    }

    private void readStore(AccountDraft draft, Store<?, ?> store) throws IOException {
        input.expectNext(Token.OBJECT, "an object");
        Set<String> seen = new HashSet<>();
        while (input.nextName()) {
            String region = input.text();
            input.once(region, seen);
            input.enter(region);
            readTable(draft, store, region.equals(ALL_REGIONS) ? "" : region);
            input.leave();
        }
    }

    private void readTable(AccountDraft draft, Store<?, ?> store, String region) throws IOException {
        input.expectNext(Token.OBJECT, "an object");
        Set<String> seen = new HashSet<>();
        TableDraft<?, ?> table = null;
        while (input.nextName()) {
            String name = input.text();
            input.once(name, seen);
            input.enter(name);
            switch (name) {
                case "header" -> {
                    input.next();
                    table = table(draft, store, region, new ValueReader(input, texts).shape(TableHeader.SCHEMA));
                }
                case "entries" -> {
                    if (table == null) {
                        throw input.unfit("comes too early (expected: after header)");
                    }
                    readEntries(table);
                }
                default -> throw unknown(name, OF_TABLE);
            }
            input.leave();
        }
        require(seen, OF_TABLE);
    }

    private TableDraft<?, ?> table(AccountDraft draft, Store<?, ?> store, String region, TableHeader header) {
        try {
            return draft.table(store, region, header);
        } catch (IllegalArgumentException impossible) {
            throw input.unfit(String.valueOf(impossible.getMessage()));
        }
    }

    private void readEntries(TableDraft<?, ?> table) throws IOException {
        input.expectNext(Token.ARRAY, "an array");
        for (int position = 0; input.next() != Token.ARRAY_END; position++) {
            input.enter(position);
            readEntry(table);
            input.leave();
        }
    }

    private void readEntry(TableDraft<?, ?> table) throws IOException {
        input.expect(Token.OBJECT, "an object");
        Type type = table.store().form().type();
        Set<String> seen = new HashSet<>();
        long sequence = 0;
        String key = "";
        Object value = "";
        while (input.nextName()) {
            String name = input.text();
            input.once(name, seen);
            input.enter(name);
            switch (name) {
                case "sequence" -> sequence = input.nextLong("a whole number");
                case "key" -> key = texts.apply(input.nextText("a text"));
                case "value" -> {
                    input.next();
                    value = new ValueReader(input, texts).read(type);
                }
                default -> throw unknown(name, OF_ENTRY);
            }
            input.leave();
        }
        require(seen, OF_ENTRY);
        try {
            table.add(sequence, key, value);
        } catch (IllegalArgumentException | DateTimeException impossible) {
            throw input.unfit(String.valueOf(impossible.getMessage()));
        }
    }

    private void require(Set<String> seen, List<String> members) {
        for (String member : members) {
            if (!seen.contains(member)) {
                throw input.unfit(member + " is missing");
            }
        }
    }

    /** Of a member that has been entered. */
    private Unfit unknown(String name, List<String> known) {
        input.leave();
        return input.unknown(name, known);
    }

    /** What ids of accounts that are made later begin from; empty: each from a random seed. */
    OptionalLong seedOfNewAccounts() {
        return seedOfNewAccounts;
    }

    /** The accounts that were read. */
    List<AccountDraft> drafts() {
        return List.copyOf(drafts);
    }

    /** The accounts have what was read, so that it is not to be discarded. */
    void release() {
        drafts.clear();
    }

    @Override
    public void close() {
        drafts.forEach(AccountDraft::discard);
        input.close();
    }
}
