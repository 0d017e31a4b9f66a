package dev.dialtone.smsvoice.message;

import dev.dialtone.core.data.DataLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The destinations that AWS answers for itself, from {@code simulators.txt}: messages to them end well or badly, always
 * so, and reach no carrier. They cost what others cost. Read with the first question.
 */
public final class Simulators {
    private Simulators() {}

    /** How messages to a simulator end. */
    public enum Outcome {
        SUCCESS,
        FAILURE
    }

    /** How messages to the number end; empty when it is no simulator. */
    static Optional<Outcome> outcome(String e164) {
        return Optional.ofNullable(Loaded.OUTCOMES.get(e164));
    }

    /**
     * The simulators of a country, first the one of success; none in most countries. A SIMULATOR number sends to those of
     * its own country and nowhere else.
     *
     * @param country ISO 3166-1 alpha-2
     */
    static List<String> of(String country) {
        return Loaded.BY_COUNTRY.getOrDefault(country, List.of());
    }

    private static final class Loaded {
        static final Map<String, Outcome> OUTCOMES = new HashMap<>();
        static final Map<String, List<String>> BY_COUNTRY = new HashMap<>();

        static {
            for (List<String> words : DataLines.words(Simulators.class, "simulators.txt")) {
                OUTCOMES.put(words.get(1), Outcome.SUCCESS);
                OUTCOMES.put(words.get(2), Outcome.FAILURE);
                BY_COUNTRY.put(words.get(0), words.subList(1, 3));
            }
        }
    }
}
