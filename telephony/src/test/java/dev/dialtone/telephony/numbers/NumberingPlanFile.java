package dev.dialtone.telephony.numbers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws {@code numbering-plan.txt} and {@code cities.txt} from libphonenumber and its geocoder. After an update of
 * either: {@code mvn -pl telephony -am test-compile}, then run {@link #main} with the test class path and the folder of
 * the resources. It puts every number of every block to libphonenumber, which takes minutes.
 */
final class NumberingPlanFile {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final PhoneNumberOfflineGeocoder GEOCODER = PhoneNumberOfflineGeocoder.getInstance();
    private static final Set<String> WITH_AREA_CODES = Set.of("US", "CA", "PR");
    private static final int MAX_FREE_DIGITS = 5;
    private static final String HEADER =
            "# Drawn from libphonenumber and its geocoder by NumberingPlanFile; do not edit.";

    private static final Map<NumberKind, List<PhoneNumberType>> TYPES = new TreeMap<>(Map.of(
            NumberKind.LOCAL, List.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE),
            NumberKind.MOBILE, List.of(PhoneNumberType.MOBILE),
            NumberKind.TOLL_FREE, List.of(PhoneNumberType.TOLL_FREE),
            NumberKind.SHARED_COST, List.of(PhoneNumberType.SHARED_COST)));

    /** First and last numbers of ranges that regulators keep for film and print. Those that libphonenumber knows count. */
    private static final List<String> FICTION = List.of(
            // Ofcom, "Telephone numbers for use in TV and radio drama programmes"
            "442079460000 442079460999",
            "441134960000 441134960999",
            "441144960000 441144960999",
            "441154960000 441154960999",
            "441164960000 441164960999",
            "441174960000 441174960999",
            "441184960000 441184960999",
            "441214960000 441214960999",
            "441314960000 441314960999",
            "441414960000 441414960999",
            "441514960000 441514960999",
            "441614960000 441614960999",
            "441914980000 441914980999",
            "442896496000 442896496999",
            "442920180000 442920180999",
            "447700900000 447700900999",
            "448081570000 448081570999",
            // ACMA, "Phone numbers for use in TV shows, films and creative works"
            "61255500000 61255509999",
            "61355500000 61355509999",
            "61755500000 61755509999",
            "61855500000 61855509999",
            "61270100000 61270109999",
            "61370100000 61370109999",
            "61770100000 61770109999",
            "61870100000 61870109999",
            "61491570156 61491570159",
            // ARCEP decision 2018-0881, numbers for audiovisual works
            "33199000000 33199009999",
            "33261910000 33261919999",
            "33353010000 33353019999",
            "33465710000 33465719999",
            "33536490000 33536499999",
            "33639980000 33639989999",
            // Bundesnetzagentur, "Drama Numbers"
            "493023125000 493023125999",
            "496990009000 496990009999",
            "494066969000 494066969999",
            "492214710000 492214710999",
            "498999998000 498999998999",
            "491713920000 491713920099",
            "4917604069000 4917604069099",
            // PTS, numbers for film and books
            "46846500400 46846500499",
            "46313900600 46313900699",
            "46406280400 46406280499",
            "46980319200 46980319299",
            "46701740605 46701740699");

    /** Area codes whose places the geocoder names without their state, or not at all. */
    private static final Map<Integer, String> UNNAMED =
            Map.of(445, "PA", 437, "ON", 257, "BC", 273, "QC", 728, "FL", 738, "CA", 782, "NS PE", 867, "NT NU YT");

    private static final Map<Integer, List<String>> PLACES = new TreeMap<>();

    private final int stride;

    /** @param stride every how many-th number of a block is put to libphonenumber */
    private NumberingPlanFile(int stride) {
        this.stride = stride;
    }

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.writeString(folder.resolve("cities.txt"), cities(), StandardCharsets.US_ASCII);
        Files.writeString(folder.resolve("numbering-plan.txt"), plan(1), StandardCharsets.US_ASCII);
    }

    static String plan(int stride) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        Set<String> countries = new TreeSet<>(UTIL.getSupportedRegions());
        for (String country : countries) {
            lines.add("country " + country + " " + UTIL.getCountryCodeForRegion(country));
        }
        areas().forEach((code, country) -> lines.add("area " + code + " " + country + " " + states(code, country)));
        NumberingPlanFile file = new NumberingPlanFile(stride);
        for (String country : countries) {
            TYPES.forEach((kind, types) -> file.addBlocks(country, kind, types, lines));
        }
        return String.join("\n", lines) + "\n";
    }

    static String cities() {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        areas().forEach((code, country) -> {
            List<String> states = List.of(states(code, country).split(" ", -1));
            Map<String, Set<String>> cities = new TreeMap<>();
            for (String place : places(code)) {
                int comma = place.lastIndexOf(", ");
                String state = comma >= 0 ? place.substring(comma + 2) : states.get(0);
                if (place.equals("Washington D.C.")) {
                    cities.computeIfAbsent("DC", name -> new TreeSet<>()).add("washington");
                } else if (states.contains(state) && (comma >= 0 || isCity(place))) {
                    String city = Cities.normalized(comma >= 0 ? place.substring(0, comma) : place);
                    cities.computeIfAbsent(state, name -> new TreeSet<>()).add(city);
                }
            }
            cities.forEach((state, names) -> lines.add(code + " " + state + " ;" + String.join(";", names) + ";"));
        });
        return String.join("\n", lines) + "\n";
    }

    /** The geocoder names some whole area codes by a city without its state. */
    private static boolean isCity(String place) {
        return place.equals("Toronto") || place.equals("Philadelphia");
    }

    private static String states(int code, String country) {
        String unnamed = UNNAMED.get(code);
        if (unnamed != null) {
            return unnamed;
        }
        if (country.equals("PR")) {
            return "PR";
        }
        Map<String, Integer> exchanges = new TreeMap<>();
        for (String place : places(code)) {
            String state = place.substring(place.lastIndexOf(", ") + 1).strip();
            for (String one : state.split("/", -1)) {
                exchanges.merge(Subdivisions.abbreviation(one).orElse("?" + one), 1, Integer::sum);
            }
        }
        // 201 has one exchange in New York.
        exchanges.values().removeIf(count -> count < 10);
        return String.join(" ", exchanges.keySet());
    }

    /** What the geocoder says of each exchange of an area code. */
    private static List<String> places(int code) {
        return PLACES.computeIfAbsent(code, areaCode -> {
            List<String> places = new ArrayList<>();
            PhoneNumber number = new PhoneNumber().setCountryCode(1);
            for (int exchange = 200; exchange < 1000; exchange++) {
                number.setNationalNumber(areaCode * 10_000_000L + exchange * 10_000L);
                places.add(GEOCODER.getDescriptionForValidNumber(number, Locale.ENGLISH));
            }
            return places;
        });
    }

    /** Countries by area code. */
    private static SortedMap<Integer, String> areas() {
        SortedMap<Integer, String> areas = new TreeMap<>();
        for (int code = 200; code < 1000; code++) {
            PhoneNumber number = number(10_000_000_000L + code * 10_000_000L + 555_0100);
            String country = UTIL.getRegionCodeForNumber(number);
            if (country != null
                    && WITH_AREA_CODES.contains(country)
                    && UTIL.getNumberType(number) == PhoneNumberType.FIXED_LINE_OR_MOBILE) {
                areas.put(code, country);
            }
        }
        return areas;
    }

    private void addBlocks(String country, NumberKind kind, List<PhoneNumberType> types, List<String> lines) {
        if (UTIL.getCountryCodeForRegion(country) == 1
                && (kind == NumberKind.TOLL_FREE || WITH_AREA_CODES.contains(country))) {
            return;
        }
        for (String range : FICTION) {
            String[] ends = range.split(" ", -1);
            if (range.startsWith(Integer.toString(UTIL.getCountryCodeForRegion(country)))
                    && isGood(Long.parseLong(ends[0]), Long.parseLong(ends[1]), country, types)) {
                lines.add("block " + country + " " + kind + " " + range + " fiction");
            }
        }
        for (PhoneNumberType type : types) {
            PhoneNumber example = UTIL.getExampleNumberForType(country, type);
            if (example != null) {
                long digits = Long.parseLong(
                        UTIL.format(example, PhoneNumberFormat.E164).substring(1));
                for (int free = MAX_FREE_DIGITS; free > 1; free--) {
                    long width = Block.powerOfTen(free);
                    long first = digits / width * width;
                    if (isGood(first, first + width - 1, country, types)) {
                        lines.add("block " + country + " " + kind + " " + first + " " + (first + width - 1));
                        return;
                    }
                }
            }
        }
    }

    private boolean isGood(long first, long last, String country, List<PhoneNumberType> types) {
        for (long digits = first; digits <= last; digits += Math.min(stride, Math.max(1, last - digits))) {
            PhoneNumber number = number(digits);
            if (!UTIL.isValidNumberForRegion(number, country) || !types.contains(UTIL.getNumberType(number))) {
                return false;
            }
        }
        return true;
    }

    private static PhoneNumber number(long digits) {
        return NumberPlan.parse("+" + digits).orElseThrow();
    }
}
