package dev.dialtone.chime.address;

import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;

/** Wires the validation of addresses, which keeps nothing. */
public final class AddressModule {

    /** Binds the operations of this room. */
    public void bind(ChimeSDKTelephonyService.Builder service) {
        service.with(new Addresses());
    }
}
