package dev.dialtone.smsvoice.message;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * One mobile network of some countries, by the public list of mobile network codes (ITU-T E.212). Which number belongs to
 * which carrier no public table says, so each mobile number of such a country belongs to its one; elsewhere the carrier
 * is left out.
 */
public final class Carriers {
    private static final Map<String, Network> BY_COUNTRY = Map.ofEntries(
            entry("AU", new Network("505", "01", "Telstra")),
            entry("CA", new Network("302", "720", "Rogers Wireless")),
            entry("CH", new Network("228", "01", "Swisscom")),
            entry("DE", new Network("262", "01", "Telekom")),
            entry("ES", new Network("214", "05", "Movistar")),
            entry("FR", new Network("208", "01", "Orange")),
            entry("GB", new Network("234", "10", "O2")),
            entry("IT", new Network("222", "01", "TIM")),
            entry("JP", new Network("440", "10", "NTT DOCOMO")),
            entry("NL", new Network("204", "04", "Vodafone")),
            entry("SE", new Network("240", "01", "Telia")),
            entry("US", new Network("310", "260", "T-Mobile")));

    private Carriers() {}

    /**
     * A mobile network.
     *
     * @param mcc mobile country code
     * @param mnc mobile network code
     */
    public record Network(String mcc, String mnc, String carrier) {}

    /** The network that stands for those of a country; empty when none is known. */
    public static Optional<Network> of(String country) {
        return Optional.ofNullable(BY_COUNTRY.get(country));
    }
}
