package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.smsvoice.configuration.ConfigurationModule;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.optout.OptOutModule;
import dev.dialtone.smsvoice.origination.OriginationModule;
import dev.dialtone.telephony.connect.ContactSimulation;
import dev.dialtone.telephony.messages.InboundMessages;
import dev.dialtone.telephony.messages.Inbox;
import java.util.function.Supplier;

/** Wires the deliveries of messages, their events, and what handsets write. */
public final class DeliveryModule {
    private final StickySenders stickySenders;
    private final Deliveries deliveries;
    private final Inbound inbound;
    private final HandsetReplies replies;
    private final MessageFeedback feedback;

    /**
     * Makes what the room shows to others.
     *
     * @param connect gets messages of two-way messaging whose channel is Amazon Connect
     */
    public DeliveryModule(
            StoreRegistry stores,
            Inbox inbox,
            EventRouting routing,
            Receivers receivers,
            ConfigurationModule configuration,
            OptOutModule optOut,
            OriginationModule origination,
            Supplier<ContactSimulation> connect) {
        this.stickySenders = new StickySenders(stores);
        this.deliveries = new Deliveries(
                stores, new LastMessages(stores), inbox, routing, configuration.spending(), stickySenders);
        this.inbound = new Inbound(
                receivers,
                new InboundKeywords(origination.poolMembers(), origination.keywords()),
                optOut.optOuts(),
                deliveries,
                routing,
                inbox,
                connect);
        this.replies = new HandsetReplies(deliveries, inbound);
        this.feedback = new MessageFeedback(deliveries);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<DeliveryModule> room) {
        Deliveries.TRANSITIONS.forEach(transition ->
                handlers.onTime(transition, (scope, id) -> room.get().deliveries.next(scope, id)));
        handlers.onTime(HandsetReplies.REPLY, (scope, id) -> room.get().replies.write(scope, id));
        handlers.on(MessageFeedback.SILENCE, (scope, id) -> room.get().feedback.giveUp(scope, id));
    }

    /** What becomes of messages. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** From which member of a pool each recipient was reached last. */
    public StickySenders stickySenders() {
        return stickySenders;
    }

    /** Handles inbound messages. */
    public InboundMessages inbound() {
        return inbound;
    }

    /** Binds the operations of this room. */
    public void bind(PinpointSMSVoiceV2.Builder service) {
        service.with(feedback);
    }
}
