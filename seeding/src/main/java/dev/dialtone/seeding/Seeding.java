package dev.dialtone.seeding;

import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.http.HttpHandler;
import dev.dialtone.core.seed.SeedRefused;
import dev.dialtone.core.seed.Seeds;
import dev.dialtone.core.shape.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs seeds: that of the start on the thread that starts, others one after another on a thread of their own, which ends when idle. */
public final class Seeding implements Seeds, AutoCloseable {
    private static final int MOST_WAITING = 100;
    private static final int IDLE_SECONDS = 5;

    /** What messages call a seed that came in a request. */
    private static final String SENT = "seed";

    private final List<Service> services;
    private final HttpHandler calls;
    private final Object lock = new Object();
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Document> results = new HashMap<>();
    private final ThreadPoolExecutor executor;
    private volatile boolean isDone = true;
    private volatile boolean isStopping;

    /** A file of the start. */
    private static final class Source {
        private final Path file;
        private volatile State state = State.WAITING;
        private List<Entry> entries = List.of();

        Source(Path file) {
            this.file = file;
        }
    }

    /**
     * Nothing is run yet.
     *
     * @param services what entries may ask
     * @param dispatch answers for services that speak otherwise than these, as seeds do
     */
    public Seeding(List<Service> services, Function<List<Service>, HttpHandler> dispatch) {
        this.services = List.copyOf(services);
        this.calls =
                dispatch.apply(services.stream().map(SeedProtocol::speaking).toList());
        this.executor = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "dialtone-seed");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    /** Says that a seed of the start is to come, so that the server is not ready before {@link #start} has run it. */
    public void expectStart() {
        isDone = false;
    }

    /**
     * Runs the seed of the start, unless there is something already, and waits for its end.
     *
     * @param filled whether accounts hold something from before: then the seed is read and checked, and can be replayed
     * @param paths files, and folders that have some
     * @param folder whose files come first; null: there is none
     * @param account of entries where a file says nothing
     * @param region the same
     * @return warnings, for people
     * @throws SeedRefused for what cannot be run; then the server does not become ready
     */
    public List<String> start(boolean filled, List<Path> paths, @Nullable Path folder, String account, String region) {
        SeedSources found = new SeedSources();
        if (folder != null) {
            found.addFolder(folder);
        }
        paths.forEach(found::add);
        List<Source> read = found.files().stream().map(Source::new).toList();
        synchronized (lock) {
            sources.addAll(read);
        }
        List<Entry> all = new ArrayList<>();
        for (Source source : read) {
            noteRefusal(source, () -> {
                source.entries = SeedText.read(source.file.toString(), SeedSources.read(source.file), account, region);
                all.addAll(source.entries);
            });
        }
        new SeedPlan(services).check(all);
        List<String> warnings = new ArrayList<>(found.warnings());
        if (filled) {
            warnings.add("the seed was not run: the data folder holds what accounts held before"
                    + " (POST /_dialtone/reset?account=all&replay=true runs it)");
        } else {
            results.putAll(run(read, null));
        }
        isDone = true;
        return warnings;
    }

    private static void noteRefusal(Source source, Runnable work) {
        try {
            work.run();
        } catch (SeedRefused refused) {
            source.state = State.ERROR;
            throw refused;
        }
    }

    /** Runs files, those of one account alone if it is named, and gives what their entries have answered. */
    private Map<String, Document> run(List<Source> files, @Nullable String account) {
        SeedRun run = new SeedRun(calls, () -> isStopping, results);
        for (Source source : files) {
            source.state = State.RUNNING;
            noteRefusal(source, () -> {
                run.run(source.entries.stream()
                        .filter(entry -> account == null || entry.account().equals(account))
                        .toList());
            });
            source.state = State.SUCCESSFUL;
        }
        return run.results();
    }

    @Override
    public boolean isDone() {
        return isDone;
    }

    @Override
    public List<SeedFile> files() {
        return started().stream()
                .map(source -> new SeedFile(source.file.toString(), source.state))
                .toList();
    }

    private List<Source> started() {
        synchronized (lock) {
            return List.copyOf(sources);
        }
    }

    @Override
    public CompletionStage<Outcome> run(String text, String account, String region) {
        List<Entry> entries = SeedText.read(SENT, text.getBytes(StandardCharsets.UTF_8), account, region);
        new SeedPlan(services).check(entries);
        return queue(() -> {
            SeedRun run = new SeedRun(calls, () -> isStopping, Map.of());
            run.run(entries);
            return new Outcome(entries.size(), run.results());
        });
    }

    @Override
    public void requireReplayable() {
        if (!isDone) {
            throw new SeedRefused("replay: the seed of the start is not in yet");
        } else if (started().isEmpty()) {
            throw new SeedRefused(
                    "replay: there is no seed (expected: a server that was started with --seed or DIALTONE_SEED)");
        }
    }

    @Override
    public CompletionStage<Outcome> replay(@Nullable String account) {
        requireReplayable();
        List<Source> files = started();
        return queue(() -> {
            results.putAll(run(files, account));
            long entries = files.stream()
                    .flatMap(source -> source.entries.stream())
                    .filter(entry -> account == null || entry.account().equals(account))
                    .count();
            return new Outcome((int) entries, new LinkedHashMap<>(results));
        });
    }

    private CompletionStage<Outcome> queue(Supplier<Outcome> work) {
        try {
            return CompletableFuture.supplyAsync(work, executor);
        } catch (RejectedExecutionException full) {
            throw new SeedRefused(
                    isStopping ? "the server stops" : MOST_WAITING + " seeds wait already (expected: fewer at a time)");
        }
    }

    /** Lets what runs end with its entry, and runs nothing more. */
    @Override
    public void close() {
        isStopping = true;
        executor.shutdown();
    }
}
