package dev.dialtone.connect.contact;

import dev.dialtone.connect.association.AssociationStores;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.ContactInitiationMethod;
import dev.dialtone.connect.model.ListFlowAssociationResourceType;
import dev.dialtone.connect.model.StoredContact;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.connect.number.NumberLookup;
import dev.dialtone.connect.traffic.GroupLookup;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.calls.CallRefused;
import dev.dialtone.telephony.connect.ContactSimulation;
import java.time.Instant;
import java.util.Optional;

/** What callers and handsets do: they call numbers of instances, hang up and write. */
final class IncomingContacts implements ContactSimulation {
    private final ContactStores stores;
    private final ContactLife life;
    private final ContactRules rules;
    private final Chats chats;
    private final InstanceLookup instances;
    private final NumberLookup numbers;
    private final GroupLookup groups;
    private final AssociationStores associations;

    /** A number, and where it is. */
    private record Called(Scope scope, StoredPhoneNumber number) {}

    IncomingContacts(
            ContactStores stores,
            ContactLife life,
            ContactRules rules,
            Chats chats,
            InstanceLookup instances,
            NumberLookup numbers,
            GroupLookup groups,
            AssociationStores associations) {
        this.stores = stores;
        this.life = life;
        this.rules = rules;
        this.chats = chats;
        this.instances = instances;
        this.numbers = numbers;
        this.groups = groups;
        this.associations = associations;
    }

    @Override
    public StartedContact call(Scope scope, String from, String to) {
        Called called = Scope.in(scope.account(), null).stream()
                .flatMap(each -> numbers.ofNumber(each, to).map(number -> new Called(each, number)).stream())
                .findFirst()
                .orElseThrow(() -> new CallRefused(
                        "to: " + Excerpt.of(to) + " (expected: a number that is claimed to an instance of Connect)"));
        StoredPhoneNumber number = called.number();
        if (!NumberLookup.isClaimed(number)) {
            throw new CallRefused("to: " + to + ", which is " + number.status() + " (expected: CLAIMED)");
        }
        Scope where = groups.placeCall(called.scope(), number.trafficDistributionGroupId());
        String instanceId = number.instanceId();
        if (instances
                .find(where, instanceId)
                .filter(instance -> Boolean.TRUE.equals(instance.inboundCallsEnabled()))
                .isEmpty()) {
            throw new CallRefused("to: " + to + ", whose instance takes no calls (expected: INBOUND_CALLS is true)");
        }
        String flowId = associations
                .flowOf(
                        where,
                        instanceId,
                        ListFlowAssociationResourceType.VOICE_PHONE_NUMBER.value(),
                        number.phoneNumberArn())
                .orElseThrow(
                        () -> new CallRefused(
                                "to: " + to
                                        + ", which no flow is for (expected: a number with one, as by AssociatePhoneNumberContactFlow)"));
        if (!rules.hasLine(where, instanceId)) {
            throw new CallRefused("to: " + to + ", whose instance has all the calls that its quota allows");
        }
        return begin(where, from, number, flowId);
    }

    @Override
    public boolean hangUp(Scope scope, String contactId) {
        Optional<Scope> where = Scope.in(scope.account(), null).stream()
                .filter(each -> stores.contacts.exists(each, contactId))
                .findFirst();
        where.ifPresent(each -> life.end(each, contactId, ContactLife.CUSTOMER_DISCONNECT));
        return where.isPresent();
    }

    @Override
    public boolean write(Scope scope, String from, String phoneNumberArn) {
        return chats.write(scope, from, phoneNumberArn);
    }

    private StartedContact begin(Scope scope, String from, StoredPhoneNumber number, String flowId) {
        Instant now = scope.account().timeline().now();
        StoredContact contact = life.begin(
                scope,
                StoredContact.builder()
                        .id(scope.account().ids().uuid())
                        .instanceId(number.instanceId())
                        .contactFlowId(flowId)
                        .initiationMethod(ContactInitiationMethod.INBOUND)
                        .channel(Channel.VOICE)
                        .initiationTimestamp(now)
                        .connectedToSystemTimestamp(now)
                        .lastUpdateTimestamp(now)
                        .customerEndpoint(ContactRules.telephone(from))
                        .systemEndpoint(ContactRules.telephone(number.phoneNumber()))
                        .globalResiliencyMetadata(
                                rules.resiliency(scope, number.instanceId(), number.trafficDistributionGroupId()))
                        .build());
        return new StartedContact(contact.id(), number.instanceId(), scope.region(), flowId);
    }
}
