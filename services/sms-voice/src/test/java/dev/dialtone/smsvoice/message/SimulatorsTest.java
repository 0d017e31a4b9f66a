package dev.dialtone.smsvoice.message;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SimulatorsTest {
    @TestFactory
    Stream<DynamicContainer> answersForDestinations() {
        return CaseFile.of(SimulatorsTest.class)
                .answer("outcome", one -> Simulators.outcome(one.text()))
                .answer("simulators of a country", one -> Simulators.of(one.text()))
                .tests(11);
    }

    @Test
    @Evidence(DIALTONE)
    void hasTwoNumbersOfItsOwnForEachCountry() {
        Set<String> numbers = new HashSet<>();
        for (List<String> words : DataLines.words(Simulators.class, "simulators.txt")) {
            assertThat(words).hasSize(3);
            assertThat(Simulators.of(words.get(0))).isEqualTo(words.subList(1, 3));
            numbers.addAll(words.subList(1, 3));
        }
        assertThat(numbers).hasSize(50);
    }

    /** Requests name destinations in any form; what they are read as is what the file has. */
    @Test
    @Evidence(DIALTONE)
    void writesNumbersAsDestinationsAreRead() {
        for (List<String> words : DataLines.words(Simulators.class, "simulators.txt")) {
            for (String number : words.subList(1, 3)) {
                assertThat(NumberPlan.e164(number.substring(1))).contains(number);
                assertThat(NumberPlan.country(number)).contains(words.get(0));
            }
        }
    }
}
