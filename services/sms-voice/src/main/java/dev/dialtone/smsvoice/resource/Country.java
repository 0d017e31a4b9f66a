package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.data.DataLines;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What AWS's table of countries says of SMS in one of them, from {@code countries.txt}, which says where it is from. Read
 * with the first question.
 *
 * @param code ISO 3166-1 alpha-2
 * @param shortCodes whether there are short codes
 * @param twoWay whether its numbers can pass on what handsets write to them
 */
public record Country(
        String code,
        boolean shortCodes,
        LongCodes longCodes,
        SenderIds senderIds,
        boolean twoWay,
        FromAbroad fromAbroad) {

    /** What its long codes can do. */
    public enum LongCodes {
        YES,
        /** They take messages and send none. */
        RECEIVE,
        NO
    }

    /** Who can use sender IDs there. */
    public enum SenderIds {
        /** Whoever asks. */
        OPEN,
        /** Those whose sender ID is registered. */
        REGISTRATION,
        /** Its carriers take none. */
        NONE
    }

    /** Whether numbers of other countries that send internationally reach it. */
    public enum FromAbroad {
        YES,
        NO,
        /** AWS sends nothing there, from nowhere. */
        BLOCKED
    }

    /** The line of a country, by its code in upper case; empty when there is no such country. */
    public static Optional<Country> of(String code) {
        return Optional.ofNullable(Loaded.BY_CODE.get(code));
    }

    /** Who can use sender IDs in a country; nobody in one that there is not. */
    public static SenderIds senderIdsIn(String code) {
        return of(code).map(Country::senderIds).orElse(SenderIds.NONE);
    }

    /** Every country, by code. */
    public static Collection<Country> all() {
        return Loaded.BY_CODE.values();
    }

    private static Country read(List<String> words) {
        return new Country(
                words.get(0),
                is(words.get(1)),
                LongCodes.valueOf(constant(words.get(2))),
                SenderIds.valueOf(constant(words.get(3))),
                is(words.get(4)),
                FromAbroad.valueOf(constant(words.get(5))));
    }

    private static boolean is(String word) {
        return word.equals("yes");
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static final class Loaded {
        static final Map<String, Country> BY_CODE = read();

        private static Map<String, Country> read() {
            Map<String, Country> countries = new TreeMap<>();
            for (List<String> words : DataLines.words(Country.class, "countries.txt")) {
                countries.put(words.get(0), Country.read(words));
            }
            // In order, and found by hash: each message asks for its country several times.
            return Collections.unmodifiableMap(new LinkedHashMap<>(countries));
        }
    }
}
