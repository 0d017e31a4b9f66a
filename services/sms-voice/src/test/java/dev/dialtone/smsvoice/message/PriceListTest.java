package dev.dialtone.smsvoice.message;

import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.Case;
import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.resource.DataLines;
import dev.dialtone.telephony.messages.Money;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PriceListTest {
    @TestFactory
    Stream<DynamicContainer> knowsPrices() {
        return CaseFile.of(PriceListTest.class)
                .answer("price", one -> {
                    Price price = price(one);
                    return List.of(price.message().dollars(), price.carrierFee().dollars());
                })
                .answer("total", one -> price(one).total().dollars())
                .tests(10);
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS's price pages were not at hand: other countries have one price to a channel")
    void hasAPriceForEveryOtherCountry() {
        for (NumberCapability channel : NumberCapability.values()) {
            assertThat(PriceList.of(channel, "VU", 1))
                    .isEqualTo(PriceList.of(channel, "TV", 1))
                    .extracting(Price::message)
                    .isNotEqualTo(Money.ZERO);
        }
    }

    @Test
    void understandsEveryLineOfTheFile() {
        Set<String> seen = new HashSet<>();
        for (List<String> words : DataLines.read(PriceList.class, "prices.txt")) {
            NumberCapability channel = NumberCapability.of(words.get(0));
            String country = words.get(1);
            assertThat(words).hasSize(5);
            assertThat(channel).isIn(NumberCapability.values());
            assertThat(country.equals("*") || NumberPlan.countries().contains(country))
                    .as(country)
                    .isTrue();
            assertThat(seen.add(channel + " " + country)).as("%s twice", words).isTrue();
            assertThat(words.get(4)).isIn("aws", "guess");
            assertThat(PriceList.of(channel, country, 1)).isEqualTo(price(words.get(2), words.get(3)));
        }
    }

    private static Price price(Case one) {
        List<String> words = one.words(3);
        return PriceList.of(NumberCapability.of(words.get(0)), words.get(1), Integer.parseInt(words.get(2)));
    }

    private static Price price(String message, String carrierFee) {
        return new Price(Money.parse(message), Money.parse(carrierFee));
    }
}
