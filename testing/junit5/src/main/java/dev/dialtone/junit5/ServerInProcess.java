package dev.dialtone.junit5;

import dev.dialtone.client.Dialtone;
import dev.dialtone.server.BadSetting;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** A server in this process. JUnit stops it after the last test: it lies in the store of the root context. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else, newer ones what is AutoCloseable.
final class ServerInProcess implements Server, AutoCloseable, Store.CloseableResource {

    private final Emulator emulator;
    private final AtomicLong nextAccount = new AtomicLong(100_000_000_001L);

    ServerInProcess(Map<String, String> settings) {
        Map<String, String> withPort = new HashMap<>(settings);
        withPort.putIfAbsent("DIALTONE_PORT", "0");
        try {
            emulator = Emulator.start(Settings.of(withPort));
        } catch (BadSetting bad) {
            throw new ExtensionConfigurationException(bad.getMessage(), bad);
        }
    }

    @Override
    public URI endpoint() {
        return URI.create(emulator.endpoint());
    }

    @Override
    public String newAccount() {
        return String.valueOf(nextAccount.getAndIncrement());
    }

    @Override
    public void reset(Dialtone account) {
        emulator.reset(account.accountId());
    }

    @Override
    public void close() {
        emulator.close();
    }
}
