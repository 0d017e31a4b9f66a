package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreView;
import dev.dialtone.smsvoice.delivery.StickySenders;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.Recipient;
import dev.dialtone.smsvoice.message.SendOrder;
import dev.dialtone.smsvoice.message.SendRules.OtherRoutes;
import dev.dialtone.smsvoice.message.Sender;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.PoolMember;
import dev.dialtone.smsvoice.model.RcsAgent;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.StoredSenderId;
import dev.dialtone.smsvoice.origination.OriginationIdentities;
import dev.dialtone.smsvoice.origination.OriginationIdentity;
import dev.dialtone.smsvoice.origination.OriginationStores;
import dev.dialtone.smsvoice.origination.PoolMembers;
import dev.dialtone.smsvoice.origination.Pools;
import dev.dialtone.smsvoice.origination.SenderIdCountries;
import dev.dialtone.smsvoice.origination.SenderTraits.Route;
import dev.dialtone.smsvoice.rcs.RcsReach;
import dev.dialtone.smsvoice.rcs.RcsStores;
import dev.dialtone.smsvoice.resource.ResourceArn;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a message is sent from: what the request names, the best member of the pool that it names, or the best that
 * the account has. AWS's order: what reached the recipient last, RCS, short code, 10DLC, long code and toll-free, sender ID,
 * shared route; at home before abroad.
 */
public final class SenderSelector {
    /** What handsets show for AWS's own routes where there are sender IDs. */
    private static final String GENERIC = "NOTICE";

    private final OriginationStores origination;
    private final RcsStores rcs;
    private final OriginationIdentities identities;
    private final PoolMembers poolMembers;
    private final RcsReach rcsReach;
    private final StickySenders sticky;

    /** Chooses among the identities in these stores. */
    public SenderSelector(
            OriginationStores origination,
            RcsStores rcs,
            OriginationIdentities identities,
            PoolMembers poolMembers,
            RcsReach rcsReach,
            StickySenders sticky) {
        this.origination = origination;
        this.rcs = rcs;
        this.identities = identities;
        this.poolMembers = poolMembers;
        this.rcsReach = rcsReach;
        this.sticky = sticky;
    }

    /**
     * What a request names, before it is known whether it fits.
     *
     * @param identity absent: a sender ID that the account has not, or nothing at all
     * @param text as the request has it; absent: AWS chooses
     * @param withAgents whether RCS agents are among those that AWS chooses from
     */
    record RequestedSender(
            @Nullable OriginationIdentity identity,
            @Nullable String text,
            boolean withAgents) {

        RequestedSender(@Nullable OriginationIdentity identity, @Nullable String text) {
            this(identity, text, true);
        }

        /** The id of the pool, when it is one. */
        @Nullable String poolId() {
            return identity != null && identity.type().equals(ResourceType.POOL) ? identity.key() : null;
        }

        /** Whether AWS chooses among several. */
        boolean isOpen() {
            return text == null || poolId() != null;
        }

        RequestedSender withoutAgents() {
            return new RequestedSender(identity, text, false);
        }
    }

    /** Looks up what the request names; an unknown identity is not found. */
    RequestedSender requested(RequestContext context, SendOrder order, Recipient recipient) {
        String text = order.choice().origin();
        return text == null
                ? new RequestedSender(null, null)
                : new RequestedSender(
                        identities
                                .ofMessage(
                                        context,
                                        text,
                                        recipient.country(),
                                        order.kind().origins())
                                .orElse(null),
                        text);
    }

    /**
     * What is named for a message in the place of one by RCS; what has gone since is not found.
     *
     * @param origin an ARN, or a sender ID that is not the account's; absent: the pool, else the account chooses
     * @param poolId absent: none
     */
    RequestedSender requested(Scope scope, @Nullable String origin, @Nullable String poolId) {
        if (origin != null) {
            return new RequestedSender(
                    origin.startsWith("arn:") ? identities.again(scope, origin) : null, origin, false);
        } else if (poolId != null) {
            Pool pool = origination
                    .pools()
                    .find(scope, poolId)
                    .orElseThrow(() -> SmsVoiceErrors.notFound(ResourceType.POOL, poolId));
            return new RequestedSender(OriginationIdentity.of(pool), poolId, false);
        }
        return new RequestedSender(null, null, false);
    }

