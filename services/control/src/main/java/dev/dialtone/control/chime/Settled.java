package dev.dialtone.control.chime;

import dev.dialtone.core.state.Account;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Accounts in which all that is due by now has happened. */
final class Settled {

    private Settled() {}

    /** Does work inside such an account, and gives what it gives. */
    static <T extends @Nullable Object> T inside(Account account, Supplier<T> work) {
        return account.exclusively(() -> {
            account.timeline().settle();
            return work.get();
        });
    }
}
