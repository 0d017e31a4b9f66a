package dev.dialtone.junit5;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * An account as long as tests have it, and perhaps a second one, with the SDK clients that were asked for. Any thread may use it. JUnit
 * closes it with the context in whose store it lies.
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else, newer ones what is AutoCloseable.
final class TestAccount implements AutoCloseable, Store.CloseableResource {

    private final Server server;
    private final Configuration configuration;
    private final Dialtone own;
    private final Map<ClientKey, Object> clients = new ConcurrentHashMap<>();
    private volatile @Nullable Dialtone other;

    private record ClientKey(Class<?> type, String accountId, String region) {}

    TestAccount(Server server, Configuration configuration) {
        this.server = server;
        this.configuration = configuration;
        this.own = made();
    }

    private Dialtone made() {
        return Dialtone.at(server.endpoint()).inAccount(server.newAccount()).inRegion(configuration.region());
    }

    Configuration configuration() {
        return configuration;
    }

    Dialtone own() {
        return own;
    }

    /** The second account, from the first time on that somebody asks for it. */
    synchronized Dialtone other() {
        Dialtone known = other;
        if (known == null) {
            known = made();
            other = known;
        }
        return known;
    }

    /** The accounts that somebody has. */
    List<Dialtone> all() {
        Dialtone known = other;
        return known == null ? List.of(own) : List.of(own, known);
    }

    void reset() {
        all().forEach(server::reset);
    }

    /** An SDK client of one of the accounts, the same one whenever it is asked for. */
    <C> C client(Class<C> type, Dialtone account) {
        return type.cast(clients.computeIfAbsent(
                new ClientKey(type, account.accountId(), account.region()), key -> SdkClients.create(type, account)));
    }

    /** The accounts are forgotten, too: a server has room for some thousands that hold something. */
    @Override
    public void close() {
        clients.forEach((key, client) -> SdkClients.close(key.type(), client));
        try {
            reset();
        } catch (DialtoneException unanswered) {
            // A server elsewhere may have gone before its tests; then there is nothing to forget.
        }
    }
}
