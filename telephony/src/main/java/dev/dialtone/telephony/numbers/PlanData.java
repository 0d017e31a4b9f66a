package dev.dialtone.telephony.numbers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The part of the numbering plans that Dialtone offers numbers from, read once from {@code numbering-plan.txt}, so that
 * handing out a number needs no libphonenumber. The file is drawn from libphonenumber and its geocoder; a test
 * regenerates and compares it.
 *
 * <pre>
 * country GB 44                                          country and calling code
 * area 206 US WA                                         area code of +1, country, state or states
 * block GB LOCAL 442079460000 442079460999 fiction       country, kind, first and last number
 * </pre>
 */
final class PlanData {
    private final NavigableMap<String, Integer> callingCodes = new TreeMap<>();
    private final SortedMap<Integer, Area> areas = new TreeMap<>();
    private final Set<String> countriesWithAreas = new TreeSet<>();
    private final Map<String, EnumMap<NumberKind, List<Block>>> blocks = new HashMap<>();

    /**
     * A geographic area code of the North American plan.
     *
     * @param code three digits
     * @param states abbreviations; more than one where provinces share the code
     */
    record Area(int code, String country, List<String> states) {
        /** Whether numbers of the area can begin with each of these, calling code first. */
        boolean mayBeginWith(List<String> leads) {
            String digits = Integer.toString(1000 * NorthAmerica.CALLING_CODE + code);
            for (String lead : leads) {
                if (!lead.startsWith(digits) && !digits.startsWith(lead)) {
                    return false;
                }
            }
            return true;
        }
    }

    private PlanData(BufferedReader lines) throws IOException {
        String line;
        while ((line = lines.readLine()) != null) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                add(List.of(line.split(" ", -1)));
            }
        }
    }

    static PlanData get() {
        return Loaded.DATA;
    }

    SortedSet<String> countries() {
        return Collections.unmodifiableSortedSet(callingCodes.navigableKeySet());
    }

    OptionalInt callingCode(String country) {
        Integer code = callingCodes.get(country);
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** Geographic area codes of the United Subdivisions, Canada and Puerto Rico, ascending. */
    Iterable<Area> areas() {
        return areas.values();
    }

    /** The countries whose local numbers go by {@link #areas} and not by blocks. */
    Set<String> countriesWithAreas() {
        return Collections.unmodifiableSet(countriesWithAreas);
    }

    /** The country of a geographic area code; empty when it is none of {@link #areas}. */
    Optional<String> countryOfArea(int code) {
        return Optional.ofNullable(areas.get(code)).map(Area::country);
    }

    /** The blocks listed for a country and kind in the order of the file; empty when there are none. */
    List<Block> blocks(String country, NumberKind kind) {
        EnumMap<NumberKind, List<Block>> ofCountry = blocks.get(country);
        List<Block> ofKind = ofCountry == null ? null : ofCountry.get(kind);
        return ofKind == null ? List.of() : Collections.unmodifiableList(ofKind);
    }

    private void add(List<String> words) {
        switch (words.get(0)) {
            case "country" -> callingCodes.put(words.get(1), Integer.valueOf(words.get(2)));
            case "area" -> {
                int code = Integer.parseInt(words.get(1));
                countriesWithAreas.add(words.get(2));
                areas.put(code, new Area(code, words.get(2), List.copyOf(words.subList(3, words.size()))));
            }
            case "block" ->
                blocks.computeIfAbsent(words.get(1), country -> new EnumMap<>(NumberKind.class))
                        .computeIfAbsent(NumberKind.valueOf(words.get(2)), kind -> new ArrayList<>())
                        .add(new Block(
                                Long.parseLong(words.get(3)),
                                Long.parseLong(words.get(4)),
                                words.size() > 5 && words.get(5).equals("fiction")));
            default -> throw new IllegalStateException(words.get(0) + " (expected: country, area or block)");
        }
    }

    /** Reads a resource of this package. */
    static <T> T read(String resource, Reading<T> reading) {
        try (InputStream file = PlanData.class.getResourceAsStream(resource)) {
            Objects.requireNonNull(file, resource);
            return reading.read(new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to do with the lines of a resource. */
    interface Reading<T> {
        T read(BufferedReader lines) throws IOException;
    }

    private static final class Loaded {
        static final PlanData DATA = read("numbering-plan.txt", PlanData::new);
    }
}
