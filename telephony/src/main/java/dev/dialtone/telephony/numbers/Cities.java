package dev.dialtone.telephony.numbers;

import java.io.BufferedReader;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which area codes reach into a city, from {@code cities.txt}, which is drawn from libphonenumber's geocoder; read with
 * the first search for a city. A line is an area code, a state and all its cities, normalised, each between semicolons:
 *
 * <pre>
 * 206 WA ;bainbridge island;des moines;seattle;
 * </pre>
 */
final class Cities {
    private Cities() {}

    /**
     * Area codes of the city, ascending; empty when the state has no such city.
     *
     * @param state abbreviation
     */
    static List<Integer> areaCodes(String city, String state) {
        String wanted = ";" + normalized(city) + ";";
        List<Integer> codes = new ArrayList<>();
        for (String line : Loaded.BY_STATE.getOrDefault(state, List.of())) {
            if (line.contains(wanted)) {
                codes.add(Integer.valueOf(line.substring(0, 3)));
            }
        }
        return codes;
    }

    /** Lower case without accents and punctuation, and with the words written out that people abbreviate. */
    static String normalized(String city) {
        return Normalizer.normalize(city.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replaceAll("[.'\\p{M}]", "")
                .replaceAll("[^\\p{L}]+", " ")
                .strip()
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\bft\\b", "fort")
                .replaceAll("\\bmt\\b", "mount");
    }

    private static final class Loaded {
        static final Map<String, List<String>> BY_STATE = PlanData.read("cities.txt", Loaded::byState);

        private static Map<String, List<String>> byState(BufferedReader lines) throws IOException {
            Map<String, List<String>> byState = new HashMap<>();
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.charAt(0) != '#') {
                    byState.computeIfAbsent(line.substring(4, 6), state -> new ArrayList<>())
                            .add(line);
                }
            }
            return byState;
        }
    }
}
