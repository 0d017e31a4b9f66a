package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.SendRules.OtherRoutes;
import dev.dialtone.smsvoice.Sender.Route;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.OwnedPhoneNumber;
import dev.dialtone.smsvoice.model.OwnedPool;
import dev.dialtone.smsvoice.model.OwnedSenderId;
import dev.dialtone.smsvoice.model.PoolMember;
import dev.dialtone.smsvoice.model.ResourceType;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a message is sent from: what the request names, the best member of the pool that it names, or the best that
 * the account has. AWS's order: RCS, short code, 10DLC, long code and toll-free, sender ID, shared route; at home before
 * abroad.
 */
final class Senders {
    /** What handsets show for AWS's own routes where there are sender IDs. */
    private static final String GENERIC = "NOTICE";

    /** Nobody may send there from a shared route. */
    private static final Set<String> WITHOUT_SHARED_ROUTES = Set.of("US", "AS", "GU", "MP", "PR", "VI");

    private final Stores stores;
    private final OriginationIdentities identities;
    private final PoolMembers poolMembers;

    Senders(Stores stores, OriginationIdentities identities, PoolMembers poolMembers) {
        this.stores = stores;
        this.identities = identities;
        this.poolMembers = poolMembers;
    }

    /**
     * What a request names, before it is known whether it fits.
     *
     * @param identity absent: a sender ID that the account has not, or nothing at all
     * @param text as the request has it; absent: AWS chooses
     */
    record Named(
            @Nullable OriginationIdentity identity,
            @Nullable String text) {}

    /** Looks up what the request names; an unknown identity is not found. */
    Named named(RequestContext context, SendOrder order, Recipient recipient) {
        String text = order.origin();
        return text == null
                ? new Named(null, null)
                : new Named(
                        identities
                                .ofMessage(
                                        context,
                                        text,
                                        recipient.country(),
                                        order.kind().origins())
                                .orElse(null),
                        text);
    }

    /** The sender, or the error that says why there is none. */
    Sender choose(Scope scope, Named named, SendOrder order, Recipient recipient, @Nullable ConfigurationSet set) {
        OriginationIdentity identity = named.identity();
        if (identity == null && named.text() == null && order.rules().otherRoutes() == OtherRoutes.MANAGED) {
            return Sender.managed(GENERIC);
        }
        if (identity == null) {
            return named.text() == null
                    ? fromAccount(scope, order, recipient, set)
                    : requireFits(free(named.text(), recipient), recipient, order.kind());
        }
        if (identity.type().equals(ResourceType.POOL)) {
            OwnedPool pool = stores.pools.find(scope, identity.key()).orElseThrow(identity::notFound);
            Pools.requireActive(pool);
            return fromPool(scope, pool, order, recipient, set);
        }
        Sender sender = sender(scope, identity).orElseThrow(identity::notFound);
        return requireFits(sender, recipient, order.kind());
    }

    private static Sender requireFits(Sender sender, Recipient recipient, MessageKind kind) {
        Optional<Obstacle> obstacle = Obstacle.between(sender, recipient, kind);
        if (obstacle.isPresent()) {
            throw obstacle.get().refusal(sender, recipient, kind);
        }
        return sender;
    }

    private Sender fromPool(
            Scope scope, OwnedPool pool, SendOrder order, Recipient recipient, @Nullable ConfigurationSet set) {
        // Numbers and agents have the pool's opt-out list anyway, sender IDs have none of their own.
        Stream<Sender> members = poolMembers.of(pool.poolId()).stream(scope)
                .flatMap(member -> member(scope, member).stream())
                .map(sender -> sender.in(pool.optOutListName()));
        return best(members, order.kind(), recipient)
                .or(() -> pool.sharedRoutesEnabled() || order.rules().otherRoutes() == OtherRoutes.MANAGED
                        ? other(order, recipient, set).map(sender -> sender.in(pool.optOutListName()))
                        : Optional.empty())
                .orElseThrow(() -> none(ResourceType.POOL, pool.poolId()));
    }

