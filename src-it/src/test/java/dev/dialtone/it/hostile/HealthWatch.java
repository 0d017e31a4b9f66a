package dev.dialtone.it.hostile;

import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks a server for its health ten times a second, each time on a connection of its own. */
final class HealthWatch implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(100);
    /** Twice what any answer may take, for the asker shares the machine with who attacks. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final RawRequest HEALTH = RawRequest.rest(
                    "000000000000", "sms-voice", "GET", "/_dialtone/health", "")
            .with("Connection", "close");

    private final URI endpoint;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    private HealthWatch(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Asks from now on. */
    static HealthWatch of(URI endpoint) {
        HealthWatch watch = new HealthWatch(endpoint);
        var unused = watch.thread.scheduleWithFixedDelay(watch::ask, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /** Every time that it was not well or not quick. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void ask() {
        long start = System.nanoTime();
        try {
            RawResponse answer = HEALTH.sendTo(endpoint);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (answer.status() != 200 || took.compareTo(LONGEST) > 0) {
                failures.add("status " + answer.status() + " after " + took);
            }
        } catch (IOException broken) {
            failures.add(broken.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
