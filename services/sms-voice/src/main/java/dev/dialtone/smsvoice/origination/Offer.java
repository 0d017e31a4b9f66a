package dev.dialtone.smsvoice.origination;

import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.telephony.numbers.NumberKind;
import dev.dialtone.telephony.numbers.NumberQuery;
import java.util.Collection;
import java.util.Set;

/**
 * Numbers that AWS lets a customer request.
 *
 * @param country ISO 3166-1 alpha-2
 * @param capabilities what its numbers can do; a request may ask for any of them
 * @param monthlyPrice in US dollars with two decimals, as {@code 1.00}
 * @param basis where offer and price come from
 */
record Offer(
        String country,
        RequestableNumberType type,
        Set<NumberCapability> capabilities,
        Set<MessageType> messageTypes,
        String monthlyPrice,
        Basis basis) {

    /** How sure an offer and its price are. */
    enum Basis {
        /** AWS's guide has both. */
        DOCUMENTED,
        /** AWS's guide has the offer; the price is from memory. */
        PRICE_GUESSED
    }

    boolean fits(MessageType messageType, Collection<NumberCapability> wanted) {
        return messageTypes.contains(messageType) && capabilities.containsAll(wanted);
    }

    /** US carriers take 10DLC traffic of registered campaigns only. */
    boolean needsRegistration() {
        return type.equals(RequestableNumberType.TEN_DLC);
    }

    /** The numbers, as the inventory knows them. */
    NumberQuery numbers() {
        if (type.equals(RequestableNumberType.SIMULATOR)) {
            return NumberQuery.of(country, NumberKind.SIMULATOR);
        }
        return NumberQuery.of(
                country, type.equals(RequestableNumberType.TOLL_FREE) ? NumberKind.TOLL_FREE : NumberKind.LOCAL);
    }
}
