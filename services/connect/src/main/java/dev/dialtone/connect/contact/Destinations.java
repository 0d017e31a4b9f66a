package dev.dialtone.connect.contact;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom instances may call as AWS sets them up: by the instance's region, the country that is called, and the number. */
final class Destinations {
    private static final String ANY = "any";

    private final Map<String, Set<String>> countries;
    private final List<String> blocked;

    /** Reads the files of this package. */
    Destinations() {
        Map<String, Set<String>> byRegion = new LinkedHashMap<>();
        for (List<String> line : DataLines.cells(Destinations.class, "destinations.txt")) {
            byRegion.put(line.get(0), Set.copyOf(DataLines.words(line.get(1))));
        }
        this.countries = byRegion;
        this.blocked = DataLines.read(Destinations.class, "blocked-prefixes.txt");
    }

    /** Whether an instance of a region may call a number in E.164. */
    boolean areAllowed(String region, String e164) {
        return blocked.stream().noneMatch(e164::startsWith)
                && NumberPlan.country(e164)
                        .filter(country -> inReach(region).contains(country))
                        .isPresent();
    }

    private Set<String> inReach(String region) {
        return countries.entrySet().stream()
                .filter(entry -> entry.getKey().equals(ANY) || region.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
