package dev.dialtone.persistence.document;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.AccountSnapshot;
import dev.dialtone.core.state.TableSnapshot;
import dev.dialtone.core.state.TableSnapshot.Entry;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A state document that is made while it is read, an entry to a line. An account is entered once, for as long as it takes to copy
 * references; what was copied is let go of as it is written.
 */
final class StateWriter extends InputStream {

    private static final String NEXT_ACCOUNT = "\n    }";
    private static final int ENOUGH_BYTES = 32 * 1024;

    private final Iterator<Account> accounts;
    private final JsonBytes json = new JsonBytes();

    private Iterator<TableSnapshot<?, ?>> tables =
            List.<TableSnapshot<?, ?>>of().iterator();
    private @Nullable Entries<?, ?> entries;
    /** The name of the store whose tables are being written; null: none is. */
    private @Nullable String store;

    private boolean hasAccount;
    private boolean insideAccount;
    private boolean isAtEnd;

    /** @param seedOfNewAccounts empty: none is set, or the document says nothing about other accounts */
    StateWriter(List<Account> accounts, OptionalLong seedOfNewAccounts, String version) {
        this.accounts = accounts.iterator();
        json.raw("{\n  \"dialtoneState\": " + StateDocument.VERSION + ",\n  \"version\": ")
                .text(version);
        if (seedOfNewAccounts.isPresent()) {
            json.raw(",\n  \"seedOfNewAccounts\": " + seedOfNewAccounts.getAsLong());
        }
        json.raw(",\n  \"accounts\": [");
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        Objects.checkFromIndexSize(from, length, target.length);
        while (json.waiting() < Math.min(length, ENOUGH_BYTES) && !isAtEnd) {
            writeMore();
        }
        return json.waiting() == 0 && length > 0 ? -1 : json.take(target, from, length);
    }

    private void writeMore() {
        if (entries != null) {
            if (!entries.writeNext(json)) {
                json.raw("\n            ]\n          }");
                entries = null;
            }
        } else if (tables.hasNext()) {
            beginTable(tables.next());
        } else if (insideAccount) {
            json.raw(store == null ? "}" : "\n        }\n      }").raw(NEXT_ACCOUNT);
            insideAccount = false;
        } else if (accounts.hasNext()) {
            beginAccount(accounts.next());
        } else {
            json.raw(hasAccount ? "\n  ]\n}\n" : "]\n}\n");
            isAtEnd = true;
        }
    }

    private void beginAccount(Account account) {
        AccountSnapshot snapshot = account.exclusively(() -> {
            account.timeline().settle();
            return account.snapshot();
        });
        json.raw(hasAccount ? "," : "").raw("\n    {\n      \"accountId\": ").text(snapshot.accountId());
        ValueWriter.writeShape(json.raw(",\n      \"header\": "), snapshot.header());
        json.raw(",\n      \"stores\": {");
        tables = snapshot.tables().iterator();
        store = null;
        hasAccount = true;
        insideAccount = true;
    }

    private <K, R> void beginTable(TableSnapshot<K, R> table) {
        String name = table.store().name();
        if (!name.equals(store)) {
            json.raw(store == null ? "" : "\n        },")
                    .raw("\n        ")
                    .text(name)
                    .raw(": {");
            store = name;
        } else {
            json.raw(",");
        }
        json.raw("\n          ").text(table.region().isEmpty() ? StateReader.ALL_REGIONS : table.region());
        ValueWriter.writeShape(json.raw(": {\n            \"header\": "), table.header());
        json.raw(",\n            \"entries\": [");
        entries = new Entries<>(table);
    }

    /** The entries of one table that are still to be written. */
    private static final class Entries<K, R> {
        private final TableSnapshot<K, R> table;
        private final Iterator<Entry<K, R>> left;
        private boolean begun;

        Entries(TableSnapshot<K, R> table) {
            this.table = table;
            this.left = table.entries().iterator();
        }

        boolean writeNext(JsonBytes json) {
            if (!left.hasNext()) {
                return false;
            }
            Entry<K, R> entry = left.next();
            json.raw(begun ? "," : "").raw("\n              {\"sequence\": " + entry.sequence() + ", \"key\": ");
            json.text(entry.key().toString()).raw(", \"value\": ");
            ValueWriter.write(
                    json,
                    table.store().form().type(),
                    entry.written(table.store().form()));
            json.raw('}');
            begun = true;
            return true;
        }
    }
}
