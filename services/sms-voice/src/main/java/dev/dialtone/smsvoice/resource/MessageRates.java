package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.smsvoice.model.MessagingLimits;
import dev.dialtone.smsvoice.model.NumberCapability;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How much can be sent from an origination identity in a second, from {@code message-rates.txt}, which says where each rate
 * is from. Read with the first question. Kinds of identities have the names of AWS's {@code NumberType}; further ones are
 * {@link #SENDER_ID} and {@link #SHARED_ROUTE}.
 */
public final class MessageRates {
    /** The kind of all sender IDs. */
    public static final String SENDER_ID = "SENDER_ID";

    /** The kind of the routes that AWS lets everybody send from. */
    public static final String SHARED_ROUTE = "SHARED";

    /** Stands for the countries that have no line of the kind and capability. */
    private static final String ELSEWHERE = "*";

    private record Key(String kind, String country, NumberCapability capability) {}

    /** Identities of the same rates. */
    private record Alike(String kind, @Nullable String country, List<NumberCapability> capabilities) {}

    private MessageRates() {}

    /**
     * The rate of one capability, in message parts of SMS, messages of MMS or RCS, or calls.
     *
     * @param country ISO 3166-1 alpha-2, of the identity; absent for what has none
     * @return empty when AWS says none
     */
    public static OptionalInt of(String kind, @Nullable String country, NumberCapability capability) {
        Integer rate = country == null ? null : Loaded.RATES.get(new Key(kind, country, capability));
        if (rate == null) {
            rate = Loaded.RATES.get(new Key(kind, ELSEWHERE, capability));
        }
        return rate == null ? OptionalInt.empty() : OptionalInt.of(rate);
    }

    /**
     * The rates of an identity as AWS's describing operations show them.
     *
     * @param country as for {@link #of}
     * @return null when AWS says none for any of the capabilities
     */
    public static @Nullable MessagingLimits limits(
            String kind, @Nullable String country, List<NumberCapability> capabilities) {
        MessagingLimits limits =
                Loaded.LIMITS.computeIfAbsent(new Alike(kind, country, capabilities), MessageRates::limits);
        return limits.rateLimits() == null ? null : limits;
    }

    private static MessagingLimits limits(Alike alike) {
        Map<String, Integer> rates = new LinkedHashMap<>();
        for (NumberCapability capability : alike.capabilities()) {
            of(alike.kind(), alike.country(), capability).ifPresent(rate -> rates.put(capability.value(), rate));
        }
        return MessagingLimits.builder()
                .rateLimits(rates.isEmpty() ? null : rates)
                .build();
    }

    private static final class Loaded {
        static final Map<Key, Integer> RATES = read();
        /** Of those that were asked for: a page of numbers has many that are alike. */
        static final Map<Alike, MessagingLimits> LIMITS = new ConcurrentHashMap<>();

        private static Map<Key, Integer> read() {
            Map<Key, Integer> rates = new HashMap<>();
            for (List<String> words : DataLines.words(MessageRates.class, "message-rates.txt")) {
                rates.put(
                        new Key(words.get(0), words.get(1), NumberCapability.of(words.get(2))),
                        Integer.valueOf(words.get(3)));
            }
            return rates;
        }
    }
}
