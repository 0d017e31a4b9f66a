package dev.dialtone.core.state;

/** Hears of everything that changes in the stores of accounts, inside the account and in the order in which it happens. */
public interface StoreListener {

    /** An entry was added, replaced or removed. */
    void changed(StoreChange<?> change);

    /** An account was reset: it holds nothing any more. */
    void reset(Account account);
}
