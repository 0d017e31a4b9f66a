package dev.dialtone.chime.call;

import dev.dialtone.chime.model.voice.StoredCall;
import dev.dialtone.core.state.Account;

/** Hears of calls that end. */
@FunctionalInterface
public interface CallEnd {

    /** A call has ended. Inside the account. */
    void ended(Account account, StoredCall call);
}
