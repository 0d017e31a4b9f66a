package dev.dialtone.smsvoice;

import dev.dialtone.telephony.messages.Money;

/**
 * What sending costs.
 *
 * @param message what AWS takes ({@code totalMessagePrice} of events)
 * @param carrierFee what AWS passes on to carriers ({@code totalCarrierFee}); zero in most countries
 */
record Price(Money message, Money carrierFee) {
    static final Price NOTHING = new Price(Money.ZERO, Money.ZERO);

    /** Both together. */
    Money total() {
        return message.plus(carrierFee);
    }

    Price times(int count) {
        return count == 1 ? this : new Price(message.times(count), carrierFee.times(count));
    }
}
