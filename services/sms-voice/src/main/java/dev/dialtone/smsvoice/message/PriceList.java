package dev.dialtone.smsvoice.message;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.origination.SenderTraits.Route;
import dev.dialtone.telephony.messages.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a message costs by channel, country and what it is sent from, from {@code prices.txt}, which says where each price is
 * from. Read with the first question.
 */
public final class PriceList {
    /** Stands for the countries that have no line of the channel, and for the senders that have none of the country. */
    private static final String ANY = "*";

    private PriceList() {}

    private record Line(NumberCapability channel, String country, String sender) {}

    /**
     * The price of one message.
     *
     * @param country ISO 3166-1 alpha-2, of the destination
     * @param sender what it is sent from
     * @param count parts of an SMS, messages of MMS, minutes of a call, segments of RCS
     */
    public static Price of(NumberCapability channel, String country, Route sender, int count) {
        Price price = find(channel, country, sender.name());
        if (price == null) {
            price = find(channel, country, ANY);
        }
        if (price == null) {
            price = Objects.requireNonNull(find(channel, ANY, ANY), channel.toString());
        }
        return price.times(count);
    }

    private static @Nullable Price find(NumberCapability channel, String country, String sender) {
        return Loaded.PRICES.get(new Line(channel, country, sender));
    }

    private static final class Loaded {
        static final Map<Line, Price> PRICES = new HashMap<>();

        static {
            for (List<String> words : DataLines.words(PriceList.class, "prices.txt")) {
                PRICES.put(
                        new Line(NumberCapability.of(words.get(0)), words.get(1), words.get(2)),
                        new Price(Money.parse(words.get(3)), Money.parse(words.get(4))));
            }
        }
    }
}
