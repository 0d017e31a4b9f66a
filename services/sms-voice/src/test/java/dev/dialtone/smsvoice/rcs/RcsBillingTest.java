package dev.dialtone.smsvoice.rcs;

import dev.dialtone.core.cases.Case;
import dev.dialtone.core.cases.CaseFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class RcsBillingTest {
    @TestFactory
    Stream<DynamicContainer> billsMessages() {
        return CaseFile.of(RcsBillingTest.class)
                .answer("billing", one -> {
                    RcsBilling billing = billing(one);
                    return List.of(billing.eventType(), billing.units());
                })
                .tests(9);
    }

    private static RcsBilling billing(Case one) {
        List<String> words = one.words(3);
        String country = words.get(0);
        String text = words.get(2);
        return switch (words.get(1)) {
            case "plain" -> RcsBilling.of(country, text, true);
            case "suggested" -> RcsBilling.of(country, text, false);
            case "file" -> RcsBilling.of(country, null, true);
            default -> throw new IllegalArgumentException(words.get(1) + " (expected: plain, suggested or file)");
        };
    }
}
