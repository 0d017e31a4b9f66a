package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.TestingAgentStatus;
import java.util.Optional;

/** What registrations have to do with RCS agents: that of a test gives an agent its testing agent. */
final class RegisteredRcsAgents implements Registrable {
    private final Stores stores;
    private final RegistrationTies ties;
    private final RcsLaunches launches;

    RegisteredRcsAgents(Stores stores, RegistrationTies ties, RcsLaunches launches) {
        this.stores = stores;
        this.ties = ties;
        this.launches = launches;
    }

    /** Takes an agent that has gone off the list of its registration. */
    void forget(Scope scope, RcsAgent agent) {
        if (agent.testingAgent() != null) {
            ties.remove(scope, agent.testingAgent().registrationId(), agent.rcsAgentId());
        }
    }

    @Override
    public ResourceType type() {
        return ResourceType.RCS_AGENT;
    }

    @Override
    public Optional<RegistrationAssociationMetadata> find(RequestContext context, String id) {
        return stores.rcsAgents
                .find(context.scope(), id)
                .map(agent -> RegistrationAssociationMetadata.builder()
                        .resourceArn(agent.rcsAgentArn())
                        .resourceId(agent.rcsAgentId())
                        .resourceType("RCS_AGENT")
                        .build());
    }

    @Override
    public void refuseUnlessFree(Scope scope, String id, Registration registration) {
        launches.refuseSecondTest(scope, id);
    }

    @Override
    public void associated(Scope scope, String id, Registration registration) {
        launches.beginTest(scope, id, registration.registrationId());
    }

    @Override
    public void completed(Scope scope, String id) {
        if (stores.rcsAgents.contains(scope, id)) {
            launches.test(scope, id, TestingAgentStatus.ACTIVE);
        }
    }

    @Override
    public void disassociated(Scope scope, String id) {
        if (stores.rcsAgents.contains(scope, id)) {
            launches.endTest(scope, id);
        }
    }
}
