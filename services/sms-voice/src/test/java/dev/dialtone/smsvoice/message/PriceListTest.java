package dev.dialtone.smsvoice.message;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.Case;
import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.origination.SenderTraits.Route;
import dev.dialtone.smsvoice.resource.Country;
import dev.dialtone.smsvoice.resource.Country.FromAbroad;
import dev.dialtone.telephony.messages.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PriceListTest {
    private static final String ANY = "*";

    /** A part of Saint Helena for everybody but the numbering plan. */
    private static final String TRISTAN_DA_CUNHA = "TA";

    /** Countries that no number belongs to. */
    private static final Set<String> WITHOUT_NUMBERS = Set.of("AQ", "BV", "GS", "HM", "PN", "TF", "UM");

    @TestFactory
    Stream<DynamicContainer> knowsPrices() {
        return CaseFile.of(PriceListTest.class)
                .answer("price", one -> {
                    Price price = price(one);
                    return List.of(price.message().dollars(), price.carrierFee().dollars());
                })
                .answer("total", one -> price(one).total().dollars())
                .tests(27);
    }

    @Test
    @Evidence(DIALTONE)
    void hasAPriceOfItsOwnForATextToEveryCountry() {
        Set<String> countries = new HashSet<>();
        for (List<String> words : DataLines.words(PriceList.class, "prices.txt")) {
            if (words.get(0).equals("SMS") && words.get(5).equals("list")) {
                countries.add(words.get(1));
            }
        }
        assertThat(Country.all())
                .filteredOn(country -> country.fromAbroad() != FromAbroad.BLOCKED)
                .extracting(Country::code)
                .filteredOn(code -> !countries.contains(code))
                .containsExactly(TRISTAN_DA_CUNHA);
    }

    @Test
    @Evidence(DIALTONE)
    void understandsEveryLineOfTheFile() {
        Set<String> seen = new HashSet<>();
        for (List<String> words : DataLines.words(PriceList.class, "prices.txt")) {
            assertThat(words).hasSize(6);
            NumberCapability channel = NumberCapability.of(words.get(0));
            String country = words.get(1);
            String sender = words.get(2);
            assertThat(channel).isIn(NumberCapability.values());
            assertThat(country.equals(ANY)
                            || WITHOUT_NUMBERS.contains(country)
                            || Country.of(country).isPresent())
                    .as(country)
                    .isTrue();
            assertThat(seen.add(channel + " " + country + " " + sender))
                    .as("%s twice", words)
                    .isTrue();
            assertThat(words.get(5)).isIn("list", "guide", "guess");
            Route route = sender.equals(ANY) ? Route.SHARED : Route.valueOf(sender);
            assertThat(PriceList.of(channel, country, route, 1))
                    .isEqualTo(new Price(Money.parse(words.get(3)), Money.parse(words.get(4))));
        }
    }

    private static Price price(Case one) {
        List<String> words = one.words(4);
        return PriceList.of(
                NumberCapability.of(words.get(0)),
                words.get(1),
                Route.valueOf(words.get(2)),
                Integer.parseInt(words.get(3)));
    }
}
