package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.smsvoice.origination.SenderTraits.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What carriers tell of texts that arrive, from {@code receipts.txt}, which says where each line is from. */
final class Receipts {
    private static final String ANYTHING = "*";

    private Receipts() {}

    /**
     * Whether carriers tell no more than that they have taken a text.
     *
     * @param country ISO 3166-1 alpha-2, of the recipient; empty when it has none
     * @param route what the text is sent from
     */
    static boolean endWithTheCarrier(String country, Route route) {
        return Loaded.LINES.contains(line(country, ANYTHING)) || Loaded.LINES.contains(line(country, route.name()));
    }

    private static String line(String country, String route) {
        return country + ' ' + route;
    }

    private static final class Loaded {
        static final Set<String> LINES = new HashSet<>();

        static {
            for (List<String> words : DataLines.words(Receipts.class, "receipts.txt")) {
                LINES.add(line(words.get(0), words.get(1)));
            }
        }
    }
}
