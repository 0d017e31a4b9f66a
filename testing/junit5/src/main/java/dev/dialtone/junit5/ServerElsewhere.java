package dev.dialtone.junit5;

import dev.dialtone.client.Dialtone;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A server that somebody else has started and stops.
 *
 * @param endpoint where it listens
 */
record ServerElsewhere(URI endpoint) implements Server {

    private static final long FIRST = 100_000_000_000L;
    private static final long LAST = 999_999_999_999L;

    /** Drawn, since other processes may have accounts of the same server. */
    @Override
    public String newAccount() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(FIRST, LAST));
    }

    @Override
    public void reset(Dialtone account) {
        account.reset();
    }
}
