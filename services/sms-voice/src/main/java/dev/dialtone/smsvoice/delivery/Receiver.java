package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.NumberType;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.RcsAgentStatus;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.origination.OriginationIdentity;
import dev.dialtone.smsvoice.origination.PhoneNumberLifecycle;
import dev.dialtone.smsvoice.origination.TwoWay;
import dev.dialtone.smsvoice.rcs.RcsMedia;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What handsets write to: a phone number or an RCS agent. In a pool it has the pool's settings.
 *
 * @param scope where it is
 * @param shown what handsets know it by: a number in E.164, or an agent's id
 * @param optOutList the name of the list that its keywords change
 * @param isUsTollFree whether carriers look after opt-outs in AWS's place
 * @param rcs what becomes of files and events; absent: it is a phone number
 */
record Receiver(
        Scope scope,
        OriginationIdentity identity,
        String shown,
        TwoWay twoWay,
        String optOutList,
        boolean isUsTollFree,
        @Nullable RcsMedia rcs) {

    /** An agent that somebody can have in their phone. */
    private static final Set<RcsAgentStatus> REACHABLE =
            Set.of(RcsAgentStatus.TESTING, RcsAgentStatus.PARTIAL, RcsAgentStatus.ACTIVE);

    static Receiver of(Scope scope, StoredPhoneNumber number) {
        return new Receiver(
                scope,
                OriginationIdentity.of(number),
                number.phoneNumber(),
                TwoWay.of(number),
                number.optOutListName(),
                number.numberType().equals(NumberType.TOLL_FREE)
                        && number.isoCountryCode().equals("US"),
                null);
    }

    static Receiver of(Scope scope, RcsAgent agent) {
        return new Receiver(
                scope,
                OriginationIdentity.of(agent),
                agent.rcsAgentId(),
                TwoWay.of(agent),
                agent.optOutListName(),
                false,
                RcsMedia.of(agent));
    }

    /** Whether text messages reach the number: it has begun to work, and is not being released. */
    static boolean canBe(StoredPhoneNumber number) {
        return number.numberCapabilities().contains(NumberCapability.SMS)
                && !number.status().equals(NumberStatus.PENDING)
                && !PhoneNumberLifecycle.isBeingReleased(number);
    }

    /** Whether messages reach the agent. */
    static boolean canBe(RcsAgent agent) {
        return REACHABLE.contains(agent.status());
    }
}
