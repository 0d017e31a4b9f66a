package dev.dialtone.smsvoice.message;

import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;

/** Wires the look-up of carriers; all else of this room is for the rooms that send. */
public final class MessageModule {
    private MessageModule() {}

    /** Binds the operations of this room. */
    public static void bind(PinpointSMSVoiceV2.Builder service) {
        service.with(new CarrierLookups());
    }
}
