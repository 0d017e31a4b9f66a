package dev.dialtone.connect.contact;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.Contact;
import dev.dialtone.connect.model.ContactNotFoundException;
import dev.dialtone.connect.model.ContactOperations;
import dev.dialtone.connect.model.DescribeContactRequest;
import dev.dialtone.connect.model.DescribeContactResponse;
import dev.dialtone.connect.model.InvalidActiveRegionException;
import dev.dialtone.connect.model.StartOutboundVoiceContactRequest;
import dev.dialtone.connect.model.StartOutboundVoiceContactResponse;
import dev.dialtone.connect.model.StopContactRequest;
import dev.dialtone.connect.model.StopContactResponse;
import dev.dialtone.connect.model.StoredContact;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import java.util.Optional;

/** Contacts of instances, whoever began them. */
final class Contacts implements ContactOperations, InstanceContents {
    private final ContactStores stores;
    private final ContactLife life;
    private final InstanceLookup instances;
    private final OutboundCalls outbound;

    Contacts(ContactStores stores, ContactLife life, InstanceLookup instances, OutboundCalls outbound) {
        this.stores = stores;
        this.life = life;
        this.instances = instances;
        this.outbound = outbound;
    }

    @Override
    public StartOutboundVoiceContactResponse startOutboundVoiceContact(
            StartOutboundVoiceContactRequest input, RequestContext context) {
        return new StartOutboundVoiceContactResponse(
                outbound.start(input, context).id());
    }

    @Override
    public DescribeContactResponse describeContact(DescribeContactRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredContact contact = find(context.scope(), instanceId, idOf(context, instanceId, input.contactId()))
                .orElseThrow(ConnectErrors::resourceNotFound);
        stores.contacts.show(context, contact.id(), "ContactId");
        return new DescribeContactResponse(Contact.builder()
                .from(contact)
                .arn(context.arn(path(instanceId) + contact.id()))
                .build());
    }

    /** What has ended is no more found than what never was. */
    @Override
    public StopContactResponse stopContact(StopContactRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        String id = idOf(context, instanceId, input.contactId());
        StoredContact contact = find(context.scope(), instanceId, id)
                .filter(each -> each.disconnectTimestamp() == null)
                .orElseThrow(() -> notActive(context, instanceId, id));
        String reason = ContactLife.OTHER;
        if (input.disconnectReason() != null && input.disconnectReason().code() != null) {
            if (contact.campaign() == null) {
                throw ConnectErrors.invalidRequest(
                        "DisconnectReason: given (expected: only for a contact of an outbound campaign)");
            }
            reason = input.disconnectReason().code();
        }
        life.end(context.scope(), id, reason);
        return new StopContactResponse();
    }

    /** Contacts go with their instance. */
    @Override
    public void removeAll(Scope scope, String instanceId) {
        stores.contacts.entries().stream(scope)
                .filter(contact -> contact.instanceId().equals(instanceId))
                .toList()
                .forEach(contact -> {
                    if (contact.chatKey() != null) {
                        stores.chats.remove(scope, contact.chatKey());
                    }
                    stores.contacts.remove(scope, contact.id());
                });
    }

    private Optional<StoredContact> find(Scope scope, String instanceId, String id) {
        return stores.contacts
                .find(scope, id)
                .filter(contact -> contact.instanceId().equals(instanceId));
    }

    private RuntimeException notActive(RequestContext context, String instanceId, String id) {
        boolean isElsewhere = instances.regions().of(context.scope(), instanceId).stream()
                .filter(scope -> !scope.region().equals(context.region()))
                .flatMap(scope -> find(scope, instanceId, id).stream())
                .anyMatch(contact -> contact.disconnectTimestamp() == null);
        return isElsewhere
                ? InvalidActiveRegionException.builder()
                        .message("The contact is active in the other region of the instance (expected: one of "
                                + context.region() + ")")
                        .build()
                : ContactNotFoundException.builder()
                        .message("The contact with ID " + Excerpt.of(id) + " is not active or does not exist")
                        .build();
    }

    private static String idOf(RequestContext context, String instanceId, String idOrArn) {
        String start = context.arn(path(instanceId));
        return idOrArn.startsWith(start) ? idOrArn.substring(start.length()) : idOrArn;
    }

    private static String path(String instanceId) {
        return "instance/" + instanceId + "/contact/";
    }
}