    private Sender fromAccount(Scope scope, SendOrder order, Recipient recipient, @Nullable ConfigurationSet set) {
        MessageType wanted = Sending.messageType(order, set);
        Stream<Sender> numbers = stores.phoneNumbers.stream(scope)
                .map(Sender::of)
                .filter(sender -> sender.route() != Route.SIMULATOR && sender.isAtHome(recipient))
                .filter(sender -> sender.isFor(wanted));
        Stream<Sender> senderIds = order.kind() == MessageKind.TEXT
                ? stores.senderIds.stream(scope)
                        .filter(senderId ->
                                wanted == null || senderId.messageTypes().contains(wanted))
                        .map(Sender::of)
                : Stream.empty();
        return best(Stream.concat(numbers, senderIds), order.kind(), recipient)
                .or(() -> other(order, recipient, set))
                .orElseThrow(() -> none(ResourceType.PHONE_NUMBER, recipient.e164()));
    }

    /** Among equals, transactional first, then the oldest. */
    private static Optional<Sender> best(Stream<Sender> senders, MessageKind kind, Recipient recipient) {
        return senders.filter(
                        sender -> Obstacle.between(sender, recipient, kind).isEmpty())
                .min(Comparator.comparing((Sender sender) -> !sender.isAtHome(recipient))
                        .thenComparing(Sender::route)
                        .thenComparing(sender -> !sender.isFor(MessageType.TRANSACTIONAL)));
    }

    /** What is not the account's; empty: nothing. */
    private static Optional<Sender> other(SendOrder order, Recipient recipient, @Nullable ConfigurationSet set) {
        return switch (order.rules().otherRoutes()) {
            case SHARED -> shared(order.kind(), recipient, set);
            case MANAGED -> Optional.of(Sender.managed(GENERIC));
            case NONE -> Optional.empty();
        };
    }

    /** A route that AWS lets everybody use; the configuration set may give it a name where names are free. */
    private static Optional<Sender> shared(MessageKind kind, Recipient recipient, @Nullable ConfigurationSet set) {
        String country = recipient.country();
        if (kind != MessageKind.TEXT || country == null || WITHOUT_SHARED_ROUTES.contains(country)) {
            return Optional.empty();
        }
        boolean isFree = SenderIdCountries.has(country) && !SenderIdCountries.needsRegistration(country);
        String name = isFree && set != null ? set.defaultSenderId() : null;
        return Optional.of(Sender.shared(Objects.requireNonNullElse(name, GENERIC), country));
    }

    /** A sender ID that is not the account's. */
    private static Sender free(String senderId, Recipient recipient) {
        return Sender.free(senderId, recipient.countryOrNone());
    }

    private Optional<Sender> member(Scope scope, PoolMember member) {
        return ResourceArn.parse(member.originationIdentityArn()).flatMap(arn -> sender(scope, arn.type(), arn.id()));
    }

    private Optional<Sender> sender(Scope scope, OriginationIdentity identity) {
        return sender(scope, identity.type(), identity.key());
    }

    private Optional<Sender> sender(Scope scope, ResourceType type, String key) {
        if (type.equals(ResourceType.PHONE_NUMBER)) {
            return stores.phoneNumbers.find(scope, key).map((OwnedPhoneNumber number) -> Sender.of(number));
        } else if (type.equals(ResourceType.SENDER_ID)) {
            return stores.senderIds.find(scope, key).map((OwnedSenderId senderId) -> Sender.of(senderId));
        }
        return stores.rcsAgents.find(scope, key).map(Sender::of);
    }

    private static ConflictException none(ResourceType type, String id) {
        return Refusals.conflict(ConflictExceptionReason.NO_ORIGINATION_IDENTITIES_FOUND, type, id);
    }
}
