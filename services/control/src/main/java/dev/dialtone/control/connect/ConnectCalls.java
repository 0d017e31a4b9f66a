package dev.dialtone.control.connect;

import dev.dialtone.control.model.ConnectCallOperations;
import dev.dialtone.control.model.EndConnectCallInput;
import dev.dialtone.control.model.StartConnectCallInput;
import dev.dialtone.control.model.StartConnectCallOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.calls.CallRefused;
import dev.dialtone.telephony.connect.ContactSimulation;
import dev.dialtone.telephony.connect.ContactSimulation.StartedContact;
import java.util.function.Supplier;

/** Has calls come to Amazon Connect, and callers hang up. */
public final class ConnectCalls implements ConnectCallOperations {

    private final AccountLookup accounts;
    private final Supplier<ContactSimulation> contacts;

    /** @param contacts gives who has contacts; asked when one is to come */
    public ConnectCalls(AccountLookup accounts, Supplier<ContactSimulation> contacts) {
        this.accounts = accounts;
        this.contacts = contacts;
    }

    @Override
    public StartConnectCallOutput startConnectCall(StartConnectCallInput input, RequestContext context) {
        Scope scope = accounts.scope(input, null, context);
        ContactSimulation has = contacts.get();
        try {
            StartedContact started =
                    AccountLookup.settled(scope.account(), () -> has.call(scope, input.from(), input.to()));
            return StartConnectCallOutput.builder()
                    .contactId(started.contactId())
                    .instanceId(started.instanceId())
                    .region(started.region())
                    .contactFlowId(started.contactFlowId())
                    .build();
        } catch (CallRefused refused) {
            throw ControlErrors.badRequest(refused.reason());
        }
    }

    @Override
    public Unit endConnectCall(EndConnectCallInput input, RequestContext context) {
        Scope scope = accounts.scope(input, null, context);
        ContactSimulation has = contacts.get();
        if (!AccountLookup.settled(scope.account(), () -> has.hangUp(scope, input.contactId()))) {
            throw ControlErrors.notFound("contact " + Excerpt.of(input.contactId()) + ": not in " + scope.account());
        }
        return new Unit();
    }
}
