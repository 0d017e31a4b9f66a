package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.Report;
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
 * What is on its way to one address. Letters of one line are sent one after the other, in their order; a letter that must be
 * sent again steps aside meanwhile, so that it holds up no other. All but {@link #take} and {@link #stop} is done on the
 * event loop.
 */
final class Outbox {

    private final Address address;
    private final SinkSettings settings;
    private final IoEventLoop loop;
    private final Connections connections;
    private final Room room;
    private volatile boolean stopping;

    private final Map<Line, Queue> queues = new HashMap<>();
    private final Set<Job> jobs = new LinkedHashSet<>();
    private final CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();

    /** Whose events to which target are kept in order. */
    record Line(String accountId, String target) {}

    /** The jobs of a line that wait, and whether one of them is being sent. */
    private static final class Queue {
        private final Deque<Job> waiting = new ArrayDeque<>();
        private boolean busy;
    }

    /** A letter until it is over. */
    private static final class Job {
        private final Line line;
        private final Letter letter;
        private final long weight;
        private final Consumer<Report> whenOver;
        private int attempts;
        private boolean remedied;

        private Job(Line line, Letter letter, long weight, Consumer<Report> whenOver) {
            this.line = line;
            this.letter = letter;
            this.weight = weight;
            this.whenOver = whenOver;
        }
    }

    Outbox(Address address, SinkSettings settings, IoEventLoop loop, Connections connections) {
        this.address = address;
        this.settings = settings;
        this.loop = loop;
        this.connections = connections;
        this.room = new Room(settings.maxWaitingPerUrl(), settings.urls());
    }

    /**
     * Sends a letter, on any thread. {@code whenOver} is called here when there is no room, else on the event loop.
     *
     * @param weight what it keeps alive, in bytes
     */
    void take(Line line, Letter letter, long weight, Consumer<Report> whenOver) {
        if (stopping) {
            whenOver.accept(new Report(false, 0, HttpSinks.STOPPED));
            return;
        }
        Optional<String> tooMuch = room.take(line.accountId(), weight);
        if (tooMuch.isPresent()) {
            whenOver.accept(new Report(
                    false, 0, tooMuch.get() + " are on their way to " + address + " already (expected: fewer)"));
        } else {
            hand(new Job(line, letter, weight, whenOver));
        }
    }

    private void hand(Job job) {
        try {
            loop.execute(() -> begin(job));
        } catch (RejectedExecutionException shutDown) {
            giveBackRoom(job);
            job.whenOver.accept(new Report(false, 0, HttpSinks.STOPPED));
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
        Queue queue = queues.computeIfAbsent(job.line, line -> new Queue());
        queue.waiting.addLast(job);
        sendNext(job.line, queue);
    }

    private void sendNext(Line line, Queue queue) {
        if (queue.busy) {
            return;
        }
        Job next = queue.waiting.pollFirst();
        if (next == null) {
            queues.remove(line);
        } else {
            queue.busy = true;
            attempt(next, queue);
        }
    }

    private void attempt(Job job, Queue queue) {
        connections.exchange(() -> counted(job), outcome -> judge(job, queue, outcome));
    }

    /** A letter that cannot be written is not sent. */
    private static Request counted(Job job) {
        Request request = job.letter.request();
        job.attempts++;
        return request;
    }

    private void judge(Job job, Queue queue, Outcome outcome) {
        if (!jobs.contains(job)) {
            return;
        }
        Optional<Request> remedy = remedy(job, outcome);
        if (remedy.isPresent()) {
            job.remedied = true;
            connections.exchange(remedy::get, answer -> judgeRemedy(job, queue, answer));
        } else {
            goOn(job, queue, Verdict.on(job.letter, outcome));
        }
    }

    private Optional<Request> remedy(Job job, Outcome outcome) {
        return outcome instanceof Answer answer
                        && !answer.isSuccess()
                        && !job.remedied
                        && job.attempts < settings.attempts().most()
                ? job.letter.remedy(Complaint.of(answer))
                : Optional.empty();
    }

    /** Whatever it was answered, the next attempt shows whether it has helped; unless it may yet help another time. */
    private void judgeRemedy(Job job, Queue queue, Outcome outcome) {
        if (!jobs.contains(job)) {
            return;
        }
        Verdict verdict = Verdict.on(job.letter, outcome);
        if (verdict.next() == Verdict.Next.TRY_AGAIN) {
            job.remedied = false;
            goOn(job, queue, verdict);
        } else {
            attempt(job, queue);
        }
    }

    private void goOn(Job job, Queue queue, Verdict verdict) {
        queue.busy = false;
        sendNext(job.line, queue);
        if (verdict.next() == Verdict.Next.TRY_AGAIN
                && job.attempts < settings.attempts().most()) {
            long nanos = settings.attempts().backoffAfter(job.attempts).toNanos();
            var unused = loop.schedule(() -> comeBack(job), nanos, TimeUnit.NANOSECONDS);
        } else {
            boolean delivered = verdict.next() == Verdict.Next.DELIVERED;
            end(job, new Report(delivered, job.attempts, verdict.error()));
        }
    }

    private void comeBack(Job job) {
        if (jobs.contains(job)) {
            Queue queue = queues.computeIfAbsent(job.line, line -> new Queue());
            queue.waiting.addFirst(job);
            sendNext(job.line, queue);
        }
    }

    private void end(Job job, Report report) {
        jobs.remove(job);
        giveBackRoom(job);
        try {
            job.whenOver.accept(report);
        } finally {
            completeWhenEmpty();
        }
    }

    private void giveBackRoom(Job job) {
        room.giveBack(job.line.accountId(), job.weight);
    }

    private void completeWhenEmpty() {
        if (stopping && jobs.isEmpty()) {
            stopped.complete(null);
        }
    }

    private void giveUp() {
        queues.clear();
        for (Job job : List.copyOf(jobs)) {
            end(job, new Report(false, job.attempts, HttpSinks.STOPPED));
        }
    }
}
