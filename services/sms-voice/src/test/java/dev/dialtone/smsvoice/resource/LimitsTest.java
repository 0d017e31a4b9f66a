package dev.dialtone.smsvoice.resource;

import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.dispatch.ServiceModel.Entry;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.limit.ApiRates;
import dev.dialtone.core.limit.Rate;
import dev.dialtone.core.resource.Quota;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an account may have, and what it may call in a second, as the files of data say. */
class LimitsTest {
    private static final ApiRates RATES = ApiRates.read(ServiceQuotas.class, "api-rates.txt");
    private static final Map<String, Quota> QUOTAS =
            ServiceQuotas.create().all().stream().collect(Collectors.toMap(Quota::name, Function.identity()));

    @TestFactory
    Stream<DynamicContainer> areThoseOfAws() {
        return CaseFile.of(LimitsTest.class)
                .answer("calls a second", operation -> perSecond(operation.text()))
                .answer("quota", name -> quota(name.text()))
                .tests(30);
    }

    @Test
    @Evidence(MODEL)
    void nameOperationsAndReasonsOfTheContract() {
        List<String> operations = PinpointSMSVoiceV2.builder().build().entries().stream()
                .map(Entry::name)
                .toList();
        assertThat(operations).containsAll(RATES.operations());
        List<String> reasons = ServiceQuotaExceededExceptionReason.values().stream()
                .map(ServiceQuotaExceededExceptionReason::value)
                .filter(reason -> !reason.startsWith("MONTHLY_SPEND_LIMIT_"))
                .toList();
        assertThat(QUOTAS.keySet()).containsExactlyInAnyOrderElementsOf(reasons);
    }

    private static Object perSecond(String operation) {
        Rate rate = RATES.of(operation);
        return rate == null ? "any" : Math.round(rate.perSecond());
    }

    private static List<String> quota(String name) {
        Quota quota = Objects.requireNonNull(QUOTAS.get(name), name);
        return List.of(String.valueOf(quota.newAccount()), quota.raised() ? "raised" : "fixed");
    }
}
