package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.OwnedSenderId;
import dev.dialtone.smsvoice.model.SenderIdFilter;
import dev.dialtone.smsvoice.model.SenderIdFilterName;
import dev.dialtone.smsvoice.resource.Filter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filters of DescribeSenderIds. */
final class SenderIdFilters {
    private SenderIdFilters() {}

    /** What passes all filters; a value that a filter cannot have is a ValidationException. */
    static Predicate<OwnedSenderId> of(@Nullable List<SenderIdFilter> filters) {
        return Filter.all(filters, SenderIdFilters::byName);
    }

    private static Map<OpenEnum, Filter<OwnedSenderId>> byName() {
        return Map.of(
                SenderIdFilterName.SENDER_ID, Filter.ofText(OwnedSenderId::senderId),
                SenderIdFilterName.ISO_COUNTRY_CODE, Filter.ofCountry(OwnedSenderId::isoCountryCode),
                SenderIdFilterName.MESSAGE_TYPE, Filter.ofEnums(MessageType.SCHEMA, OwnedSenderId::messageTypes),
                SenderIdFilterName.DELETION_PROTECTION_ENABLED,
                        Filter.ofBoolean(OwnedSenderId::deletionProtectionEnabled),
                SenderIdFilterName.REGISTERED, Filter.ofBoolean(OwnedSenderId::registered));
    }

    /** The names there are filters for. */
    static Set<OpenEnum> names() {
        return byName().keySet();
    }
}
