package dev.dialtone.smsvoice.resource;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.Case;
import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CountryTest {
    private static final Set<String> SOURCES = Set.of("guide", "forms", "terraform", "guess", "missing");

    @TestFactory
    Stream<DynamicContainer> knowsWhatAwsSaysOfACountry() {
        return CaseFile.of(CountryTest.class)
                .answer("short codes", one -> country(one).shortCodes())
                .answer("long codes", one -> country(one).longCodes())
                .answer("sender IDs", one -> country(one).senderIds())
                .answer("two-way messaging", one -> country(one).twoWay())
                .answer("from other countries", one -> country(one).fromAbroad())
                .tests(54);
    }

    @Test
    @Evidence(DIALTONE)
    void hasALineForEveryCountryAndUnderstandsIt() {
        assertThat(Country.all()).extracting(Country::code).containsExactlyElementsOf(NumberPlan.countries());
        for (List<String> words : DataLines.words(Country.class, "countries.txt")) {
            assertThat(words).hasSize(7);
            assertThat(words.subList(1, 6)).doesNotContain("YES", "NO");
            assertThat(List.of(words.get(1), words.get(4))).isSubsetOf("yes", "no");
            assertThat(words.get(6)).isIn(SOURCES);
        }
        assertThat(DataLines.words(Country.class, "countries.txt")).hasSameSizeAs(Country.all());
    }

    @Test
    @Evidence(DIALTONE)
    void knowsNoCountryThatThereIsNot() {
        assertThat(Country.of("ZZ")).isEmpty();
        assertThat(Country.of("us")).isEmpty();
    }

    private static Country country(Case one) {
        return Country.of(one.text()).orElseThrow();
    }
}
