package dev.dialtone.persistence;

import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;

/**
 * Where an entry of a store is in a folder. Keys are ordered: what all accounts share comes first, then account after account, each with its
 * header, and then table after table with its entries, the oldest first, and its own header behind them, beside those that are
 * added.
 *
 * @param accountId 12 digits
 * @param store the name of the store, or of the part of one
 * @param region "" for what the regions of an account share
 */
record EntryKey(String accountId, String store, String region) {
    /** What the ids of new accounts begin from, where that is set. */
    static final String SEED_OF_NEW_ACCOUNTS = "!seed-of-new-accounts";

    private static final char END = '\n';
    private static final int ACCOUNT_LENGTH = 12;
    private static final String ACCOUNT_HEADER = "!header";
    private static final String TABLE_HEADER = "~header";
    private static final int SEQUENCE_DIGITS = 16;
    private static final int RADIX = 16;
    private static final int BITS = 4;

    static EntryKey of(Store<?, ?> store, Scope scope) {
        return new EntryKey(scope.account().id(), store.name(), store.isPerRegion() ? scope.region() : "");
    }

    /** How everything of an account begins. */
    static String ofAccount(String accountId) {
        return accountId + END;
    }

    /** Where the header of an account is. */
    static String ofHeader(String accountId) {
        return accountId + END + ACCOUNT_HEADER;
    }

    /** Whether a key is that of the header of an account. */
    static boolean isHeader(String key) {
        return key.length() == ACCOUNT_LENGTH + 1 + ACCOUNT_HEADER.length() && key.endsWith(ACCOUNT_HEADER);
    }

    /** The account that a key belongs to. */
    static String accountOf(String key) {
        return key.substring(0, ACCOUNT_LENGTH);
    }

    /** The table that a key belongs to, which is that of an entry or of a header of a table. */
    static EntryKey tableOf(String key) {
        int afterRegion = key.lastIndexOf(END);
        int afterStore = afterRegion < 0 ? -1 : key.lastIndexOf(END, afterRegion - 1);
        if (afterStore <= ACCOUNT_LENGTH) {
            throw new IllegalArgumentException("no key of an entry");
        }
        return new EntryKey(
                accountOf(key),
                key.substring(ACCOUNT_LENGTH + 1, afterStore),
                key.substring(afterStore + 1, afterRegion));
    }

    /** Whether a key of a table is that of its header. */
    static boolean isTableHeader(String key) {
        return key.endsWith(END + TABLE_HEADER);
    }

    /** The number of the entry that a key is of. */
    static long sequenceOf(String key) {
        return Long.parseLong(key, key.lastIndexOf(END) + 1, key.length(), RADIX);
    }

    /** How every key of the table begins. */
    String prefix() {
        return accountId + END + store + END + region + END;
    }

    /** Where the header of the table is. */
    String header() {
        return prefix() + TABLE_HEADER;
    }

    /** Where an entry is. */
    String entry(long sequence) {
        int length = accountId.length() + store.length() + region.length() + 3 + SEQUENCE_DIGITS;
        StringBuilder key = new StringBuilder(length) // Every change asks for one.
                .append(accountId)
                .append(END)
                .append(store)
                .append(END)
                .append(region)
                .append(END);
        for (int shift = (SEQUENCE_DIGITS - 1) * BITS; shift >= 0; shift -= BITS) {
            key.append(Character.forDigit((int) (sequence >>> shift) & (RADIX - 1), RADIX));
        }
        return key.toString();
    }
}
