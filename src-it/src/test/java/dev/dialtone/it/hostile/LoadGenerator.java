package dev.dialtone.it.hostile;

import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many requests as fast as a server takes them, over a few connections, several at a time on each. */
final class LoadGenerator {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final URI endpoint;
    private final int connections;
    private final int inFlight;

    /**
     * @param connections how many
     * @param inFlight how many requests of a connection wait for their answers at a time
     */
    LoadGenerator(URI endpoint, int connections, int inFlight) {
        this.endpoint = endpoint;
        this.connections = connections;
        this.inFlight = inFlight;
    }

    /**
     * Sends requests and reads every answer.
     *
     * @param request makes the request of a number, counted from 0
     * @return how often each kind of answer came: its status, with the error's name when it has one
     */
    Map<String, Integer> send(int count, IntFunction<RawRequest> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Map<String, Integer>>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = i;
                running.add(threads.submit(() -> sendEvery(connections, first, count, request)));
            }
            Map<String, Integer> all = new TreeMap<>();
            for (Future<Map<String, Integer>> each : running) {
                each.get().forEach((kind, times) -> all.merge(kind, times, Integer::sum));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private Map<String, Integer> sendEvery(int step, int first, int count, IntFunction<RawRequest> request)
            throws Exception {
        Map<String, Integer> answers = new TreeMap<>();
        try (RawConnection connection = RawConnection.to(endpoint, PATIENCE)) {
            int unread = 0;
            for (int i = first; i < count; i += step) {
                connection.send(request.apply(i).bytes());
                unread++;
                if (unread == inFlight) {
                    note(connection, answers, unread);
                    unread = 0;
                }
            }
            note(connection, answers, unread);
        }
        return answers;
    }

    private static void note(RawConnection connection, Map<String, Integer> answers, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            RawResponse answer = connection.read();
            String error = answer.header("x-amzn-ErrorType");
            answers.merge(answer.status() + (error == null ? "" : " " + error), 1, Integer::sum);
        }
    }
}
