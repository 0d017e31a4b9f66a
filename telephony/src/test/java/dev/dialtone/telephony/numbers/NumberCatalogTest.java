package dev.dialtone.telephony.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberCatalogTest {
    private static final List<NumberKind> NATIONAL =
            List.of(NumberKind.LOCAL, NumberKind.MOBILE, NumberKind.TOLL_FREE, NumberKind.SHARED_COST);

    private final NumberCatalog candidates = new NumberCatalog();
    private final NumberQuery usLocal = NumberQuery.of("US", NumberKind.LOCAL);

    @Test
    void offersValidNumbersOfTheAskedCountryAndKindEverywhere() {
        for (String country : NumberPlan.countries()) {
            for (NumberKind kind : NATIONAL) {
                NumberSequence sequence = candidates.of(NumberQuery.of(country, kind));
                // A prime step passes through every block at all sorts of places.
                for (long index = 0; index < sequence.size(); index += Math.max(1, sequence.size() / 97)) {
                    assertFits(sequence.at(index), country, kind);
                }
            }
        }
    }

    @Test
    void offersNothingButValidNumbersInAWholeAreaCode() {
        candidates.of(usLocal.withAreaCode("206")).forEach(number -> assertFits(number, "US", NumberKind.LOCAL));
    }

    @Test
    void offersLocalNumbersInEveryCountryAndPlentyInMost() {
        List<Long> sizes = NumberPlan.countries().stream()
                .map(country ->
                        candidates.of(NumberQuery.of(country, NumberKind.LOCAL)).size())
                .toList();
        assertThat(sizes).allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(100));
        assertThat(sizes.stream().filter(size -> size >= 10_000)).hasSizeGreaterThan(200);
        assertThat(candidates.of(usLocal).size()).isGreaterThan(1_000_000);
    }

    @Test
    void neverOffersANumberTwice() {
        Set<String> seen = new HashSet<>();
        candidates
                .of(usLocal.withState("WA"))
                .forEach(number -> assertThat(seen.add(number)).as(number).isTrue());
        candidates
                .of(NumberQuery.of("US", NumberKind.SIMULATOR).withState("WA"))
                .forEach(number -> assertThat(seen.add(number)).as(number).isTrue());
        assertThat(seen).hasSize(6 * (4_998 + 5_000));
        for (String country : List.of("GB", "DE", "FR", "AU", "SE")) {
            for (NumberKind kind : NATIONAL) {
                candidates
                        .of(NumberQuery.of(country, kind))
                        .forEach(number ->
                                assertThat(seen.add(number)).as(number).isTrue());
            }
        }
    }

    @Test
    void beginsWithNumbersReservedForFiction() {
        assertThat(first(usLocal.withAreaCode("206"), 3))
                .containsExactly("+12065550100", "+12065550101", "+12065550102");
        assertThat(first(NumberQuery.of("GB", NumberKind.LOCAL), 1)).containsExactly("+442079460000");
        assertThat(candidates.of(usLocal.withAreaCode("206")).fictionSize()).isEqualTo(100);
    }

    @Test
    void leavesOutDirectoryAssistance() {
        assertThat(candidates.of(usLocal.withAreaCode("206"))).doesNotContain("+12065551212", "+12065554334");
    }

    @Test
    void findsAStateByAbbreviationAndName() {
        List<String> washington = first(usLocal.withState("WA"), 1_000);
        assertThat(washington).allMatch(number -> number.matches("\\+1(206|253|360|425|509|564).*"));
        assertThat(first(usLocal.withState("washington"), 1_000)).isEqualTo(washington);
        assertThat(first(usLocal.withState("Nowhere"), 1)).isEmpty();
    }

    @Test
    void findsACityInItsState() {
        assertThat(first(usLocal.withCity("Seattle", "WA"), 1)).containsExactly("+12065550100");
        assertThat(first(usLocal.withCity("seattle", "Washington"), 1)).containsExactly("+12065550100");
        assertThat(first(usLocal.withCity("New York", "NY"), 1)).containsExactly("+12125550100");
        assertThat(first(usLocal.withCity("St. Louis", "MO"), 1)).containsExactly("+13145550100");
        assertThat(first(usLocal.withCity("Saint Louis", "MO"), 1)).containsExactly("+13145550100");
        assertThat(first(usLocal.withCity("Los Angeles", "CA"), 1)).containsExactly("+12135550100");
        assertThat(candidates.of(NumberQuery.of("CA", NumberKind.LOCAL).withCity("Montréal", "Quebec")))
                .contains("+15145550100");
        assertThat(first(usLocal.withCity("Washington", "DC"), 1)).containsExactly("+12025550100");
        assertThat(candidates.of(NumberQuery.of("CA", NumberKind.LOCAL).withCity("Toronto", "ON")))
                .contains("+14165550100", "+14375550100")
                .doesNotContain("+16135550100");
    }

    @Test
    void doesNotTakeAStateForItsCity() {
        assertThat(candidates.of(usLocal.withCity("New York", "NY"))).noneMatch(number -> number.startsWith("+1315"));
    }

    @Test
    void findsNoCityInAnotherState() {
        assertThat(first(usLocal.withCity("Seattle", "OR"), 1)).isEmpty();
        assertThat(first(usLocal.withCity("Seattle", null), 1)).isEmpty();
        assertThat(first(usLocal.withCity("Atlantis", "WA"), 1)).isEmpty();
    }

    @Test
    void addsFiltersUp() {
        assertThat(first(usLocal.withCity("Seattle", "WA").withAreaCode("206"), 1))
                .containsExactly("+12065550100");
        assertThat(first(usLocal.withState("OR").withAreaCode("206"), 1)).isEmpty();
        assertThat(first(usLocal.withAreaCode("206").withPrefix("+12065554999"), 9))
                .containsExactly("+12065554999");
    }

    @Test
    void offersTollFreeNumbersByPrefix() {
        NumberQuery tollFree = NumberQuery.of("US", NumberKind.TOLL_FREE);
        for (String prefix : List.of("800", "833", "844", "855", "866", "877", "888")) {
            List<String> numbers = first(tollFree.withTollFreePrefix(prefix), 10_000);
            assertThat(numbers).hasSize(9_999).allMatch(number -> number.startsWith("+1" + prefix));
        }
        assertThat(first(tollFree.withTollFreePrefix("900"), 1)).isEmpty();
        assertThat(first(usLocal.withTollFreePrefix("800"), 1)).isEmpty();
    }

    @Test
    void findsPrefixesOfCountries() {
        assertThat(first(usLocal.withPrefix("+1206"), 1)).containsExactly("+12065550100");
        assertThat(first(usLocal.withPrefix("+1 206 555 01"), 200)).hasSize(100);
        assertThat(first(NumberQuery.of("GB", NumberKind.LOCAL).withPrefix("+44 20"), 1))
                .containsExactly("+442079460000");
        assertThat(first(NumberQuery.of("GB", NumberKind.LOCAL).withPrefix("+44161"), 1))
                .containsExactly("+441614960000");
    }

    @Test
    void makesNumbersForPrefixesThatAreNotListed() {
        for (String[] asked : new String[][] {
            {"GB", "+44208"}, {"GB", "+441223"}, {"DE", "+49711"}, {"FR", "+334"}, {"IT", "+3906"}, {"ES", "+3493"},
            {"JP", "+816"}, {"BR", "+5521"}, {"IN", "+9122"}, {"NL", "+3120"}, {"MX", "+5255"}, {"SG", "+656"}
        }) {
            NumberSequence numbers =
                    candidates.of(NumberQuery.of(asked[0], NumberKind.LOCAL).withPrefix(asked[1]));
            assertThat(numbers.size()).as(asked[1]).isGreaterThanOrEqualTo(1_000);
            assertThat(first(numbers, 1_000)).allSatisfy(number -> {
                assertThat(number).startsWith(asked[1]);
                assertFits(number, asked[0], NumberKind.LOCAL);
            });
        }
    }

    @Test
    void findsNothingForAPrefixOfAnotherCountryOrNone() {
        for (String prefix : List.of("+49", "44", "+44abc", "+", "", "+1206623", "+1999", "+12065551212")) {
            assertThat(first(usLocal.withPrefix(prefix), 1)).as(prefix).isEmpty();
        }
        assertThat(first(NumberQuery.of("GB", NumberKind.LOCAL).withPrefix("+4930"), 1))
                .isEmpty();
        assertThat(first(NumberQuery.of("GB", NumberKind.LOCAL).withAreaCode("206"), 1))
                .isEmpty();
    }

    @Test
    void keepsSimulatorNumbersApart() {
        NumberSequence simulators = candidates.of(NumberQuery.of("US", NumberKind.SIMULATOR));
        assertThat(first(simulators, 10)).allMatch(number -> number.matches("\\+1[2-9]\\d\\d555[5-9]\\d{3}"));
        assertThat(first(simulators, 10_000)).allMatch(NumberCatalog::isSimulator);
        assertThat(NumberCatalog.isSimulator("+12065559457")).isTrue();
        assertThat(NumberCatalog.isSimulator("+12065554999")).isFalse();
        assertThat(NumberCatalog.isSimulator("+18005559457")).isFalse();
        assertThat(NumberCatalog.isSimulator("+12045559457")).isFalse();
        assertThat(candidates.of(usLocal.withAreaCode("206"))).noneMatch(NumberCatalog::isSimulator);
        assertThat(candidates.has("CA", NumberKind.SIMULATOR)).isFalse();
    }

    @Test
    void neverOffersWhatCostsTheCaller() {
        assertThat(candidates.has("US", NumberKind.PREMIUM_RATE)).isFalse();
        assertThat(candidates.has("GB", NumberKind.OTHER)).isFalse();
    }

    @Test
    void saysWhichKindsACountryHas() {
        assertThat(candidates.has("US", NumberKind.LOCAL)).isTrue();
        assertThat(candidates.has("CA", NumberKind.TOLL_FREE)).isTrue();
        assertThat(candidates.has("GB", NumberKind.MOBILE)).isTrue();
        assertThat(candidates.has("US", NumberKind.MOBILE)).isFalse();
        assertThat(candidates.has("DE", NumberKind.UIFN)).isTrue();
        assertThat(candidates.has("QQ", NumberKind.UIFN)).isFalse();
    }

    @Test
    void goesOnAfterANumber() {
        NumberQuery query = usLocal.withState("RI");
        List<String> all = first(query, 10_000);
        List<String> pieces = new ArrayList<>();
        String last = null;
        while (pieces.size() < all.size()) {
            Iterator<String> rest = candidates.of(query).after(last).iterator();
            for (int i = 0; i < 7 && rest.hasNext(); i++) {
                last = rest.next();
                pieces.add(last);
            }
        }
        assertThat(pieces).isEqualTo(all);
        assertThat(candidates.of(query).after(last)).isEmpty();
    }

    @Test
    void refusesToGoOnAfterANumberOfAnotherQuery() {
        NumberSequence sequence = candidates.of(usLocal.withState("RI"));
        assertThatThrownBy(() -> sequence.after("+12065550100"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("+12065550100");
    }

    @Test
    void offersWhateverAQueryFinds() {
        for (String country : List.of("US", "CA", "PR", "JM", "GB", "GG", "AU")) {
            for (NumberKind kind : NumberKind.values()) {
                NumberSequence sequence = candidates.of(NumberQuery.of(country, kind));
                for (long index = 0; index < sequence.size(); index += 1 + sequence.size() / 9_973) {
                    String number = sequence.at(index);
                    assertThat(candidates.offers(number)).as(number).isTrue();
                    assertThat(NumberCatalog.isSimulator(number)).as(number).isEqualTo(kind == NumberKind.SIMULATOR);
                }
            }
        }
    }

    @Test
    void knowsWhatItOffers() {
        assertThat(candidates.offers("+12065550100")).isTrue();
        assertThat(candidates.offers("+12065559457")).isTrue();
        assertThat(candidates.offers("+442079460000")).isTrue();
        assertThat(candidates.offers("+441223555123")).isTrue();
        assertThat(candidates.offers("+80055500001")).isTrue();
        assertThat(candidates.offers("+12066230100")).isFalse();
        assertThat(candidates.offers("+447700900123")).isFalse();
        assertThat(candidates.offers("12065550100")).isFalse();
        assertThat(candidates.offers("+12065551212")).isFalse();
        assertThat(candidates.offers("+19115550100")).isFalse();
        assertThat(candidates.offers("+12045555000")).isFalse();
    }

    private static void assertFits(String number, String country, NumberKind kind) {
        assertThat(NumberPlan.isValidIn(NumberPlan.parse(number).orElseThrow(), country))
                .as("%s in %s", number, country)
                .isTrue();
        assertThat(NumberPlan.kind(number)).as("%s in %s", number, country).contains(kind);
        assertThat(NumberPlan.e164(number)).contains(number);
    }

    private List<String> first(NumberQuery query, int count) {
        return first(candidates.of(query), count);
    }

    private static List<String> first(NumberSequence sequence, int count) {
        List<String> numbers = new ArrayList<>();
        for (String number : sequence) {
            if (numbers.size() == count) {
                break;
            }
            numbers.add(number);
        }
        return numbers;
    }
}
