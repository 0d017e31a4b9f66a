package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.SenderIdFilter;
import dev.dialtone.smsvoice.model.SenderIdFilterName;
import dev.dialtone.smsvoice.model.StoredSenderId;
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
    static Predicate<StoredSenderId> of(@Nullable List<SenderIdFilter> filters) {
        return Filter.all(filters, SenderIdFilters::byName);
    }

    private static Map<OpenEnum, Filter<StoredSenderId>> byName() {
        return Map.of(
                SenderIdFilterName.SENDER_ID, Filter.ofText(StoredSenderId::senderId, SenderIds::kept),
                SenderIdFilterName.ISO_COUNTRY_CODE, Filter.ofCountry(StoredSenderId::isoCountryCode),
                SenderIdFilterName.MESSAGE_TYPE, Filter.ofEnums(MessageType.SCHEMA, StoredSenderId::messageTypes),
                SenderIdFilterName.DELETION_PROTECTION_ENABLED,
                        Filter.ofBoolean(StoredSenderId::deletionProtectionEnabled),
                SenderIdFilterName.REGISTERED, Filter.ofBoolean(StoredSenderId::registered));
    }

    /** The names there are filters for. */
    static Set<OpenEnum> names() {
        return byName().keySet();
    }
}
