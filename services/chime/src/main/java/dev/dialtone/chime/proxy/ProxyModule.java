package dev.dialtone.chime.proxy;

import dev.dialtone.chime.connector.ConnectorModule;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.number.NumberModule;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.state.ChangeHandlers;
import java.util.function.Supplier;

/** Wires proxies and their sessions. */
public final class ProxyModule {
    private final ProxyStores stores;
    private final ConnectorModule connectors;
    private final ProxySessions sessions;

    /** The room of these stores; proxies are configured of voice connectors and give their numbers. */
    public ProxyModule(ProxyStores stores, ConnectorModule connectors, NumberModule numbers) {
        this.stores = stores;
        this.connectors = connectors;
        this.sessions = new ProxySessions(
                stores,
                connectors.settings(),
                new ProxyNumbers(stores, numbers.associations()),
                ServiceQuotas.create());
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<ProxyModule> room) {
        handlers.on(ProxyStores.EXPIRY, (scope, key) -> room.get().stores.expire(scope, key));
    }

    /** Proxy sessions, for who has calls come. */
    public ProxySessions sessions() {
        return sessions;
    }

    /** Binds the operations of this room. */
    public void bind(ChimeSDKTelephonyService.Builder service) {
        service.with(new Proxies(stores, connectors.settings())).with(sessions);
    }
}
