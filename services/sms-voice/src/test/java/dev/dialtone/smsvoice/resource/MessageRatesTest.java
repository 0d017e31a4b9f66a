package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.cases.Case;
import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.smsvoice.model.MessagingLimits;
import dev.dialtone.smsvoice.model.NumberCapability;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class MessageRatesTest {
    @TestFactory
    Stream<DynamicContainer> knowsTheRatesThatAwsDocuments() {
        return CaseFile.of(MessageRatesTest.class)
                .answer("rate limits", MessageRatesTest::rates)
                .tests(15);
    }

    private static @Nullable List<String> rates(Case one) {
        List<String> words = one.words(3);
        MessagingLimits limits = MessageRates.limits(
                words.get(0),
                words.get(1).equals("-") ? null : words.get(1),
                Stream.of(words.get(2).split(",")).map(NumberCapability::of).toList());
        return limits == null
                ? null
                : Objects.requireNonNull(limits.rateLimits()).entrySet().stream()
                        .map(rate -> rate.getKey() + ":" + rate.getValue())
                        .toList();
    }
}
