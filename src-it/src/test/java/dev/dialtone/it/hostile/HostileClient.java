package dev.dialtone.it.hostile;

import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One client that sends hostile requests, one after the other, and notes every answer that must not be. */
final class HostileClient implements Callable<HostileClient.Seen> {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    /** A busy machine is slow now and then; a request that is slow is slow again. */
    private static final int TRIES = 3;

    private static final int MOST_FINDINGS = 20;
    /** Shows what was asked, which is hostile. */
    private static final String JOURNAL = "dialtone.ListRequests";

    private static final int SHOWN = 600;

    private final URI endpoint;
    private final HostileRequests requests;
    private final ObservedValues observed;
    private final int count;
    private final List<String> findings = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> succeeded = new TreeSet<>();
    private @Nullable RawConnection connection;
    private Duration slowest = Duration.ZERO;

    /**
     * What one client has seen.
     *
     * @param findings answers that must not be, each with its request
     * @param statuses how often each status was answered
     * @param succeeded the operations that were answered with success
     * @param slowest the longest that an answer took
     */
    record Seen(List<String> findings, Map<Integer, Integer> statuses, Set<String> succeeded, Duration slowest) {}

    /** @param count how many requests it sends */
    HostileClient(URI endpoint, HostileRequests requests, ObservedValues observed, int count) {
        this.endpoint = endpoint;
        this.requests = requests;
        this.observed = observed;
        this.count = count;
    }

    @Override
    public Seen call() throws IOException {
        try {
            for (int sent = 0; sent < count && findings.size() < MOST_FINDINGS; sent++) {
                attack(requests.next());
            }
            return new Seen(findings, statuses, succeeded, slowest);
        } finally {
            disconnect();
        }
    }

    private void attack(HostileRequests.Hostile hostile) throws IOException {
        RawRequest request = hostile.request();
        byte[] bytes = request.bytes();
        Duration took = LONGEST;
        for (int left = TRIES; left > 0 && took.compareTo(LONGEST) >= 0; left--) {
            long start = System.nanoTime();
            RawResponse answer = ask(bytes);
            took = Duration.ofNanos(System.nanoTime() - start);
            if (answer == null) {
                find("no answer", request, "");
                return;
            }
            note(hostile, answer);
        }
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        if (took.compareTo(LONGEST) >= 0) {
            find("slow, " + took, request, "");
        }
    }

    private void note(HostileRequests.Hostile hostile, RawResponse answer) throws IOException {
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() >= 500 && !isMeant(answer)) {
            find("status " + answer.status(), hostile.request(), answer.body());
        } else if (answer.status() < 300) {
            if (!hostile.operation().equals(JOURNAL)) {
                observed.take(answer.body());
            }
            succeeded.add(hostile.operation());
        }
        if (answer.closes()) {
            disconnect();
        }
    }

    /** RFC 9110: a Transfer-Encoding or an HTTP version that is not supported. Besides, an operation of AWS that is not built. */
    private static boolean isMeant(RawResponse answer) {
        String error = answer.header("x-amzn-ErrorType");
        return (answer.status() == 501 && "NotImplementedException".equals(error))
                || ((answer.status() == 501 || answer.status() == 505) && "SerializationException".equals(error));
    }

    private @Nullable RawResponse ask(byte[] bytes) throws IOException {
        RawConnection open = connection;
        if (open == null) {
            connection = open = RawConnection.to(endpoint);
        }
        try {
            open.send(bytes);
            RawResponse answer = open.readOrEnd();
            while (answer != null && answer.status() == 100) {
                answer = open.readOrEnd();
            }
            if (answer == null) {
                disconnect();
            }
            return answer;
        } catch (IOException broken) {
            disconnect();
            return null;
        }
    }

    private void disconnect() throws IOException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    private void find(String what, RawRequest request, String answer) {
        String sent = new String(request.bytes(), StandardCharsets.UTF_8);
        findings.add(what + "\n--> " + cut(sent) + "\n<-- " + cut(answer));
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
    }
}
