package dev.dialtone.smsvoice.message;

import dev.dialtone.telephony.messages.Money;

/**
 * What sending costs.
 *
 * @param message what AWS takes ({@code totalMessagePrice} of events)
 * @param carrierFee what AWS passes on to carriers ({@code totalCarrierFee}); zero in most countries
 */
public record Price(Money message, Money carrierFee) {
    public static final Price NOTHING = new Price(Money.ZERO, Money.ZERO);

    /** Both together. */
    public Money total() {
        return message.plus(carrierFee);
    }

    Price times(int count) {
        return count == 1 ? this : new Price(message.times(count), carrierFee.times(count));
    }
}
