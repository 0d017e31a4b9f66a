package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.NumberType;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.optout.OptOutLists;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceArn;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberCatalog;
import dev.dialtone.telephony.numbers.NumberGrants.Wish;
import dev.dialtone.telephony.numbers.NumberKind;
import dev.dialtone.telephony.numbers.NumberPlan;
import dev.dialtone.telephony.numbers.NumberQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives phone numbers and short codes that are ACTIVE from the start. */
final class GrantedNumbers {
    private static final int SHORT_CODES = 90_000;
    private static final int FIRST_SHORT_CODE = 10_000;

    /** So often a short code is drawn before there is none; an account has a few. */
    private static final int DRAWS = 100;

    /** Where MMS is, by AWS's guide: numbers and short codes of the US, and long and short codes of Canada. */
    private static final Set<String> MMS_COUNTRIES = Set.of("US", "CA");

    private final OriginationStores stores;
    private final Inventory inventory;
    private final OptOutLists optOutLists;
    private final PoolMembers pools;
    private final PhoneNumberLifecycle life;
    private final ResourceKit kit;

    GrantedNumbers(
            OriginationStores stores,
            Inventory inventory,
            OptOutLists optOutLists,
            PoolMembers pools,
            PhoneNumberLifecycle life,
            ResourceKit kit) {
        this.stores = stores;
        this.inventory = inventory;
        this.optOutLists = optOutLists;
        this.pools = pools;
        this.life = life;
        this.kit = kit;
    }

    /** A number that nobody has. */
    StoredPhoneNumber draw(RequestContext context, Wish wish) {
        GrantedType type = GrantedType.drawn(wish);
        return make(context, type, wish, holder -> take(context.scope(), type, holder));
    }

    /**
     * The number that is named; one that the account has is made ACTIVE and what else the wish says.
     *
     * @param number in E.164, or the digits of a short code
     */
    StoredPhoneNumber give(RequestContext context, String number, Wish wish) {
        Optional<StoredPhoneNumber> own = find(context, number);
        if (own.isPresent()) {
            return change(context, own.get(), wish);
        }
        inventory.holder(context.scope(), number).ifPresent(holder -> {
            throw Grants.refused("identity", number, "a free number; " + holder + " has it");
        });
        GrantedType type = GrantedType.named(number, wish);
        return make(
                context,
                type,
                wish,
                holder ->
                        inventory.takeNamed(context.scope(), number, holder) ? Optional.of(number) : Optional.empty());
    }

    /** Takes a number of the region away; whether there is one. */
    boolean takeAway(RequestContext context, String number) {
        Optional<StoredPhoneNumber> own = find(context, number);
        own.ifPresent(found -> {
            if (found.poolId() != null) {
                throw Grants.refused("identity", number, "a number in no pool; it is in " + found.poolId());
            }
            life.remove(context.scope(), found);
        });
        return own.isPresent();
    }

    private Optional<StoredPhoneNumber> find(RequestContext context, String number) {
        return inventory
                .holder(context.scope(), number)
                .flatMap(ResourceArn::parse)
                .filter(arn -> arn.isOwn(context))
                .flatMap(arn -> stores.phoneNumbers.use(context.scope(), arn.id()));
    }

    /** Who takes a number for the ARN of its resource. */
    private interface Taking {
        Optional<String> by(String holder);
    }

    private StoredPhoneNumber make(RequestContext context, GrantedType type, Wish wish, Taking taking) {
        Scope scope = context.scope();
        NewTags tags = Grants.tags(kit, scope, wish);
        List<NumberCapability> capabilities = capabilities(type, wish);
        MessageType messageType = messageType(type, wish);
        Optional<Pool> pool = pool(context, type.country(), wish, messageType, capabilities);
        Grants.orRefused("numbers", () -> {
            kit.requireQuota(scope, ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_ACCOUNT, stores.phoneNumbers);
            return true;
        });

        String id = "phone-" + context.account().ids().hex(32);
        String arn = stores.phoneNumbers.arn(context, id);
        String number = taking.by(arn)
                .orElseThrow(() -> Grants.refused(
                        "isoCountryCode", type.country(), "a country with numbers of type " + type.type()));
        return put(
                context,
                StoredPhoneNumber.builder()
                        .phoneNumberArn(arn)
                        .phoneNumberId(id)
                        .phoneNumber(number)
                        .status(NumberStatus.ACTIVE)
                        .isoCountryCode(type.country())
                        .messageType(messageType)
                        .numberCapabilities(capabilities)
                        .numberType(type.type())
                        .monthlyLeasingPrice(Offers.monthlyPrice(type.country(), type.type()))
                        .optOutListName(optOutLists.requireName(context, null))
                        .createdTimestamp(context.now()),
                pool,
                tags);
    }

