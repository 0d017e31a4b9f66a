package dev.dialtone.chime.call;

import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.chime.resource.VoiceConnectors;
import dev.dialtone.chime.sip.SipStores;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.ChangeHandlers;
import java.util.function.Supplier;

/** Wires calls. */
public final class CallModule {
    private final CallLife life;
    private final SipMediaApplicationCalls calls;
    private final IncomingCalls incoming;

    /**
     * @param sip who takes and makes calls
     * @param numbers what calls are made from and come to
     * @param connectors what calls come through
     * @param listener hears of calls that end
     */
    public CallModule(
            CallStores stores,
            SipStores sip,
            ResourceLookup<StoredPhoneNumber> numbers,
            VoiceConnectors connectors,
            CallEnd listener) {
        this.life = new CallLife(stores, listener);
        this.calls = new SipMediaApplicationCalls(stores, life, sip, numbers, ServiceQuotas.create());
        this.incoming = new IncomingCalls(stores, life, sip, numbers, connectors);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<CallModule> room) {
        handlers.on(CallLife.LENGTH, (scope, id) -> room.get().life.end(scope, id));
        handlers.on(CallLife.TRACE, (scope, id) -> room.get().life.forget(scope, id));
    }

    /** Calls that come, and ends of calls. */
    public IncomingCalls incoming() {
        return incoming;
    }

    /** Binds the operations of this room. */
    public void bind(ChimeSDKTelephonyService.Builder service) {
        service.with(calls);
    }
}
