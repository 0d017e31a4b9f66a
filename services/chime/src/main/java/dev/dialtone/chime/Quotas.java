package dev.dialtone.chime;

import dev.dialtone.core.state.Scope;

/** How much an account may have. */
final class Quotas {

    /** AWS gives a new account 5 numbers; Dialtone 100, so that tests do not run into it by chance. */
    private static final int PHONE_NUMBERS = 100;

    private Quotas() {}

    /** How many numbers the account may have, those in the deletion queue aside. */
    @SuppressWarnings("unused") // the same for every account until accounts can set it
    static int phoneNumbers(Scope scope) {
        return PHONE_NUMBERS;
    }
}