    /** Of a number in a pool, only the state can change. */
    private StoredPhoneNumber change(RequestContext context, StoredPhoneNumber number, Wish wish) {
        if (number.status().equals(NumberStatus.DISASSOCIATING)) {
            throw Grants.refused(
                    "identity",
                    number.phoneNumber(),
                    number.poolId() == null
                            ? "a number that is not being released"
                            : "a number that is not leaving the pool " + number.poolId());
        }
        Grants.requireSame("numberType", wish.numberType(), number.numberType().value());
        Grants.requireSame("isoCountryCode", wish.country(), number.isoCountryCode());
        GrantedType type = new GrantedType(number.isoCountryCode(), number.numberType());
        List<NumberCapability> capabilities =
                wish.capabilities() == null ? number.numberCapabilities() : capabilities(type, wish);
        MessageType messageType = wish.messageType() == null ? number.messageType() : messageType(type, wish);
        boolean isSame = capabilities.equals(number.numberCapabilities())
                && messageType.equals(number.messageType())
                && named(context, wish)
                        .map(pool -> pool.poolId().equals(number.poolId()))
                        .orElse(true);
        if (number.poolId() != null && !isSame) {
            throw Grants.refused("identity", number.phoneNumber(), "a number in no pool; it is in " + number.poolId());
        }
        NewTags tags = Grants.tags(kit, context.scope(), wish);
        Optional<Pool> pool = number.poolId() != null
                ? Optional.empty()
                : pool(context, number.isoCountryCode(), wish, messageType, capabilities);
        return put(
                context,
                PhoneNumberLifecycle.ready(context.scope(), number).toBuilder()
                        .numberCapabilities(capabilities)
                        .messageType(messageType),
                pool,
                tags);
    }

    private StoredPhoneNumber put(
            RequestContext context, StoredPhoneNumber.Builder draft, Optional<Pool> pool, NewTags tags) {
        pool.ifPresent(joined -> PooledNumbers.following(draft, joined).poolId(joined.poolId()));
        StoredPhoneNumber number = draft.build();
        if (tags.byKey().isEmpty()) {
            stores.phoneNumbers.put(context.scope(), number);
        } else {
            stores.phoneNumbers.create(context, number, tags.byKey());
        }
        pool.ifPresent(joined -> pools.addToList(context.scope(), joined, PoolCandidate.of(number)));
        return number;
    }

    /** The pool that the wish names; empty: none. */
    private Optional<Pool> named(RequestContext context, Wish wish) {
        return Grants.orRefused("poolId", () -> pools.requestedBy(context, wish.poolId()));
    }

    private Optional<Pool> pool(
            RequestContext context,
            String country,
            Wish wish,
            MessageType messageType,
            List<NumberCapability> capabilities) {
        return Grants.orRefused("poolId", () -> {
            Optional<Pool> pool = pools.requestedBy(context, wish.poolId());
            pool.ifPresent(joined -> pools.requireFitsRequested(
                    context.scope(),
                    joined,
                    country,
                    PoolCandidate.requested(joined, messageType, capabilities, joined.optOutListName())));
            return pool;
        });
    }

