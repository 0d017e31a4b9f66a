package dev.dialtone.telephony.numbers;

import dev.dialtone.telephony.numbers.PlanData.Area;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers Dialtone offers, the same in every account and every run. All are valid for libphonenumber in the asked
 * country and kind. Numbers reserved for fiction come first wherever a plan has them, so that a test that reaches a real
 * network by mistake rings nobody:
 *
 * <ul>
 *   <li>Local numbers of US, CA and PR: 4,998 in the 555 exchange of each of their area codes, 555 0100 to 0199 first. A
 *       city finds the area codes that reach into it, ascending; its numbers are 555 ones, too.
 *   <li>Simulator numbers of US: 555 5000 to 9999 of each area code, never offered as anything else.
 *   <li>Toll-free numbers of {@code +1}, the same for all countries that share it: 9,999 in the 555 exchange of each of
 *       the seven codes.
 *   <li>Local, mobile, toll-free and shared-cost numbers of every other country: the ranges for fiction of AU, DE, FR,
 *       GB and SE, then up to 100,000 numbers around libphonenumber's example. Those can be somebody's.
 *   <li>A prefix outside {@code +1} that none of these has: up to 1,000 numbers that begin with it, which can be
 *       somebody's.
 *   <li>UIFN: {@code +800 5550 0000} to {@code 9999}, for every country.
 * </ul>
 *
 * <p>Safe for use by any thread. Loads libphonenumber for such a prefix only.
 */
public final class NumberCatalog {
    private static final Set<NumberKind> NATIONAL =
            Set.of(NumberKind.LOCAL, NumberKind.MOBILE, NumberKind.TOLL_FREE, NumberKind.SHARED_COST);
    private static final List<Block> UIFN = List.of(new Block(800_5550_0000L, 800_5550_9999L, false));
    private static final int MOST_PREFIXES_KEPT = 1_000;

    /** By kind and country, so that there is an end to them. */
    private final Map<NumberKind, Map<String, NumberSequence>> unfiltered = new EnumMap<>(NumberKind.class);

    private final Map<NumberQuery, Optional<Block>> ofPrefixes = new ConcurrentHashMap<>();

    /** No numbers yet: they are made when they are asked for. */
    public NumberCatalog() {
        for (NumberKind kind : NumberKind.values()) {
            unfiltered.put(kind, new ConcurrentHashMap<>());
        }
    }

    /** The numbers that pass a query, in their order. */
    public NumberSequence of(NumberQuery query) {
        if (NumberPlan.callingCode(query.country()).isEmpty()) {
            return new NumberSequence(List.of());
        }
        if (!query.isUnfiltered()) {
            return select(query);
        }
        Map<String, NumberSequence> ofKind = Objects.requireNonNull(unfiltered.get(query.kind()));
        NumberSequence known = ofKind.get(query.country());
        return known != null ? known : ofKind.computeIfAbsent(query.country(), country -> select(query));
    }

    /** Whether a country has any number of a kind. */
    public boolean has(String country, NumberKind kind) {
        return of(NumberQuery.of(country, kind)).size() > 0;
    }

    /** Whether some query finds the number: every listed one, and outside {@code +1} every valid one of a kind offered. */
    public boolean offers(String e164) {
        long number = E164.number(e164);
        if (number < 0) {
            return false;
        }
        return NorthAmerica.has(number)
                || Listed.BLOCKS.contains(number)
                || (!e164.startsWith("+" + NorthAmerica.CALLING_CODE)
                        && NumberPlan.kind(e164).filter(NATIONAL::contains).isPresent());
    }

    /** Whether the number is one of AWS's simulator numbers, which only {@link NumberKind#SIMULATOR} asks for. */
    public static boolean isSimulator(String e164) {
        return NorthAmerica.isSimulator(E164.number(e164));
    }

    private NumberSequence select(NumberQuery query) {
        Optional<List<String>> leads = leads(query);
        if (leads.isEmpty()) {
            return new NumberSequence(List.of());
        }
        List<Block> blocks = listed(query, leads.get());
        for (String lead : leads.get()) {
            List<Block> parts = new ArrayList<>();
            for (Block block : blocks) {
                block.startingWith(lead).ifPresent(parts::add);
            }
            blocks = parts;
        }
        return new NumberSequence(blocks.isEmpty() ? ofPrefix(query, leads.get()) : blocks);
    }

