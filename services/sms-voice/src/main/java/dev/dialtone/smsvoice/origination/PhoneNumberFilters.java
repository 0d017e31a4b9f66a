package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.NumberType;
import dev.dialtone.smsvoice.model.OwnedPhoneNumber;
import dev.dialtone.smsvoice.model.PhoneNumberFilter;
import dev.dialtone.smsvoice.model.PhoneNumberFilterName;
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
    static Predicate<OwnedPhoneNumber> of(@Nullable List<PhoneNumberFilter> filters) {
        return Filter.all(filters, PhoneNumberFilters::byName);
    }

    private static Map<OpenEnum, Filter<OwnedPhoneNumber>> byName() {
        return Map.of(
                PhoneNumberFilterName.STATUS, Filter.ofEnum(NumberStatus.SCHEMA, OwnedPhoneNumber::status),
                PhoneNumberFilterName.ISO_COUNTRY_CODE, Filter.ofCountry(OwnedPhoneNumber::isoCountryCode),
                PhoneNumberFilterName.MESSAGE_TYPE, Filter.ofEnum(MessageType.SCHEMA, OwnedPhoneNumber::messageType),
                PhoneNumberFilterName.NUMBER_CAPABILITY,
                        Filter.ofEnums(NumberCapability.SCHEMA, OwnedPhoneNumber::numberCapabilities),
                PhoneNumberFilterName.NUMBER_TYPE, Filter.ofEnum(NumberType.SCHEMA, OwnedPhoneNumber::numberType),
                PhoneNumberFilterName.TWO_WAY_ENABLED, Filter.ofBoolean(OwnedPhoneNumber::twoWayEnabled),
                PhoneNumberFilterName.SELF_MANAGED_OPT_OUTS_ENABLED,
                        Filter.ofBoolean(OwnedPhoneNumber::selfManagedOptOutsEnabled),
                PhoneNumberFilterName.OPT_OUT_LIST_NAME, Filter.ofText(OwnedPhoneNumber::optOutListName),
                PhoneNumberFilterName.DELETION_PROTECTION_ENABLED,
                        Filter.ofBoolean(OwnedPhoneNumber::deletionProtectionEnabled),
                PhoneNumberFilterName.TWO_WAY_CHANNEL_ARN, Filter.ofText(OwnedPhoneNumber::twoWayChannelArn));
    }

    /** The names there are filters for. */
    static Set<OpenEnum> names() {
        return byName().keySet();
    }
}
