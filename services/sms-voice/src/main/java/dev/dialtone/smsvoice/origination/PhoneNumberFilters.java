package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.NumberType;
import dev.dialtone.smsvoice.model.PhoneNumberFilter;
import dev.dialtone.smsvoice.model.PhoneNumberFilterName;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.resource.Filter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filters of DescribePhoneNumbers. */
final class PhoneNumberFilters {
    private PhoneNumberFilters() {}

    /** What passes all filters; a value that a filter cannot have is a ValidationException. */
    static Predicate<StoredPhoneNumber> of(@Nullable List<PhoneNumberFilter> filters) {
        return Filter.all(filters, PhoneNumberFilters::byName);
    }

    private static Map<OpenEnum, Filter<StoredPhoneNumber>> byName() {
        return Map.of(
                PhoneNumberFilterName.STATUS, Filter.ofEnum(NumberStatus.SCHEMA, StoredPhoneNumber::status),
                PhoneNumberFilterName.ISO_COUNTRY_CODE, Filter.ofCountry(StoredPhoneNumber::isoCountryCode),
                PhoneNumberFilterName.MESSAGE_TYPE, Filter.ofEnum(MessageType.SCHEMA, StoredPhoneNumber::messageType),
                PhoneNumberFilterName.NUMBER_CAPABILITY,
                        Filter.ofEnums(NumberCapability.SCHEMA, StoredPhoneNumber::numberCapabilities),
                PhoneNumberFilterName.NUMBER_TYPE, Filter.ofEnum(NumberType.SCHEMA, StoredPhoneNumber::numberType),
                PhoneNumberFilterName.TWO_WAY_ENABLED, Filter.ofBoolean(StoredPhoneNumber::twoWayEnabled),
                PhoneNumberFilterName.SELF_MANAGED_OPT_OUTS_ENABLED,
                        Filter.ofBoolean(StoredPhoneNumber::selfManagedOptOutsEnabled),
                PhoneNumberFilterName.OPT_OUT_LIST_NAME, Filter.ofText(StoredPhoneNumber::optOutListName),
                PhoneNumberFilterName.DELETION_PROTECTION_ENABLED,
                        Filter.ofBoolean(StoredPhoneNumber::deletionProtectionEnabled),
                PhoneNumberFilterName.TWO_WAY_CHANNEL_ARN, Filter.ofText(StoredPhoneNumber::twoWayChannelArn));
    }

    /** The names there are filters for. */
    static Set<OpenEnum> names() {
        return byName().keySet();
    }
}