    private Optional<String> take(Scope scope, GrantedType type, String holder) {
        if (type.numbers() != null) {
            return inventory.draw(scope, type.numbers(), holder);
        }
        for (int i = 0; i < DRAWS; i++) {
            String code =
                    Integer.toString(FIRST_SHORT_CODE + scope.account().ids().below(SHORT_CODES));
            if (inventory.takeNamed(scope, code, holder)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private static List<NumberCapability> capabilities(GrantedType type, Wish wish) {
        if (wish.capabilities() != null) {
            return wish.capabilities().stream().map(NumberCapability::of).toList();
        }
        List<NumberCapability> all = new ArrayList<>(List.of(NumberCapability.SMS));
        if (!type.type().equals(NumberType.SHORT_CODE)) {
            all.add(NumberCapability.VOICE);
        }
        if (MMS_COUNTRIES.contains(type.country())) {
            all.add(NumberCapability.MMS);
        }
        return List.copyOf(all);
    }

    private static MessageType messageType(GrantedType type, Wish wish) {
        MessageType messageType =
                MessageType.of(Objects.requireNonNullElse(wish.messageType(), MessageType.TRANSACTIONAL.value()));
        if (type.type().equals(NumberType.SIMULATOR) && !messageType.equals(MessageType.TRANSACTIONAL)) {
            throw Grants.refused("messageType", messageType.value(), "TRANSACTIONAL for a simulator number");
        }
        return messageType;
    }

    /**
     * What kind of number somebody wants to have: what a number says itself goes before what the wish says of it, which has to
     * agree.
     *
     * @param country ISO 3166-1 alpha-2
     */
    private record GrantedType(String country, NumberType type) {
        private static final String UNITED_STATES = "US";

        /** There are none of these elsewhere. */
        private static final Set<NumberType> OF_UNITED_STATES = Set.of(NumberType.TEN_DLC, NumberType.SIMULATOR);

        /** Of a number that is to be drawn: 10DLC of the US, long codes of other countries, when the wish says nothing else. */
        static GrantedType drawn(Wish wish) {
            String country = wish.country() == null ? UNITED_STATES : known(wish.country());
            NumberType type = wish.numberType() == null ? local(country) : NumberType.of(wish.numberType());
            return new GrantedType(country, type).checked();
        }

        /**
         * Of a number that is named.
         *
         * @param number in E.164, or the digits of a short code
         */
        static GrantedType named(String number, Wish wish) {
            if (NumberPlan.isShortCode(number)) {
                Grants.requireSame("numberType", wish.numberType(), NumberType.SHORT_CODE.value());
                if (wish.country() == null) {
                    throw Grants.refused("isoCountryCode", "absent", "the country of the short code " + number);
                }
                return new GrantedType(known(wish.country()), NumberType.SHORT_CODE);
            }
            String country = NumberPlan.country(number)
                    .orElseThrow(() -> Grants.refused("identity", number, "a number of a country"));
            Grants.requireSame("isoCountryCode", wish.country(), country);
            boolean isTollFree = NumberPlan.kind(number).equals(Optional.of(NumberKind.TOLL_FREE));
            NumberType own = isTollFree ? NumberType.TOLL_FREE : local(country);
            if (NumberCatalog.isSimulator(number)) {
                own = NumberType.SIMULATOR;
            }
            NumberType type = wish.numberType() == null ? own : NumberType.of(wish.numberType());
            if (type.equals(NumberType.SHORT_CODE) || isTollFree != type.equals(NumberType.TOLL_FREE)) {
                throw Grants.refused("numberType", type.value(), own.value() + " for " + number);
            }
            return new GrantedType(country, type).checked();
        }

        /** What the inventory has of it; absent: short codes, which it does not offer. */
        @Nullable NumberQuery numbers() {
            if (type.equals(NumberType.SHORT_CODE)) {
                return null;
            } else if (type.equals(NumberType.SIMULATOR)) {
                return NumberQuery.of(country, NumberKind.SIMULATOR);
            }
            return NumberQuery.of(country, type.equals(NumberType.TOLL_FREE) ? NumberKind.TOLL_FREE : NumberKind.LOCAL);
        }

        private GrantedType checked() {
            if (OF_UNITED_STATES.contains(type) && !country.equals(UNITED_STATES)) {
                throw Grants.refused("numberType", type.value(), "another type in " + country);
            }
            return this;
        }

        private static NumberType local(String country) {
            return country.equals(UNITED_STATES) ? NumberType.TEN_DLC : NumberType.LONG_CODE;
        }

        private static String known(String country) {
            if (!NumberPlan.countries().contains(country)) {
                throw Grants.refused("isoCountryCode", country, "a country");
            }
            return country;
        }
    }
}