    /** The sender, or the error that says why there is none. */
    Sender choose(
            Scope scope,
            RequestedSender requested,
            SendOrder order,
            Recipient recipient,
            @Nullable ConfigurationSet set) {
        OriginationIdentity identity = requested.identity();
        if (requested.isOpen()) {
            return find(scope, requested, order, recipient, set).orElseThrow(() -> none(identity, recipient));
        }
        Sender sender = identity == null
                ? free(Objects.requireNonNull(requested.text()), recipient)
                : sender(scope, identity.type(), identity.key(), recipient).orElseThrow(identity::notFound);
        return requireFits(sender, recipient, order.kind());
    }

    /** Whether there is another one to choose when an RCS agent has not reached the recipient. */
    boolean hasOther(
            Scope scope,
            RequestedSender requested,
            SendOrder order,
            Recipient recipient,
            @Nullable ConfigurationSet set) {
        return requested.isOpen()
                && find(scope, requested.withoutAgents(), order, recipient, set).isPresent();
    }

    private static Sender requireFits(Sender sender, Recipient recipient, MessageKind kind) {
        Optional<SenderMismatch> mismatch = SenderMismatch.between(sender, recipient, kind);
        if (mismatch.isPresent()) {
            throw mismatch.get().error(sender, recipient, kind);
        }
        return sender;
    }

    /** The best of a pool or of the account. */
    private Optional<Sender> find(
            Scope scope,
            RequestedSender requested,
            SendOrder order,
            Recipient recipient,
            @Nullable ConfigurationSet set) {
        OriginationIdentity identity = requested.identity();
        origination.phoneNumbers().useAll(scope);
        if (identity == null) {
            return order.rules().otherRoutes() == OtherRoutes.MANAGED
                    ? other(order, recipient, set)
                    : fromAccount(scope, requested, order, recipient, set).or(() -> other(order, recipient, set));
        }
        Pool pool = origination.pools().find(scope, identity.key()).orElseThrow(identity::notFound);
        Pools.requireActive(pool);
        // Numbers and agents have the pool's opt-out list anyway, sender IDs have none of their own.
        return fromPool(scope, pool, requested, order.kind(), recipient)
                .or(() -> pool.sharedRoutesEnabled() || order.rules().otherRoutes() == OtherRoutes.MANAGED
                        ? other(order, recipient, set)
                        : Optional.empty())
                .map(sender -> sender.in(pool.optOutListName()));
    }

    private Optional<Sender> fromPool(
            Scope scope, Pool pool, RequestedSender requested, MessageKind kind, Recipient recipient) {
        StoreView<String, PoolMember> members = poolMembers.of(pool.poolId());
        Optional<Sender> last = sticky.find(scope, pool.poolId(), recipient.e164())
                .flatMap(arn -> members.find(scope, arn))
                .flatMap(member -> member(scope, member, recipient))
                .filter(sender -> mayChoose(requested, sender)
                        && SenderMismatch.between(sender, recipient, kind).isEmpty());
        if (last.isPresent()) {
            return last;
        }
        Best best = new Best(kind, recipient);
        for (PoolMember member : members.values(scope)) {
            member(scope, member, recipient)
                    .filter(sender -> mayChoose(requested, sender))
                    .ifPresent(best::offer);
        }
        return best.found();
    }

    private static boolean mayChoose(RequestedSender requested, Sender sender) {
        return requested.withAgents() || !sender.isAgent();
    }

