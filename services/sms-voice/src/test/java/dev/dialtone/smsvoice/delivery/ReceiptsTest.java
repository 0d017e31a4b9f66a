package dev.dialtone.smsvoice.delivery;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.origination.SenderTraits.Route;
import dev.dialtone.smsvoice.resource.Country;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReceiptsTest {
    @TestFactory
    Stream<DynamicContainer> knowsWhatCarriersTell() {
        return CaseFile.of(ReceiptsTest.class)
                .answer("last event", one -> {
                    List<String> words = one.words(2);
                    return Receipts.endWithTheCarrier(words.get(0), Route.valueOf(words.get(1)))
                            ? "SUCCESSFUL"
                            : "DELIVERED";
                })
                .tests(8);
    }

    @Test
    @Evidence(DIALTONE)
    void understandsEveryLineOfTheFile() {
        for (List<String> words : DataLines.words(Receipts.class, "receipts.txt")) {
            assertThat(words).hasSize(3);
            assertThat(Country.of(words.get(0))).isPresent();
            Route route = words.get(1).equals("*") ? Route.SHARED : Route.valueOf(words.get(1));
            assertThat(Receipts.endWithTheCarrier(words.get(0), route)).isTrue();
        }
    }
}
