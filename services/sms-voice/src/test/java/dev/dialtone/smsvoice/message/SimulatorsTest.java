package dev.dialtone.smsvoice.message;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.message.Simulators.Outcome;
import dev.dialtone.smsvoice.resource.DataLines;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatorsTest {
    @Test
    @Evidence(value = AWS_DOCS, detail = "destination simulator phone numbers")
    void endsWellAtOneNumberAndBadlyAtTheOther() {
        assertThat(Simulators.outcome("+14254147755")).contains(Outcome.SUCCESS);
        assertThat(Simulators.outcome("+14254147167")).contains(Outcome.FAILURE);
        assertThat(Simulators.outcome("+85257048426")).contains(Outcome.SUCCESS);
        assertThat(Simulators.outcome("+85257048854")).contains(Outcome.FAILURE);
        assertThat(Simulators.outcome("+447860019067")).contains(Outcome.FAILURE);
    }

    @Test
    void knowsNoOtherNumber() {
        assertThat(Simulators.outcome("+12065550100")).isEmpty();
        assertThat(Simulators.outcome("14254147755")).isEmpty();
        assertThat(Simulators.outcome("")).isEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "destination simulator phone numbers")
    void listsThoseOfACountry() {
        assertThat(Simulators.of("US")).containsExactly("+14254147755", "+14254147167");
        assertThat(Simulators.of("SE")).containsExactly("+46790645100", "+46790645102");
        assertThat(Simulators.of("DE")).isEmpty();
    }

    @Test
    void hasTwoNumbersOfItsOwnForEachCountry() {
        Set<String> numbers = new HashSet<>();
        for (List<String> words : DataLines.read(Simulators.class, "simulators.txt")) {
            assertThat(words).hasSize(3);
            assertThat(Simulators.of(words.get(0))).isEqualTo(words.subList(1, 3));
            numbers.addAll(words.subList(1, 3));
        }
        assertThat(numbers).hasSize(50);
    }

    /** Requests name destinations in any form; what they are read as is what the file has. */
    @Test
    void writesNumbersAsDestinationsAreRead() {
        for (List<String> words : DataLines.read(Simulators.class, "simulators.txt")) {
            for (String number : words.subList(1, 3)) {
                assertThat(NumberPlan.e164(number.substring(1))).contains(number);
                assertThat(NumberPlan.country(number)).contains(words.get(0));
            }
        }
    }
}
