package dev.dialtone.smsvoice.message;

import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.resource.DataLines;
import dev.dialtone.telephony.messages.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a message costs by channel and country, from {@code prices.txt}, which says where each price is from. Read with the
 * first question.
 */
public final class PriceList {
    /** Stands for the countries that have no line of the channel. */
    private static final String ELSEWHERE = "*";

    private PriceList() {}

    /**
     * The price of one message.
     *
     * @param country ISO 3166-1 alpha-2, of the destination
     * @param count parts of an SMS, messages of MMS, minutes of a call, segments of RCS
     */
    public static Price of(NumberCapability channel, String country, int count) {
        Map<String, Price> ofChannel = Objects.requireNonNull(Loaded.PRICES.get(channel), channel.toString());
        Price one = ofChannel.get(country);
        return (one == null ? Objects.requireNonNull(ofChannel.get(ELSEWHERE)) : one).times(count);
    }

    private static final class Loaded {
        static final Map<NumberCapability, Map<String, Price>> PRICES = read();

        private static Map<NumberCapability, Map<String, Price>> read() {
            Map<NumberCapability, Map<String, Price>> prices = new HashMap<>();
            for (List<String> words : DataLines.read(PriceList.class, "prices.txt")) {
                prices.computeIfAbsent(NumberCapability.of(words.get(0)), channel -> new HashMap<>())
                        .put(words.get(1), new Price(Money.parse(words.get(2)), Money.parse(words.get(3))));
            }
            return prices;
        }
    }
}