    private Optional<Sender> fromAccount(
            Scope scope,
            RequestedSender requested,
            SendOrder order,
            Recipient recipient,
            @Nullable ConfigurationSet set) {
        MessageType wanted = Sending.messageType(order, set);
        Best best = new Best(order.kind(), recipient);
        for (StoredPhoneNumber number : origination.phoneNumbers().entries().oldestOfKinds(scope)) {
            Sender sender = Sender.of(number);
            if (sender.traits().route() != Route.SIMULATOR && sender.isAtHome(recipient) && sender.isFor(wanted)) {
                best.offer(sender);
            }
        }
        if (order.kind() == MessageKind.TEXT) {
            for (StoredSenderId senderId : origination.senderIds().entries().oldestOfKinds(scope)) {
                Sender sender = Sender.of(senderId);
                if (sender.isFor(wanted)) {
                    best.offer(sender);
                }
            }
            if (requested.withAgents()) {
                for (RcsAgent agent : rcs.rcsAgents().entries().values(scope)) {
                    best.offer(sender(scope, agent, recipient)); // Agents are for every type.
                }
            }
        }
        return best.found();
    }

    /** The best of those that fit: at home before abroad, then by route, then transactional first, then the oldest. */
    private static final class Best {
        private final MessageKind kind;
        private final Recipient recipient;
        private @Nullable Sender found;

        Best(MessageKind kind, Recipient recipient) {
            this.kind = kind;
            this.recipient = recipient;
        }

        void offer(Sender sender) {
            if (SenderMismatch.between(sender, recipient, kind).isEmpty()
                    && (found == null || isBetter(sender, found))) {
                found = sender;
            }
        }

        Optional<Sender> found() {
            return Optional.ofNullable(found);
        }

        private boolean isBetter(Sender sender, Sender other) {
            if (sender.isAtHome(recipient) != other.isAtHome(recipient)) {
                return sender.isAtHome(recipient);
            } else if (sender.traits().route() != other.traits().route()) {
                return sender.traits().route().compareTo(other.traits().route()) < 0;
            }
            return sender.isFor(MessageType.TRANSACTIONAL) && !other.isFor(MessageType.TRANSACTIONAL);
        }
    }

    /** What is not the account's; empty: nothing. */
    private static Optional<Sender> other(SendOrder order, Recipient recipient, @Nullable ConfigurationSet set) {
        return switch (order.rules().otherRoutes()) {
            case SHARED -> shared(order.kind(), recipient, set);
            case MANAGED -> Optional.of(Sender.managed(GENERIC));
            case NONE -> Optional.empty();
        };
    }

    /** A route that AWS lets everybody use, outside the United States; the configuration set may give it a name where names are free. */
    private static Optional<Sender> shared(MessageKind kind, Recipient recipient, @Nullable ConfigurationSet set) {
        String country = recipient.country();
        if (kind != MessageKind.TEXT || country == null || Sender.UNITED_STATES.contains(country)) {
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

    private Optional<Sender> member(Scope scope, PoolMember member, Recipient recipient) {
        return ResourceArn.parse(member.originationIdentityArn())
                .flatMap(arn -> sender(scope, arn.type(), arn.id(), recipient));
    }

    private Optional<Sender> sender(Scope scope, ResourceType type, String key, Recipient recipient) {
        if (type.equals(ResourceType.PHONE_NUMBER)) {
            return origination.phoneNumbers().find(scope, key).map((StoredPhoneNumber number) -> Sender.of(number));
        } else if (type.equals(ResourceType.SENDER_ID)) {
            return origination.senderIds().find(scope, key).map((StoredSenderId senderId) -> Sender.of(senderId));
        }
        return rcs.rcsAgents().find(scope, key).map(agent -> sender(scope, agent, recipient));
    }

    private Sender sender(Scope scope, RcsAgent agent, Recipient recipient) {
        return Sender.of(agent, rcsReach.reaches(scope, agent, recipient));
    }

    /** @param identity the pool; absent: the account was to choose */
    private static ConflictException none(@Nullable OriginationIdentity identity, Recipient recipient) {
        return identity == null
                ? none(ResourceType.PHONE_NUMBER, recipient.e164())
                : none(identity.type(), identity.id());
    }

    private static ConflictException none(ResourceType type, String id) {
        return SmsVoiceErrors.conflict(ConflictExceptionReason.NO_ORIGINATION_IDENTITIES_FOUND, type, id);
    }
}
