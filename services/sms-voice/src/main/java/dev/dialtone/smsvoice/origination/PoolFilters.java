package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.PoolFilter;
import dev.dialtone.smsvoice.model.PoolFilterName;
import dev.dialtone.smsvoice.model.PoolMember;
import dev.dialtone.smsvoice.model.PoolOriginationIdentitiesFilter;
import dev.dialtone.smsvoice.model.PoolOriginationIdentitiesFilterName;
import dev.dialtone.smsvoice.model.PoolStatus;
import dev.dialtone.smsvoice.resource.Filter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filters of DescribePools and of ListPoolOriginationIdentities. */
final class PoolFilters {
    private PoolFilters() {}

    /** The pools that pass all filters; a value that a filter cannot have is a ValidationException. */
    static Predicate<Pool> of(@Nullable List<PoolFilter> filters) {
        return Filter.all(filters, PoolFilters::byName);
    }

    /** The identities that pass all filters; a value that a filter cannot have is a ValidationException. */
    static Predicate<PoolMember> ofMembers(@Nullable List<PoolOriginationIdentitiesFilter> filters) {
        return Filter.all(filters, PoolFilters::ofMembersByName);
    }

    private static Map<OpenEnum, Filter<Pool>> byName() {
        return Map.of(
                PoolFilterName.STATUS, Filter.ofEnum(PoolStatus.SCHEMA, Pool::status),
                PoolFilterName.MESSAGE_TYPE, Filter.ofEnum(MessageType.SCHEMA, Pool::messageType),
                PoolFilterName.TWO_WAY_ENABLED, Filter.ofBoolean(Pool::twoWayEnabled),
                PoolFilterName.SELF_MANAGED_OPT_OUTS_ENABLED, Filter.ofBoolean(Pool::selfManagedOptOutsEnabled),
                PoolFilterName.OPT_OUT_LIST_NAME, Filter.ofText(Pool::optOutListName),
                PoolFilterName.SHARED_ROUTES_ENABLED, Filter.ofBoolean(Pool::sharedRoutesEnabled),
                PoolFilterName.DELETION_PROTECTION_ENABLED, Filter.ofBoolean(Pool::deletionProtectionEnabled),
                PoolFilterName.TWO_WAY_CHANNEL_ARN, Filter.ofText(Pool::twoWayChannelArn));
    }

    private static Map<OpenEnum, Filter<PoolMember>> ofMembersByName() {
        return Map.of(
                PoolOriginationIdentitiesFilterName.ISO_COUNTRY_CODE, Filter.ofCountry(PoolMember::isoCountryCode),
                PoolOriginationIdentitiesFilterName.NUMBER_CAPABILITY,
                        Filter.ofEnums(NumberCapability.SCHEMA, PoolMember::numberCapabilities));
    }

    /** The names of DescribePools there are filters for. */
    static Set<OpenEnum> names() {
        return byName().keySet();
    }

    /** The names of ListPoolOriginationIdentities there are filters for. */
    static Set<OpenEnum> namesOfMembers() {
        return ofMembersByName().keySet();
    }
}
