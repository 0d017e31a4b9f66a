package dev.dialtone.connect.contact;

import dev.dialtone.connect.model.ChatMetrics;
import dev.dialtone.connect.model.EndpointInfo;
import dev.dialtone.connect.model.StoredContact;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.connect.ContactListing;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows contacts to those who watch: AWS has no operation that lists them. */
final class HeldContacts implements ContactListing {
    private final ContactStores stores;

    HeldContacts(ContactStores stores) {
        this.stores = stores;
    }

    @Override
    public List<KnownContact> of(Account account, @Nullable String region) {
        return Scope.in(account, region).stream()
                .flatMap(scope -> stores.contacts.entries().stream(scope).map(contact -> shown(scope, contact)))
                .sorted(Comparator.comparing(contact -> contact.course().initiated()))
                .toList();
    }

    private static KnownContact shown(Scope scope, StoredContact contact) {
        return new KnownContact(
                new Place(contact.id(), contact.instanceId(), scope.region(), contact.contactFlowId()),
                new Kind(contact.channel().value(), contact.initiationMethod().value()),
                new Ends(address(contact.customerEndpoint()), address(contact.systemEndpoint())),
                new Course(
                        contact.initiationTimestamp(),
                        contact.connectedToSystemTimestamp(),
                        contact.disconnectTimestamp(),
                        contact.disconnectReason(),
                        messages(contact.chatMetrics())));
    }

    private static @Nullable String address(@Nullable EndpointInfo endpoint) {
        return endpoint == null ? null : endpoint.address();
    }

    private static @Nullable Integer messages(@Nullable ChatMetrics metrics) {
        return metrics == null || metrics.chatContactMetrics() == null
                ? null
                : metrics.chatContactMetrics().totalMessages();
    }
}
