package dev.dialtone.protocol.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of the official suites that a server must pass. {@code known-failures.txt} may only shrink;
 * {@code not-for-servers.txt} holds what no server can meet.
 */
final class ComplianceTest {

    private static final int CASES = 1036;
    private static final int FEWEST_PASSES = 1025;

    private static final List<SuiteCase> ALL = SuiteCases.all();
    private static final Ledger KNOWN_FAILURES = Ledger.of("/known-failures.txt");
    private static final Ledger NOT_FOR_SERVERS = Ledger.of("/not-for-servers.txt");

    @TestFactory
    Stream<DynamicTest> awsJson1_0() {
        return of(SuiteService.AWS_JSON_1_0);
    }

    @TestFactory
    Stream<DynamicTest> awsJson1_1() {
        return of(SuiteService.AWS_JSON_1_1);
    }

    @TestFactory
    Stream<DynamicTest> restJson1() {
        return of(SuiteService.REST_JSON_1);
    }

    private static Stream<DynamicTest> of(String protocolId) {
        return ALL.stream()
                .filter(test -> test.service().protocolId().equals(protocolId) && !NOT_FOR_SERVERS.has(test))
                .map(test -> DynamicTest.dynamicTest(test.name(), () -> runOrExpectFailure(test)));
    }

    private static void runOrExpectFailure(SuiteCase test) {
        if (!KNOWN_FAILURES.has(test)) {
            CaseRunner.run(test);
        } else if (passes(test)) {
            throw new AssertionError(test.name() + " passes now: strike it off known-failures.txt");
        }
    }

    private static boolean passes(SuiteCase test) {
        try {
            CaseRunner.run(test);
            return true;
        } catch (AssertionError failed) {
            return false;
        }
    }

    @Test
    void findsEveryCase() {
        assertThat(ALL).hasSize(CASES);
    }

    @Test
    void listsOnlyCasesThatExist() {
        Set<String> names = new HashSet<>();
        ALL.forEach(test -> names.add(test.name()));
        assertThat(names).containsAll(KNOWN_FAILURES.names()).containsAll(NOT_FOR_SERVERS.names());
    }

    @Test
    void passesNearlyAll() {
        Map<String, int[]> passedOfTotal = new TreeMap<>();
        for (SuiteCase test : ALL) {
            int[] count = passedOfTotal.computeIfAbsent(test.service().protocolId(), key -> new int[2]);
            count[0] += passes(test) ? 1 : 0;
            count[1]++;
        }
        int passed = 0;
        for (Map.Entry<String, int[]> protocol : passedOfTotal.entrySet()) {
            int[] count = protocol.getValue();
            System.out.println(protocol.getKey() + ": " + count[0] + " of " + count[1] + " cases pass");
            passed += count[0];
        }
        System.out.println("together: " + passed + " of " + ALL.size() + ", "
                + KNOWN_FAILURES.names().size() + " known failures, "
                + NOT_FOR_SERVERS.names().size() + " not for servers");
        assertThat(passed).isGreaterThanOrEqualTo(FEWEST_PASSES);
    }
}
