package dev.dialtone.telephony.numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of {@code +1}, all in the 555 exchange, which telephone companies do not hand out to subscribers: 555 0100 to
 * 0199 is reserved for fiction, the rest unused but for 555 1212 (directory assistance) and 555 4334 (assigned), which
 * are left out. libphonenumber holds the 555 numbers of every geographic and toll-free code for valid.
 */
final class NorthAmerica {
    static final int CALLING_CODE = 1;
    static final String COUNTRY_OF_SIMULATORS = "US";

    private static final List<Integer> TOLL_FREE_CODES = List.of(800, 833, 844, 855, 866, 877, 888);
    private static final Lines FICTION = new Lines(100, 199, true);
    private static final List<Lines> LOCAL =
            List.of(FICTION, lines(0, 99), lines(200, 1211), lines(1213, 4333), lines(4335, 4999));
    private static final List<Lines> SIMULATOR = List.of(lines(5000, 9999));
    private static final List<Lines> TOLL_FREE = List.of(FICTION, lines(0, 99), lines(200, 1211), lines(1213, 9999));

    /** Last four digits, from one to another. */
    private record Lines(int first, int last, boolean fiction) {
        boolean contains(long number) {
            long line = number % 10_000;
            return first <= line && line <= last;
        }
    }

    private NorthAmerica() {}

    /** Local numbers of area codes: first all fictional ones, then the others; 4,998 for each area code. */
    static List<Block> local(List<Integer> areaCodes) {
        return blocks(areaCodes, LOCAL);
    }

    /** Simulator numbers: 5,000 for each area code, none of which is a local number as well. */
    static List<Block> simulator(List<Integer> areaCodes) {
        return blocks(areaCodes, SIMULATOR);
    }

    /** Toll-free numbers, which all countries of {@code +1} share: 9,999 for each code. */
    static List<Block> tollFree() {
        return blocks(TOLL_FREE_CODES, TOLL_FREE);
    }

    /** Whether the number is among those of {@link #local} or {@link #simulator} for its area code, or toll-free. */
    static boolean has(long number) {
        int code = codeOf555(number);
        if (TOLL_FREE_CODES.contains(code)) {
            return TOLL_FREE.stream().anyMatch(lines -> lines.contains(number));
        }
        return PlanData.get().countryOfArea(code).isPresent()
                && (LOCAL.stream().anyMatch(lines -> lines.contains(number)) || isSimulator(number));
    }

    /** Whether the number is among those of {@link #simulator} for an area code of the United Subdivisions. */
    static boolean isSimulator(long number) {
        return SIMULATOR.stream().anyMatch(lines -> lines.contains(number))
                && PlanData.get()
                        .countryOfArea(codeOf555(number))
                        .filter(COUNTRY_OF_SIMULATORS::equals)
                        .isPresent();
    }

    /** The area or toll-free code of a number of the 555 exchange; 0 for other numbers. */
    private static int codeOf555(long number) {
        boolean is555 = number / 10_000_000_000L == CALLING_CODE && number / 10_000 % 1000 == 555;
        return is555 ? (int) (number / 10_000_000 % 1000) : 0;
    }

    private static Lines lines(int first, int last) {
        return new Lines(first, last, false);
    }

    private static List<Block> blocks(List<Integer> codes, List<Lines> lines) {
        List<Block> blocks = new ArrayList<>(codes.size() * lines.size());
        for (Lines range : lines) {
            for (int code : codes) {
                long exchange = (1000L * CALLING_CODE + code) * 10_000_000 + 555_0000;
                blocks.add(new Block(exchange + range.first(), exchange + range.last(), range.fiction()));
            }
        }
        return blocks;
    }
}
