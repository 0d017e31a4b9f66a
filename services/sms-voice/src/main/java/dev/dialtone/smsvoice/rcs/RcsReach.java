package dev.dialtone.smsvoice.rcs;

import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.message.Recipient;
import dev.dialtone.smsvoice.model.CountryLaunchStatus;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.RcsCountryLaunch;
import dev.dialtone.smsvoice.model.TestingAgentStatus;
import dev.dialtone.smsvoice.model.VerificationStatus;
import dev.dialtone.smsvoice.model.VerifiedDestinationNumber;
import java.util.Optional;
import java.util.Set;

/** Whom RCS agents reach: the countries that they are launched in, and the handsets of their testers. */
public final class RcsReach {
    private static final Set<CountryLaunchStatus> LAUNCHED =
            Set.of(CountryLaunchStatus.ACTIVE, CountryLaunchStatus.PARTIAL);

    private final RcsStores stores;
    private final ResourceLookup<VerifiedDestinationNumber> verifiedDestinationNumbers;

    RcsReach(RcsStores stores, ResourceLookup<VerifiedDestinationNumber> verifiedDestinationNumbers) {
        this.stores = stores;
        this.verifiedDestinationNumbers = verifiedDestinationNumbers;
    }

    /** Whether an agent can write to the recipient. */
    public boolean reaches(Scope scope, RcsAgent agent, Recipient recipient) {
        return launch(scope, agent.rcsAgentId(), recipient).isPresent()
                || (agent.testingAgent() != null
                        && agent.testingAgent().status().equals(TestingAgentStatus.ACTIVE)
                        && isTester(scope, agent.rcsAgentId(), recipient.e164()));
    }

    /** What RCS calls an agent where the recipient lives. */
    public String businessId(Scope scope, String agentId, Recipient recipient) {
        String platformId = launch(scope, agentId, recipient)
                .map(RcsCountryLaunch::rcsPlatformId)
                .orElse(null);
        return platformId == null ? agentId.substring(agentId.indexOf('-') + 1) + "_agent" : platformId;
    }

    private Optional<RcsCountryLaunch> launch(Scope scope, String agentId, Recipient recipient) {
        return stores.rcsLaunches
                .part(agentId)
                .find(scope, recipient.countryOrNone())
                .filter(launch -> LAUNCHED.contains(launch.status()));
    }

    /** Looks at all verified numbers: an account has ten. */
    private boolean isTester(Scope scope, String agentId, String e164) {
        return verifiedDestinationNumbers.entries().stream(scope)
                .anyMatch(number -> number.destinationPhoneNumber().equals(e164)
                        && agentId.equals(number.rcsAgentId())
                        && number.status().equals(VerificationStatus.VERIFIED));
    }
}
