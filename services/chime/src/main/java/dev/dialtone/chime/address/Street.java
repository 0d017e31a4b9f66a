package dev.dialtone.chime.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A street, taken apart in the way of the United States Postal Service, in capitals.
 *
 * @param preDirectional {@code N} of {@code N Main St}; null: none
 * @param suffix {@code ST} of it; null: none
 * @param postDirectional {@code NW} of {@code 5th Ave NW}; null: none
 */
record Street(
        @Nullable String preDirectional,
        String name,
        @Nullable String suffix,
        @Nullable String postDirectional) {

    private static final Map<String, String> DIRECTIONS = Map.of(
            "NORTH",
            "N",
            "SOUTH",
            "S",
            "EAST",
            "E",
            "WEST",
            "W",
            "NORTHEAST",
            "NE",
            "NORTHWEST",
            "NW",
            "SOUTHEAST",
            "SE",
            "SOUTHWEST",
            "SW");

    private static final Map<String, String> SUFFIXES = Map.ofEntries(
            Map.entry("ALLEY", "ALY"),
            Map.entry("AVENUE", "AVE"),
            Map.entry("BOULEVARD", "BLVD"),
            Map.entry("CIRCLE", "CIR"),
            Map.entry("COURT", "CT"),
            Map.entry("DRIVE", "DR"),
            Map.entry("HIGHWAY", "HWY"),
            Map.entry("LANE", "LN"),
            Map.entry("PARKWAY", "PKWY"),
            Map.entry("PLACE", "PL"),
            Map.entry("ROAD", "RD"),
            Map.entry("SQUARE", "SQ"),
            Map.entry("STREET", "ST"),
            Map.entry("TERRACE", "TER"),
            Map.entry("TRAIL", "TRL"),
            Map.entry("WAY", "WAY"));

    /** Takes the name of a street apart; what no word is known for is its name. */
    static Street parse(String text) {
        List<String> words = words(text);
        String postDirectional = null;
        String suffix = null;
        String preDirectional = null;
        if (words.size() > 2 && abbreviated(words.get(words.size() - 1), DIRECTIONS) != null) {
            postDirectional = abbreviated(words.remove(words.size() - 1), DIRECTIONS);
        }
        if (words.size() > 1 && abbreviated(words.get(words.size() - 1), SUFFIXES) != null) {
            suffix = abbreviated(words.remove(words.size() - 1), SUFFIXES);
        }
        if (words.size() > 1 && abbreviated(words.get(0), DIRECTIONS) != null) {
            preDirectional = abbreviated(words.remove(0), DIRECTIONS);
        }
        return new Street(preDirectional, String.join(" ", words), suffix, postDirectional);
    }

    /** The words of a text in capitals, with one blank between them. */
    static String capitals(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        StringTokenizer tokens = new StringTokenizer(text.toUpperCase(Locale.ROOT), " \t\n\r.,");
        List<String> words = new ArrayList<>();
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    private static @Nullable String abbreviated(String word, Map<String, String> words) {
        return words.containsValue(word) ? word : words.get(word);
    }

    /** As it is written on letters. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (String part : new @Nullable String[] {preDirectional, name, suffix, postDirectional}) {
            if (part != null) {
                parts.add(part);
            }
        }
        return String.join(" ", parts);
    }
}
