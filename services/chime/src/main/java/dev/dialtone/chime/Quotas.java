package dev.dialtone.chime;

import dev.dialtone.core.account.AccountSettings;
import dev.dialtone.core.account.Quota;
import dev.dialtone.core.state.Scope;

/** How much an account may have. */
final class Quotas {

    /** AWS gives a new account 5 numbers; Dialtone 100, so that tests do not run into it by chance. */
    private static final int PHONE_NUMBERS = 100;

    private Quotas() {}

    /** How many numbers the account may have, those in the deletion queue aside. */
    static int phoneNumbers(Scope scope) {
        return AccountSettings.of(scope.account()).quota(Quota.CHIME_PHONE_NUMBERS, PHONE_NUMBERS);
    }
}
