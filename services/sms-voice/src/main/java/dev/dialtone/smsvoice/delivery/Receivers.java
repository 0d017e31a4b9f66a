package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.origination.OriginationStores;
import dev.dialtone.smsvoice.rcs.RcsStores;
import dev.dialtone.smsvoice.resource.ResourceArn;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.Optional;

/** Finds what handsets write to. */
public final class Receivers {
    private final OriginationStores origination;
    private final RcsStores rcs;
    private final Inventory inventory;

    /** For the numbers and agents of these stores. */
    public Receivers(OriginationStores origination, RcsStores rcs, Inventory inventory) {
        this.origination = origination;
        this.rcs = rcs;
        this.inventory = inventory;
    }

    /**
     * What the account has under a number or id; empty when it is nothing that takes messages.
     *
     * @param scope the region of ids; a number in E.164 is found in every region
     * @param to a number in E.164, or the id of a phone number or RCS agent
     */
    Optional<Receiver> find(Scope scope, String to) {
        if (to.startsWith("rcs-")) {
            return rcs.rcsAgents().find(scope, to).filter(Receiver::canBe).map(agent -> Receiver.of(scope, agent));
        } else if (to.startsWith("phone-")) {
            return number(scope, to);
        }
        return NumberPlan.e164(to)
                .flatMap(e164 -> inventory.holder(scope, e164))
                .flatMap(ResourceArn::parse)
                .flatMap(arn -> number(new Scope(scope.account(), arn.region()), arn.id()));
    }

    private Optional<Receiver> number(Scope scope, String id) {
        return origination
                .phoneNumbers()
                .use(scope, id)
                .filter(Receiver::canBe)
                .map(number -> Receiver.of(scope, number));
    }
}
