package dev.dialtone.smsvoice.rcs;

import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import dev.dialtone.smsvoice.optout.OptOutModule;
import dev.dialtone.smsvoice.origination.OriginationModule;
import dev.dialtone.smsvoice.registration.RegistrationModule;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.util.function.Supplier;

/** Wires RCS agents. */
public final class RcsModule {
    private final ResourceKit kit;
    private final RcsStores stores;
    private final OptOutModule optOut;
    private final OriginationModule origination;
    private final RcsLaunches launches;
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
        this.launches = new RcsLaunches(stores);
        this.rcsAgentAssociation =
                new RcsAgentAssociation(stores, registration.forms(), launches, origination.keywords());
        this.reach = new RcsReach(stores, verifiedNumbers);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<RcsModule> room) {
        handlers.on(RcsLaunches.TEARDOWN, (scope, id) -> room.get().launches.tearDown(scope, id));
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
        service.with(new RcsAgents(stores, launches, optOut.lists(), origination.keywords(), kit));
    }
}
