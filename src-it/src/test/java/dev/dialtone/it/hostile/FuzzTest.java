package dev.dialtone.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.process.ServerProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Every operation of every contract, and raw bytes in between, with inputs that mean harm: no answer is a 5xx or takes a
 * second, Dialtone answers its health throughout, logs no failure of its own and leaks no buffer, in 256 MiB.
 *
 * <p>{@code -Ddialtone.fuzz.seed=1 -Ddialtone.fuzz.requests=2000000} set the seed and the number of requests.
 */
class FuzzTest {

    private static final long SEED = Long.getLong("dialtone.fuzz.seed", 20_261_129L);
    private static final int REQUESTS = Integer.getInteger("dialtone.fuzz.requests", 200_000);
    private static final int CLIENTS = 8;

    @Test
    void answersWhateverComes() throws Exception {
        System.out.println("FuzzTest: seed " + SEED + ", " + REQUESTS + " requests");
        long start = System.nanoTime();
        try (ServerProcess server = SmallHeap.start()) {
            List<HostileClient.Seen> seen;
            try (HealthWatch health = HealthWatch.of(server.endpoint())) {
                seen = attack(server);
                assertThat(health.failures()).isEmpty();
            }
            System.out.println("FuzzTest: " + Duration.ofNanos(System.nanoTime() - start) + ", " + summary(seen));
            assertThat(seen).flatMap(HostileClient.Seen::findings).isEmpty();
            assertThat(server.complaints()).doesNotContain("LEAK:", "ERROR", "OutOfMemory", "Exception");
        }
    }

    private static List<HostileClient.Seen> attack(ServerProcess server) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<HostileClient.Seen>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(threads.submit(client(server, i)));
            }
            List<HostileClient.Seen> seen = new ArrayList<>();
            for (Future<HostileClient.Seen> each : running) {
                seen.add(each.get());
            }
            return seen;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Every other one mostly means well, and so gets deeper into what there is. */
    private static HostileClient client(ServerProcess server, int number) {
        Random random = new Random(SEED + number);
        ObservedValues observed = new ObservedValues();
        HostileInputs inputs = new HostileInputs(random, observed, number % 2 == 0 ? 15 : 150);
        HostileRequests requests = new HostileRequests(Contracts.ALL, DialtoneServer.newAccount(), inputs, random);
        return new HostileClient(server.endpoint(), requests, observed, REQUESTS / CLIENTS);
    }

    private static String summary(List<HostileClient.Seen> seen) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        Duration slowest = Duration.ZERO;
        for (HostileClient.Seen each : seen) {
            each.statuses().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
            slowest = each.slowest().compareTo(slowest) > 0 ? each.slowest() : slowest;
        }
        Set<String> idle = new TreeSet<>();
        Contracts.ALL.forEach(model -> model.operations()
                .forEach(operation -> idle.add(model.identity().name() + "." + operation.name())));
        seen.forEach(each -> idle.removeAll(each.succeeded()));
        System.out.println("FuzzTest: never with success: " + idle);
        return "slowest answer " + slowest + ", answers by status " + statuses;
    }
}
