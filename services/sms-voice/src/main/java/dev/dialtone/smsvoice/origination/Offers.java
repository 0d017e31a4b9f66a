package dev.dialtone.smsvoice.origination;

import static dev.dialtone.smsvoice.model.MessageType.PROMOTIONAL;
import static dev.dialtone.smsvoice.model.MessageType.TRANSACTIONAL;
import static dev.dialtone.smsvoice.model.NumberCapability.MMS;
import static dev.dialtone.smsvoice.model.NumberCapability.SMS;
import static dev.dialtone.smsvoice.model.NumberCapability.VOICE;
import static dev.dialtone.smsvoice.model.RequestableNumberType.LONG_CODE;
import static dev.dialtone.smsvoice.model.RequestableNumberType.SIMULATOR;
import static dev.dialtone.smsvoice.model.RequestableNumberType.TEN_DLC;
import static dev.dialtone.smsvoice.model.RequestableNumberType.TOLL_FREE;
import static dev.dialtone.smsvoice.origination.Offer.Basis.DOCUMENTED;
import static dev.dialtone.smsvoice.origination.Offer.Basis.PRICE_GUESSED;

import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberType;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What AWS sells by API, with its prices: the one table of both. Everything else takes a support case or a registration
 * there, and cannot be requested.
 */
final class Offers {
    private static final Set<MessageType> BOTH = Set.of(TRANSACTIONAL, PROMOTIONAL);

    /** Long codes for voice that need no local address, by the developer guide; US, CA and PR have lines of their own. */
    private static final List<String> VOICE_COUNTRIES =
            List.of("AT BB BF BR CL CO CY DO EC GB GD GT ID IL JM KE KY LT NZ PE PH SV TT VN".split(" "));

    private static final String NO_PRICE = "0.00";

    private static final Map<Key, Offer> ALL = new LinkedHashMap<>();

    private record Key(String country, RequestableNumberType type) {}

    static {
        // Simulator numbers are for transactional messages only; MMS is offered in the console.
        add(new Offer("US", SIMULATOR, Set.of(SMS, VOICE, MMS), Set.of(TRANSACTIONAL), "1.00", PRICE_GUESSED));
        // Both prices are those of AWS's pricing page, as quoted in 2026-08.
        add(new Offer("US", TEN_DLC, Set.of(SMS, VOICE, MMS), BOTH, "1.00", DOCUMENTED));
        add(new Offer("US", TOLL_FREE, Set.of(SMS, VOICE, MMS), BOTH, "2.00", DOCUMENTED));
        // US carriers take no SMS of unregistered long codes.
        add(new Offer("US", LONG_CODE, Set.of(VOICE), BOTH, "1.00", PRICE_GUESSED));
        add(new Offer("CA", LONG_CODE, Set.of(SMS, VOICE, MMS), BOTH, "1.00", DOCUMENTED));
        add(new Offer("PR", LONG_CODE, Set.of(SMS, VOICE), BOTH, "1.00", PRICE_GUESSED));
        VOICE_COUNTRIES.forEach(
                country -> add(new Offer(country, LONG_CODE, Set.of(VOICE), BOTH, "1.00", PRICE_GUESSED)));
    }

    private Offers() {}

    /** The offer for a request; empty when AWS sells no such number. */
    static Optional<Offer> find(
            String country, RequestableNumberType type, MessageType messageType, List<NumberCapability> capabilities) {
        return Optional.ofNullable(ALL.get(new Key(country, type)))
                .filter(offer -> offer.fits(messageType, capabilities));
    }

    /**
     * What a number costs a month, in US dollars with two decimals, be it for sale or not; {@value #NO_PRICE} when no price is
     * known, as for short codes.
     */
    static String monthlyPrice(String country, NumberType type) {
        Offer offer = ALL.get(new Key(country, RequestableNumberType.of(type.value())));
        return offer == null ? NO_PRICE : offer.monthlyPrice();
    }

    /** Every offer. */
    static List<Offer> all() {
        return List.copyOf(ALL.values());
    }

    private static void add(Offer offer) {
        ALL.put(new Key(offer.country(), offer.type()), offer);
    }
}
