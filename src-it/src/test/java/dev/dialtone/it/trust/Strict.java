package dev.dialtone.it.trust;

import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.util.Map;

/** A server that checks signatures, and the keys that it takes. */
final class Strict {

    static final String KEY = "AKIAIOSFODNN7EXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    static final String ACCOUNT = "111122223333";

    /** Of an account by its id. */
    static final String OTHER_ACCOUNT = "444455556666";

    static final String OTHER_SECRET = "ot=her:se/cret";

    private Strict() {}

    static Emulator start() {
        return Emulator.start(Settings.of(Map.of(
                "DIALTONE_PORT", "0",
                "DIALTONE_AUTH", "verify",
                "DIALTONE_ACCESS_KEYS",
                        KEY + ":" + SECRET + ":" + ACCOUNT + "," + OTHER_ACCOUNT + ":" + OTHER_SECRET)));
    }
}
