package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.telephony.numbers.NumberCatalog;
import dev.dialtone.telephony.numbers.NumberKind;
import dev.dialtone.telephony.numbers.NumberPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OffersTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "numbers are E.164 numbers of their country and type")
    void givesValidNumbersOfCountryAndType() {
        for (Offer offer : Offers.all()) {
            String e164 = sms.inventory.draw(sms.scope, offer.numbers(), "test").orElseThrow();
            boolean isTollFree = offer.type().equals(RequestableNumberType.TOLL_FREE);

            assertThat(NumberPlan.isValid(e164)).as(offer + " " + e164).isTrue();
            assertThat(NumberPlan.country(e164)).as(e164).contains(offer.country());
            assertThat(NumberPlan.kind(e164)).as(e164).contains(isTollFree ? NumberKind.TOLL_FREE : NumberKind.LOCAL);
            assertThat(NumberCatalog.isSimulator(e164))
                    .as(e164)
                    .isEqualTo(offer.type().equals(RequestableNumberType.SIMULATOR));
        }
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "nothing shows what simulator numbers, US long codes, and long codes for voice cost a month")
    void hasPricesWithTwoDecimals() {
        assertThat(Offers.all())
                .allSatisfy(offer -> assertThat(offer.monthlyPrice()).matches("[0-9]+\\.[0-9]{2}"));
        assertThat(Offers.all())
                .filteredOn(offer -> offer.basis() == Offer.Basis.DOCUMENTED)
                .extracting(offer -> offer.country() + " " + offer.type() + " " + offer.monthlyPrice())
                .containsExactly("US TEN_DLC 1.00", "US TOLL_FREE 2.00", "CA LONG_CODE 1.00");
    }
}
