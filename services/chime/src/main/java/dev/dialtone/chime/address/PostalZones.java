package dev.dialtone.chime.address;

import java.util.List;

/** Which states of the United States the first digit of a ZIP code stands for, as the United States Postal Service has it. */
final class PostalZones {

    private static final List<List<String>> STATES = List.of(
            List.of("CT", "MA", "ME", "NH", "NJ", "NY", "PR", "RI", "VT"),
            List.of("DE", "NY", "PA"),
            List.of("DC", "MD", "NC", "SC", "VA", "WV"),
            List.of("AL", "FL", "GA", "MS", "TN"),
            List.of("IN", "KY", "MI", "OH"),
            List.of("DC", "IA", "MN", "MT", "ND", "SD", "WI"),
            List.of("IL", "KS", "MO", "NE"),
            List.of("AR", "LA", "OK", "TX"),
            List.of("AZ", "CO", "ID", "NM", "NV", "TX", "UT", "WY"),
            List.of("AK", "CA", "HI", "OR", "WA"));

    private PostalZones() {}

    /** The states of a ZIP code's zone, by their two letters. */
    static List<String> states(String fiveDigits) {
        return STATES.get(fiveDigits.charAt(0) - '0');
    }
}
