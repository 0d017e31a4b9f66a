package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.StoredSenderId;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.resource.Country;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.telephony.numbers.GrantRefused;
import dev.dialtone.telephony.numbers.NumberGrants;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives what messages are sent from by what its name says it is: numbers and short codes, by {@link GrantedNumbers}, or sender
 * IDs, which are named with their country, as {@code SHOP/GB}.
 */
final class Grants implements NumberGrants {
    private static final String FORM = "a sender ID and its country as SHOP/GB";

    private final GrantedNumbers numbers;
    private final OriginationStores stores;
    private final PoolMembers pools;
    private final SenderIdAssociation association;
    private final ResourceKit kit;

    Grants(
            GrantedNumbers numbers,
            OriginationStores stores,
            PoolMembers pools,
            SenderIdAssociation association,
            ResourceKit kit) {
        this.numbers = numbers;
        this.stores = stores;
        this.pools = pools;
        this.association = association;
        this.kit = kit;
    }

    @Override
    public Grant give(RequestContext context, Wish wish) {
        String identity = wish.identity();
        if (identity != null && isSenderId(identity)) {
            StoredSenderId given = giveSenderId(context, identity, wish);
            return new Grant(SenderIds.key(given), SenderIds.shown(given));
        }
        StoredPhoneNumber given =
                identity == null ? numbers.draw(context, wish) : numbers.give(context, number(identity), wish);
        return new Grant(given.phoneNumber(), PhoneNumbers.shown(given));
    }

    @Override
    public boolean takeAway(RequestContext context, String identity) {
        return isSenderId(identity) ? takeSenderIdAway(context, identity) : numbers.takeAway(context, number(identity));
    }

    private static boolean isSenderId(String identity) {
        return identity.indexOf('/') >= 0;
    }

    /** In E.164, or the digits of a short code. */
    private static String number(String identity) {
        return NumberPlan.isShortCode(identity)
                ? identity
                : NumberPlan.e164(identity)
                        .orElseThrow(() -> refused(
                                "identity",
                                identity,
                                "a number in E.164, a short code, or a sender ID and its country as SHOP/GB"));
    }

    /** The sender ID that is named, whether or not the account has it already. */
    private StoredSenderId giveSenderId(RequestContext context, String identity, Wish wish) {
        Scope scope = context.scope();
        String key = SenderIds.kept(identity);
        String country = requireKey(key);
        requireSame("isoCountryCode", wish.country(), country);
        if (wish.numberType() != null || wish.capabilities() != null) {
            throw refused(wish.numberType() == null ? "capabilities" : "numberType", "given", "none for a sender ID");
        }
        NewTags tags = tags(kit, scope, wish);
        Optional<StoredSenderId> own = stores.senderIds.find(scope, key);
        MessageType messageType =
                MessageType.of(Objects.requireNonNullElse(wish.messageType(), MessageType.TRANSACTIONAL.value()));
        StoredSenderId senderId = StoredSenderId.builder()
                .senderIdArn(stores.senderIds.arn(context, key))
                .senderId(SenderIds.idOfKey(key))
                .isoCountryCode(country)
                .messageTypes(List.of(messageType))
                .monthlyLeasingPrice(SenderIds.MONTHLY_PRICE)
                .registered(Country.senderIdsIn(country) == Country.SenderIds.REGISTRATION)
                .build();
        if (own.isPresent()) {
            senderId = own.get().toBuilder()
                    .registered(senderId.registered() || own.get().registered())
                    .messageTypes(wish.messageType() == null ? own.get().messageTypes() : senderId.messageTypes())
                    .build();
        } else {
            orRefused("numbers", () -> {
                kit.requireQuota(scope, ServiceQuotaExceededExceptionReason.SENDER_IDS_PER_ACCOUNT, stores.senderIds);
                return true;
            });
        }
        PoolCandidate candidate = PoolCandidate.of(senderId);
        Optional<Pool> pool = pool(context, wish, candidate);
        if (own.isPresent() && tags.byKey().isEmpty()) {
            stores.senderIds.put(scope, senderId);
        } else {
            stores.senderIds.create(context, senderId, tags.byKey());
        }
        pool.ifPresent(joined -> pools.add(scope, joined, candidate));
        return senderId;
    }

    /** Takes a sender ID of the region away; whether there is one. */
    private boolean takeSenderIdAway(RequestContext context, String identity) {
        Optional<StoredSenderId> own = stores.senderIds.find(context.scope(), identity);
        own.ifPresent(found -> {
            if (pools.isInAny(context.scope(), OriginationIdentity.of(found))) {
                throw refused("identity", identity, "a sender ID in no pool");
            }
            stores.senderIds.remove(context.scope(), SenderIds.key(found));
            association.forget(context.scope(), found);
        });
        return own.isPresent();
    }

    /** The pool that it joins; empty: none, or it is in it. */
    private Optional<Pool> pool(RequestContext context, Wish wish, PoolCandidate candidate) {
        return orRefused("poolId", () -> {
            Optional<Pool> pool = pools.requestedBy(context, wish.poolId())
                    .filter(joined -> !pools.isIn(context.scope(), joined.poolId(), candidate.identity()));
            pool.ifPresent(joined -> pools.requireFits(context.scope(), joined, candidate));
            return pool;
        });
    }

    /** The country of a key, which has to have sender IDs. */
    private static String requireKey(String key) {
        String id = SenderIds.idOfKey(key);
        String country = key.substring(key.lastIndexOf('/') + 1);
        if (!SenderIds.isWellFormed(id)) {
            throw refused("identity", key, FORM);
        } else if (Country.senderIdsIn(country) == Country.SenderIds.NONE) {
            throw refused("identity", key, "a country that has sender IDs");
        }
        return country;
    }

    /** The tags of a wish. */
    static NewTags tags(ResourceKit kit, Scope scope, Wish wish) {
        Map<String, String> asked = wish.tags() == null ? Map.of() : wish.tags();
        List<Tag> tags = asked.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        return orRefused("tags", () -> kit.tags().checked(scope, tags));
    }

    /** Refuses what a wish says of something that says it itself, and says otherwise. */
    static void requireSame(String member, @Nullable String asked, String own) {
        if (asked != null && !asked.equals(own)) {
            throw refused(member, asked, own);
        }
    }

    /** The refusal of a member of the wish. */
    static GrantRefused refused(String member, String value, String expected) {
        return new GrantRefused(member + ": " + Excerpt.of(value) + " (expected: " + expected + ")");
    }

    /** What AWS's API would refuse, as a refusal of a member of the wish. */
    static <T> T orRefused(String member, Supplier<T> work) {
        try {
            return work.get();
        } catch (ModeledException refusal) {
            throw new GrantRefused(member + ": " + refusal.getMessage());
        }
    }
}
