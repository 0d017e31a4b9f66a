package dev.dialtone.smsvoice.rcs;

import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import dev.dialtone.smsvoice.optout.OptOutModule;
import dev.dialtone.smsvoice.origination.OriginationModule;
import dev.dialtone.smsvoice.registration.RegistrationModule;
import dev.dialtone.smsvoice.resource.ResourceKit;

/** Wires RCS agents. */
public final class RcsModule {
    private final ResourceKit kit;
    private final RcsStores stores;
    private final OptOutModule optOut;
    private final OriginationModule origination;
    private final RcsAgentAssociation rcsAgentAssociation;
    private final RcsReach reach;

    /**
     * Makes what the room shows to others.
     *
     * @param verifiedNumbers the numbers of testers
     */
    public RcsModule(
            ResourceKit kit,
            RcsStores stores,
            OptOutModule optOut,
            RegistrationModule registration,
            OriginationModule origination,
            ResourceLookup<VerifiedDestinationNumber> verifiedNumbers) {
        this.kit = kit;
        this.stores = stores;
        this.optOut = optOut;
        this.origination = origination;
        this.rcsAgentAssociation = new RcsAgentAssociation(
                stores, registration.associationRules(), registration.forms(), new RcsLaunches(stores));
        this.reach = new RcsReach(stores, verifiedNumbers);
    }

    /** What registrations have to do with RCS agents. */
    public RcsAgentAssociation rcsAgentAssociation() {
        return rcsAgentAssociation;
    }

    /** Whom RCS agents reach. */
    public RcsReach reach() {
        return reach;
    }

    /** Binds the operations of this room. */
    public void bind(PinpointSMSVoiceV2.Builder service) {
        service.with(new RcsAgents(stores, rcsAgentAssociation, optOut.lists(), origination.keywords(), kit));
    }
}
