package dev.dialtone.smsvoice.rcs;

import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CountryLaunchStatus;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.RcsAgentStatus;
import dev.dialtone.smsvoice.model.RcsCountryLaunch;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.TestingAgentInformation;
import dev.dialtone.smsvoice.model.TestingAgentStatus;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far RCS agents are on their way to handsets: told by the registrations of their test and of their launches. An
 * agent's own status follows from it. Agents are named by the ids of existing ones.
 */
final class RcsLaunches {
    /** Until the testing agent is torn down whose registration was deleted; clients have seen 20 to 30 seconds. */
    static final TimedTransition TEARDOWN = ResourceKit.transition(
                    ResourceType.RCS_AGENT,
                    RcsAgentStatus.TESTING.value(),
                    RcsAgentStatus.CREATED.value(),
                    Duration.ofMillis(20),
                    Duration.ofSeconds(25))
            .completedByUse();

    private final RcsStores stores;

    RcsLaunches(RcsStores stores) {
        this.stores = stores;
    }

    /** An agent that has a testing agent is a conflict. */
    void refuseSecondTest(Scope scope, String agentId) {
        if (agent(scope, agentId).testingAgent() != null) {
            throw alreadyAssociated(agentId);
        }
    }

    /** Gives an agent its testing agent, unless it has one. */
    void beginTest(Scope scope, String agentId, String registrationId) {
        refuseSecondTest(scope, agentId);
        write(
                scope,
                agent(scope, agentId),
                TestingAgentInformation.builder()
                        .status(TestingAgentStatus.CREATED)
                        .testingAgentId("rcs-" + scope.account().ids().hex(32))
                        .registrationId(registrationId)
                        .build());
    }

    /**
     * Says how far the testing agent is; without one there is nothing to say. One that is ACTIVE stays so, as its
     * registration was approved.
     */
    void test(Scope scope, String agentId, TestingAgentStatus status) {
        RcsAgent agent = agent(scope, agentId);
        if (agent.testingAgent() != null && !isTest(agent, TestingAgentStatus.ACTIVE)) {
            write(scope, agent, agent.testingAgent().toBuilder().status(status).build());
        }
    }

    /** Begins to take the testing agent away, whose registration has gone. */
    void endTest(Scope scope, String agentId) {
        scope.account().timedTransitions().begin(scope, TEARDOWN, agentId);
    }

    /** The testing agent has gone. */
    void tearDown(Scope scope, String agentId) {
        write(scope, agent(scope, agentId), null);
    }

    /** Whether an agent has a testing agent or a launch, and so a registration. */
    boolean areAny(Scope scope, RcsAgent agent) {
        return agent.testingAgent() != null
                || stores.rcsLaunches.part(agent.rcsAgentId()).size(scope) > 0;
    }

    /** An agent that has a launch in the country is a conflict. */
    void refuseSecondLaunch(Scope scope, String agentId, String country) {
        if (stores.rcsLaunches.part(agentId).contains(scope, country)) {
            throw alreadyAssociated(agentId);
        }
    }

    /** Takes the launch in a country back. */
    void endLaunch(Scope scope, String agentId, String country) {
        stores.rcsLaunches.part(agentId).remove(scope, country);
        replace(scope, agent(scope, agentId));
    }

    /** Says how far the launch in a country is. One that is ACTIVE stays so: what was approved stays in force. */
    void launch(Scope scope, String agentId, RcsCountryLaunch launch) {
        RcsAgent agent = agent(scope, agentId);
        Store<String, RcsCountryLaunch> launches = stores.rcsLaunches.part(agentId);
        RcsCountryLaunch before = launches.find(scope, launch.isoCountryCode()).orElse(null);
        if (before != null && before.status().equals(CountryLaunchStatus.ACTIVE)) {
            return;
        }
        launches.put(scope, launch.isoCountryCode(), launch);
        replace(scope, agent);
    }

    private static ConflictException alreadyAssociated(String agentId) {
        return SmsVoiceErrors.conflict(
                ConflictExceptionReason.RCS_AGENT_ALREADY_ASSOCIATED_TO_REGISTRATION_TYPE,
                ResourceType.RCS_AGENT,
                agentId);
    }

    private RcsAgent agent(Scope scope, String agentId) {
        return stores.rcsAgents
                .find(scope, agentId)
                .orElseThrow(() -> new IllegalArgumentException("RCS agent: " + agentId + " (expected: its id)"));
    }

    private void write(Scope scope, RcsAgent agent, @Nullable TestingAgentInformation testing) {
        replace(scope, agent.toBuilder().testingAgent(testing).build());
    }

    private void replace(Scope scope, RcsAgent agent) {
        stores.rcsAgents.put(
                scope, agent.toBuilder().status(status(scope, agent)).build());
    }

    /** ACTIVE in all countries or PARTIAL in some; else as far as the test or any launch is. */
    private RcsAgentStatus status(Scope scope, RcsAgent agent) {
        int launches = 0;
        int active = 0;
        boolean isPartial = false;
        boolean isPending = isTest(agent, TestingAgentStatus.PENDING);
        for (RcsCountryLaunch launch :
                stores.rcsLaunches.part(agent.rcsAgentId()).values(scope)) {
            launches++;
            active += launch.status().equals(CountryLaunchStatus.ACTIVE) ? 1 : 0;
            isPartial |= launch.status().equals(CountryLaunchStatus.PARTIAL);
            isPending |= launch.status().equals(CountryLaunchStatus.PENDING);
        }
        if (active > 0 && active == launches) {
            return RcsAgentStatus.ACTIVE;
        }
        if (active > 0 || isPartial) {
            return RcsAgentStatus.PARTIAL;
        }
        if (isTest(agent, TestingAgentStatus.ACTIVE)) {
            return RcsAgentStatus.TESTING;
        }
        return isPending ? RcsAgentStatus.PENDING : RcsAgentStatus.CREATED;
    }

    private static boolean isTest(RcsAgent agent, TestingAgentStatus status) {
        return agent.testingAgent() != null && agent.testingAgent().status().equals(status);
    }
}
