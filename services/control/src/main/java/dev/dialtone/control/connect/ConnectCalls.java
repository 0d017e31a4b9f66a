package dev.dialtone.control.connect;

import dev.dialtone.control.model.ConnectCallOperations;
import dev.dialtone.control.model.ConnectContactInformation;
import dev.dialtone.control.model.EndConnectCallInput;
import dev.dialtone.control.model.ListConnectContactsInput;
import dev.dialtone.control.model.ListConnectContactsOutput;
import dev.dialtone.control.model.StartConnectCallInput;
import dev.dialtone.control.model.StartConnectCallOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.control.request.OtherHolders;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.connect.ContactListing;
import dev.dialtone.telephony.connect.ContactListing.KnownContact;
import dev.dialtone.telephony.connect.ContactSimulation;
import dev.dialtone.telephony.connect.ContactSimulation.StartedContact;
import java.util.List;
import java.util.function.Supplier;

/** Shows contacts of Amazon Connect, has calls come to it, and callers hang up. */
public final class ConnectCalls implements ConnectCallOperations {

    private final AccountLookup accounts;
    private final OtherHolders holders;
    private final Supplier<ContactSimulation> contacts;
    private final Supplier<ContactListing> listing;

    /**
     * Asks nobody before somebody asks.
     *
     * @param holders knows whose a number is
     * @param contacts gives who has calls come
     * @param listing gives what contacts there are
     */
    public ConnectCalls(
            AccountLookup accounts,
            OtherHolders holders,
            Supplier<ContactSimulation> contacts,
            Supplier<ContactListing> listing) {
        this.accounts = accounts;
        this.holders = holders;
        this.contacts = contacts;
        this.listing = listing;
    }

    @Override
    public ListConnectContactsOutput listConnectContacts(ListConnectContactsInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        ContactListing has = listing.get();
        List<KnownContact> found = AccountLookup.settled(account, () -> has.of(account, input.region())).stream()
                .filter(contact -> input.instanceId() == null
                        || input.instanceId().equals(contact.place().instanceId()))
                .toList();
        int first = input.limit() == null ? 0 : Math.max(0, found.size() - input.limit());
        return ListConnectContactsOutput.builder()
                .contacts(Listing.of(found.subList(first, found.size())).map(ConnectCalls::shown))
                .build();
    }

    private static ConnectContactInformation shown(KnownContact contact) {
        return ConnectContactInformation.builder()
                .contactId(contact.place().contactId())
                .instanceId(contact.place().instanceId())
                .region(contact.place().region())
                .contactFlowId(contact.place().flowId())
                .channel(contact.kind().channel())
                .initiationMethod(contact.kind().initiationMethod())
                .customer(contact.ends().customer())
                .system(contact.ends().system())
                .initiatedAt(contact.course().initiated())
                .connectedAt(contact.course().connected())
                .disconnectedAt(contact.course().ended())
                .disconnectReason(contact.course().reason())
                .messages(contact.course().messages())
                .build();
    }

    @Override
    public StartConnectCallOutput startConnectCall(StartConnectCallInput input, RequestContext context) {
        Scope scope = accounts.scope(input, null, context);
        ContactSimulation has = contacts.get();
        StartedContact started =
                holders.calling(scope.account(), input.to(), () -> has.call(scope, input.from(), input.to()));
        return StartConnectCallOutput.builder()
                .contactId(started.contactId())
                .instanceId(started.instanceId())
                .region(started.region())
                .contactFlowId(started.contactFlowId())
                .build();
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
