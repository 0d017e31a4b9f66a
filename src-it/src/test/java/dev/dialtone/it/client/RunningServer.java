package dev.dialtone.it.client;

import dev.dialtone.client.Dialtone;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/** A server in this process, one for all tests; it stops with the process. */
final class RunningServer {

    private static final Emulator EMULATOR = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0));
    private static final AtomicLong NEXT_ACCOUNT = new AtomicLong(100_000_000_001L);

    private RunningServer() {}

    /** It, for an account that nobody else has. */
    static Dialtone newAccount() {
        return Dialtone.at(URI.create(EMULATOR.endpoint())).inAccount(String.valueOf(NEXT_ACCOUNT.getAndIncrement()));
    }
}
