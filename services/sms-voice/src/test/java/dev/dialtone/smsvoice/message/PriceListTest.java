package dev.dialtone.smsvoice.message;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.resource.DataLines;
import dev.dialtone.telephony.messages.Money;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriceListTest {
    @Test
    @Evidence(value = CLIENT, detail = "events of real accounts")
    void hasThePricesOfRealEvents() {
        assertThat(PriceList.of(NumberCapability.SMS, "US", 1)).isEqualTo(price("0.00581", "0.00302"));
        assertThat(PriceList.of(NumberCapability.SMS, "CA", 1)).isEqualTo(price("0.00581", "0.006"));
        assertThat(PriceList.of(NumberCapability.SMS, "JP", 1)).isEqualTo(price("0.07451", ".0"));
        assertThat(PriceList.of(NumberCapability.SMS, "ES", 1)).isEqualTo(price("0.06087", ".0"));
        assertThat(PriceList.of(NumberCapability.MMS, "US", 1)).isEqualTo(price("0.0195", "0.00266"));
        assertThat(PriceList.of(NumberCapability.RCS, "US", 1)).isEqualTo(price("0.007", "0.00494"));
        assertThat(PriceList.of(NumberCapability.VOICE, "US", 1)).isEqualTo(price("0.013", ".0"));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "price and fee are both taken for each part")
    void multipliesPriceAndFee() {
        Price price = PriceList.of(NumberCapability.SMS, "US", 3);

        assertThat(price).isEqualTo(price("0.01743", "0.00906"));
        assertThat(price.total()).isEqualTo(Money.parse("0.02649"));
        assertThat(PriceList.of(NumberCapability.VOICE, "US", 2).message().dollars())
                .isEqualTo(0.026);
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

    private static Price price(String message, String carrierFee) {
        return new Price(Money.parse(message), Money.parse(carrierFee));
    }
}
