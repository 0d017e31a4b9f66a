package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.smsvoice.configuration.ConfigurationModule;
import dev.dialtone.smsvoice.configuration.ConfigurationStores;
import dev.dialtone.smsvoice.delivery.Deliveries;
import dev.dialtone.smsvoice.delivery.DeliveryModule;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.optout.OptOuts;
import dev.dialtone.smsvoice.rcs.RcsReach;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.telephony.handsets.TesterInvitations;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Wires the sending of text, media, voice and rich messages, and the verification of destination numbers. */
public final class SendingModule {
    private final ResourceKit kit;
    private final SendingStores stores;
    private final ResourceLookup<RcsAgent> rcsAgents;
    private final Sending sending;
    private final RcsFallbacks fallbacks;
    private final DailyCounts counts;
    private final RcsTesterInvitations invitations;

    /**
     * Makes what the room shows to others.
     *
     * @param throttle counts what is sent; absent: nobody does
     */
    public SendingModule(
            ResourceKit kit,
            SendingStores stores,
            ConfigurationStores configurations,
            ConfigurationModule configuration,
            ResourceLookup<RcsAgent> rcsAgents,
            RcsReach rcsReach,
            OptOuts optOuts,
            SenderSelector senderSelector,
            DeliveryModule delivery,
            @Nullable MessageThrottle throttle) {
        this.kit = kit;
        this.stores = stores;
        this.rcsAgents = rcsAgents;
        Deliveries deliveries = delivery.deliveries();
        this.sending = new Sending(
                stores,
                configurations,
                configuration.protectRules(),
                optOuts,
                senderSelector,
                rcsReach,
                configuration.spending(),
                deliveries,
                throttle);
        this.fallbacks = new RcsFallbacks(configurations, senderSelector, sending, deliveries);
        this.counts = new DailyCounts(stores);
        this.invitations = new RcsTesterInvitations(stores);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<SendingModule> room) {
        handlers.onTime(Deliveries.FALLBACK, (scope, id) -> room.get().fallbacks.fallBack(scope, id));
        handlers.on(DailyCounts.FORGET, (scope, key) -> room.get().counts.forget(scope, key));
        handlers.on(
                RcsTesterInvitations.INVITATION,
                (scope, id) -> room.get().invitations.arrive(scope, id));
    }

    /** The way of every message from a request to its delivery. */
    public Sending sending() {
        return sending;
    }

    /** How often things were sent in the last 24 hours. */
    public DailyCounts counts() {
        return counts;
    }

    /** Invitations to test RCS agents, for the control API. */
    public TesterInvitations invitations() {
        return invitations;
    }

    /** Binds the operations of this room. */
    public void bind(PinpointSMSVoiceV2.Builder service) {
        service.with(new TextMessages(sending))
                .with(new MediaMessages(sending))
                .with(new VoiceMessages(sending, new CallSandbox(counts, kit.quotas())))
                .with(new RcsMessages(sending, fallbacks))
                .with(new VerifiedDestinationNumbers(
                        stores, rcsAgents, new VerificationMessages(sending), invitations, kit));
    }
}
