package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.Lazy;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.dispatch.StagedModel;
import dev.dialtone.core.events.Events;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.resource.Findings;
import dev.dialtone.smsvoice.resource.Quotas;
import dev.dialtone.smsvoice.resource.Stores;
import dev.dialtone.telephony.messages.InboundMessages;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.messages.MessageOutcomes;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import java.util.List;

/**
 * Pinpoint SMS and Voice v2: contract, behaviour and errors, for the server to wire. Phone numbers are there from the start,
 * all else is made when it is first called.
 */
public final class SmsVoice {
    private final ServiceModel model;
    private final Lazy<SecondStage> rest;

    private SmsVoice(FirstStage first) {
        this.rest = new Lazy<>(() -> new SecondStage(first));
        this.model = StagedModel.of(
                PinpointSMSVoiceV2.builder().with(first.phoneNumbers).build(),
                () -> rest.get().model());
    }

    /**
     * Puts the service together.
     *
     * @param changeHandlers gets the handlers of this service's scheduled changes
     * @param inventory the numbers that can be requested
     * @param inbox gets what is sent
     * @param events gets what becomes of it
     */
    public static SmsVoice create(ChangeHandlers changeHandlers, Inventory inventory, Inbox inbox, Events events) {
        return create(changeHandlers, inventory, inbox, events, new Stores());
    }

    static SmsVoice create(
            ChangeHandlers changeHandlers, Inventory inventory, Inbox inbox, Events events, Stores stores) {
        return new SmsVoice(new FirstStage(changeHandlers, inventory, inbox, events, stores));
    }

    /** The names of the quotas that an account can set otherwise. */
    public static List<String> quotas() {
        return Quotas.names();
    }

    /** The contract, bound to behaviour. */
    public ServiceModel model() {
        return model;
    }

    /** Decides about registrations, for the control API. */
    public RegistrationReviewer registrationReviewer() {
        return rest.get().reviewer();
    }

    /** Takes what handsets write, for the control API. */
    public InboundMessages inbound() {
        return rest.get().inbound();
    }

    /** Decides what becomes of messages, for the control API. */
    public MessageOutcomes outcomes() {
        return rest.get().outcomes();
    }

    /** How the service words failures. */
    public ServiceErrors errors() {
        return new Findings();
    }
}