    /** The digits that numbers have to begin with, each of them; empty when a filter fits no number at all. */
    private static Optional<List<String>> leads(NumberQuery query) {
        List<String> leads = new ArrayList<>();
        if (query.prefix() != null) {
            String prefix = query.prefix().replace(" ", "");
            if (E164.number(prefix) < 0) {
                return Optional.empty();
            }
            leads.add(prefix.substring(1));
        }
        for (String code : codes(query)) {
            if (callingCode(query) != NorthAmerica.CALLING_CODE || !code.matches("[2-9]\\d\\d")) {
                return Optional.empty();
            }
            leads.add(NorthAmerica.CALLING_CODE + code);
        }
        boolean isTollFree = query.kind() == NumberKind.TOLL_FREE;
        return query.tollFreePrefix() != null && !isTollFree ? Optional.empty() : Optional.of(leads);
    }

    private static List<String> codes(NumberQuery query) {
        List<String> codes = new ArrayList<>();
        if (query.areaCode() != null) {
            codes.add(query.areaCode());
        }
        if (query.tollFreePrefix() != null) {
            codes.add(query.tollFreePrefix());
        }
        return codes;
    }

    /** The listed blocks of country, kind, state and city; the leads only spare making blocks that they do not fit. */
    private static List<Block> listed(NumberQuery query, List<String> leads) {
        NumberKind kind = query.kind();
        boolean hasAreas = PlanData.get().countriesWithAreas().contains(query.country());
        if (kind == NumberKind.LOCAL && hasAreas) {
            return NorthAmerica.local(areaCodes(query, leads));
        }
        if (kind == NumberKind.SIMULATOR) {
            return query.country().equals(NorthAmerica.COUNTRY_OF_SIMULATORS)
                    ? NorthAmerica.simulator(areaCodes(query, leads))
                    : List.of();
        }
        if (query.state() != null || query.city() != null) {
            return List.of();
        }
        if (kind == NumberKind.TOLL_FREE && callingCode(query) == NorthAmerica.CALLING_CODE) {
            return NorthAmerica.tollFree();
        }
        return kind == NumberKind.UIFN ? UIFN : PlanData.get().blocks(query.country(), kind);
    }

    private static List<Integer> areaCodes(NumberQuery query, List<String> leads) {
        if (query.state() == null) {
            return query.city() == null ? areaCodes(query.country(), null, leads) : List.of();
        }
        Optional<String> state = Subdivisions.abbreviation(query.state());
        if (state.isEmpty()) {
            return List.of();
        }
        List<Integer> codes = areaCodes(query.country(), state.get(), leads);
        if (query.city() != null) {
            codes.retainAll(Cities.areaCodes(query.city(), state.get()));
        }
        return codes;
    }

    private static List<Integer> areaCodes(String country, @Nullable String state, List<String> leads) {
        List<Integer> codes = new ArrayList<>();
        for (Area area : PlanData.get().areas()) {
            if (area.country().equals(country)
                    && (state == null || area.states().contains(state))
                    && area.mayBeginWith(leads)) {
                codes.add(area.code());
            }
        }
        return codes;
    }

    private List<Block> ofPrefix(NumberQuery query, List<String> leads) {
        int callingCode = callingCode(query);
        List<Block> listed = PlanData.get().blocks(query.country(), query.kind());
        boolean isPrefixOnly = query.prefix() != null && query.state() == null && query.city() == null;
        if (!isPrefixOnly
                || callingCode == NorthAmerica.CALLING_CODE
                || listed.isEmpty()
                || !leads.get(0).startsWith(Integer.toString(callingCode))) {
            return List.of();
        }
        if (ofPrefixes.size() >= MOST_PREFIXES_KEPT) {
            ofPrefixes.clear();
        }
        // The last listed block is the one around libphonenumber's example, of the usual length.
        long example = listed.get(listed.size() - 1).first();
        return ofPrefixes
                .computeIfAbsent(query, q -> PrefixBlocks.of(leads.get(0), q.country(), q.kind(), example))
                .map(List::of)
                .orElse(List.of());
    }

    private static int callingCode(NumberQuery query) {
        return NumberPlan.callingCode(query.country()).orElseThrow();
    }

    /** The blocks of the file; gathered when the first number is looked up. */
    private static final class Listed {
        static final BlockSet BLOCKS = new BlockSet(all());

        private static List<Block> all() {
            List<Block> all = new ArrayList<>(UIFN);
            for (String country : NumberPlan.countries()) {
                for (NumberKind kind : NATIONAL) {
                    all.addAll(PlanData.get().blocks(country, kind));
                }
            }
            return all;
        }
    }
}
