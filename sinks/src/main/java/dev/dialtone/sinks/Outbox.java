package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.DeliveryReport;
import dev.dialtone.core.metrics.Occupancy;
import dev.dialtone.sinks.Outcome.Answer;
import io.netty.channel.IoEventLoop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The requests to one address that are not over. Those of one ordering key are sent one after the other, in their order; one
 * that is to be retried leaves the queue meanwhile, so that it blocks no other. All but {@link #take} and {@link #stop} is done on the
 * event loop.
 */
final class Outbox {

    private final Address address;
    private final SinkSettings settings;
    private final IoEventLoop loop;
    private final Connections connections;
    private final InFlightLimit inFlight;
    private volatile boolean stopping;

    private final Map<OrderingKey, Queue> queues = new HashMap<>();
    private final Set<Job> jobs = new LinkedHashSet<>();
    private final CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();

    /** Events of one account to one target are sent in order. */
    record OrderingKey(String accountId, String target) {}

    /** The jobs of an ordering key that wait, and whether one of them is being sent. */
    private static final class Queue {
        private final Deque<Job> waiting = new ArrayDeque<>();
        private boolean busy;
    }

    /** A request until it is over. */
    private static final class Job {
        private final OrderingKey key;
        private final SinkRequest request;
        private final long weight;
        private final Consumer<DeliveryReport> whenOver;
        private int attempts;
        private boolean prerequisiteSent;

        private Job(OrderingKey key, SinkRequest request, long weight, Consumer<DeliveryReport> whenOver) {
            this.key = key;
            this.request = request;
            this.weight = weight;
            this.whenOver = whenOver;
        }
    }

    Outbox(Address address, SinkSettings settings, IoEventLoop loop, Connections connections) {
        this.address = address;
        this.settings = settings;
        this.loop = loop;
        this.connections = connections;
        this.inFlight = new InFlightLimit(settings.maxWaitingPerUrl(), settings.urls());
    }

    /** How full it is. */
    Occupancy occupancy() {
        return inFlight.occupancy();
    }

    /**
     * Sends a request, on any thread. {@code whenOver} is called here when too many are on their way, else on the event loop.
     *
     * @param weight what it keeps alive, in bytes
     */
    void take(OrderingKey key, SinkRequest request, long weight, Consumer<DeliveryReport> whenOver) {
        if (stopping) {
            whenOver.accept(new DeliveryReport(false, 0, HttpSinks.STOPPED));
            return;
        }
        Optional<String> tooMuch = inFlight.acquire(key.accountId(), weight);
        if (tooMuch.isPresent()) {
            whenOver.accept(new DeliveryReport(
                    false, 0, tooMuch.get() + " are on their way to " + address + " already (expected: fewer)"));
        } else {
            submit(new Job(key, request, weight, whenOver));
        }
    }

    private void submit(Job job) {
        try {
            loop.execute(() -> begin(job));
        } catch (RejectedExecutionException shutDown) {
            releaseInFlight(job);
            job.whenOver.accept(new DeliveryReport(false, 0, HttpSinks.STOPPED));
        }
    }

    /**
     * Takes nothing more, on any thread.
     *
     * @return complete when nothing is on its way any more, at the end of the last moment at the latest
     */
    CompletableFuture<@Nullable Void> stop() {
        stopping = true;
        loop.execute(() -> {
            completeWhenEmpty();
            var unused = loop.schedule(this::giveUp, settings.lastMoment().toNanos(), TimeUnit.NANOSECONDS);
        });
        return stopped;
    }

    private void begin(Job job) {
        jobs.add(job);
        Queue queue = queues.computeIfAbsent(job.key, key -> new Queue());
        queue.waiting.addLast(job);
        sendNext(job.key, queue);
    }

    private void sendNext(OrderingKey key, Queue queue) {
        if (queue.busy) {
            return;
        }
        Job next = queue.waiting.pollFirst();
        if (next == null) {
            queues.remove(key);
        } else {
            queue.busy = true;
            attempt(next, queue);
        }
    }

    private void attempt(Job job, Queue queue) {
        connections.exchange(() -> nextAttempt(job), outcome -> onOutcome(job, queue, outcome));
    }

    /** An attempt is counted once its request is written. */
    private static Request nextAttempt(Job job) {
        Request request = job.request.request();
        job.attempts++;
        return request;
    }

    private void onOutcome(Job job, Queue queue, Outcome outcome) {
        if (!jobs.contains(job)) {
            return;
        }
        Optional<Request> prerequisite = prerequisite(job, outcome);
        if (prerequisite.isPresent()) {
            job.prerequisiteSent = true;
            connections.exchange(prerequisite::get, answer -> onPrerequisiteOutcome(job, queue, answer));
        } else {
            retryOrEnd(job, queue, RetryDecision.on(job.request, outcome));
        }
    }

    private Optional<Request> prerequisite(Job job, Outcome outcome) {
        return outcome instanceof Answer answer
                        && !answer.isSuccess()
                        && !job.prerequisiteSent
                        && job.attempts < settings.attempts().most()
                ? job.request.prerequisite(SinkError.of(answer))
                : Optional.empty();
    }

    /** Whatever it was answered, the next attempt shows whether it has helped; after a transient error it is sent again. */
    private void onPrerequisiteOutcome(Job job, Queue queue, Outcome outcome) {
        if (!jobs.contains(job)) {
            return;
        }
        RetryDecision decision = RetryDecision.on(job.request, outcome);
        if (decision.next() == RetryDecision.Next.TRY_AGAIN) {
            job.prerequisiteSent = false;
            retryOrEnd(job, queue, decision);
        } else {
            attempt(job, queue);
        }
    }

    private void retryOrEnd(Job job, Queue queue, RetryDecision decision) {
        queue.busy = false;
        sendNext(job.key, queue);
        if (decision.next() == RetryDecision.Next.TRY_AGAIN
                && job.attempts < settings.attempts().most()) {
            long nanos = settings.attempts().backoffAfter(job.attempts).toNanos();
            var unused = loop.schedule(() -> retry(job), nanos, TimeUnit.NANOSECONDS);
        } else {
            boolean delivered = decision.next() == RetryDecision.Next.DELIVERED;
            end(job, new DeliveryReport(delivered, job.attempts, decision.error()));
        }
    }

    private void retry(Job job) {
        if (jobs.contains(job)) {
            Queue queue = queues.computeIfAbsent(job.key, key -> new Queue());
            queue.waiting.addFirst(job);
            sendNext(job.key, queue);
        }
    }

    private void end(Job job, DeliveryReport report) {
        jobs.remove(job);
        releaseInFlight(job);
        try {
            job.whenOver.accept(report);
        } finally {
            completeWhenEmpty();
        }
    }

    private void releaseInFlight(Job job) {
        inFlight.release(job.key.accountId(), job.weight);
    }

    private void completeWhenEmpty() {
        if (stopping && jobs.isEmpty()) {
            stopped.complete(null);
        }
    }

    private void giveUp() {
        queues.clear();
        for (Job job : List.copyOf(jobs)) {
            end(job, new DeliveryReport(false, job.attempts, HttpSinks.STOPPED));
        }
    }
}
