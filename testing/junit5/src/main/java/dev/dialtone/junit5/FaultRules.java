package dev.dialtone.junit5;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.FaultConnection;
import dev.dialtone.client.model.FaultEnding;
import dev.dialtone.client.model.FaultError;
import dev.dialtone.client.model.FaultRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/** The rules that a test is annotated with. */
final class FaultRules {
    private FaultRules() {}

    /** Sets the rules of a test, if it has any. */
    static void begin(ExtensionContext test, Store store, Dialtone account) {
        FaultRule[] rules = of(test);
        if (rules.length > 0) {
            account.faults().set(rules);
            store.put(FaultRules.class, account);
        }
    }

    /** Removes what {@link #begin} has set. */
    static void end(Store store) {
        Dialtone account = store.remove(FaultRules.class, Dialtone.class);
        if (account != null) {
            account.faults().clear();
        }
    }

    /** Those of the classes around it first, then its own. */
    private static FaultRule[] of(ExtensionContext test) {
        List<Fault> faults = new ArrayList<>();
        for (Class<?> each : TestClasses.fromOutside(test.getRequiredTestClass())) {
            faults.addAll(AnnotationSupport.findRepeatableAnnotations(each, Fault.class));
        }
        faults.addAll(AnnotationSupport.findRepeatableAnnotations(test.getRequiredTestMethod(), Fault.class));
        return faults.stream().map(FaultRules::rule).toArray(FaultRule[]::new);
    }

    private static FaultRule rule(Fault fault) {
        return FaultRule.builder()
                .service(given(fault.service()))
                .operation(given(fault.operation()))
                .region(given(fault.region()))
                .probability(fault.probability() == 1 ? null : fault.probability())
                .seed(fault.seed() == 0 ? null : fault.seed())
                .times(given(fault.times()))
                .latencyMs(given(fault.latencyMs()))
                .error(error(fault))
                .connection(connection(fault.connection()))
                .later(
                        fault.later().isEmpty()
                                ? null
                                : FaultEnding.builder()
                                        .status(fault.later())
                                        .reason(given(fault.reason()))
                                        .build())
                .build();
    }

    private static @Nullable FaultError error(Fault fault) {
        boolean isGiven = !fault.error().isEmpty()
                || fault.statusCode() != 0
                || !fault.message().isEmpty();
        return isGiven
                ? FaultError.builder()
                        .code(given(fault.error()))
                        .statusCode(given(fault.statusCode()))
                        .message(given(fault.message()))
                        .build()
                : null;
    }

    private static @Nullable FaultConnection connection(FaultConnection[] connections) {
        if (connections.length > 1) {
            throw new IllegalArgumentException(
                    "@Fault(connection): " + connections.length + " (expected: one at most)");
        }
        return connections.length == 0 ? null : connections[0];
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer given(int number) {
        return number == 0 ? null : number;
    }
}
