package dev.dialtone.chime;

import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.Scope;

/** How much an account may have. */
final class Quotas {

    /** What the control API calls the quota of numbers. */
    static final String CHIME_PHONE_NUMBERS = "CHIME_PHONE_NUMBERS";

    /** AWS gives a new account 5 numbers; Dialtone 100, so that tests do not run into it by chance. */
    private static final int PHONE_NUMBERS = 100;

    private Quotas() {}

    /** How many numbers the account may have, those in the deletion queue aside. */
    static int phoneNumbers(Scope scope) {
        return QuotaOverrides.of(scope.account()).limit(CHIME_PHONE_NUMBERS, PHONE_NUMBERS);
    }
}
