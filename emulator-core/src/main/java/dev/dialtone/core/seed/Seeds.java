package dev.dialtone.core.seed;

import dev.dialtone.core.shape.Document;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Fills accounts by operations that somebody has written down. What cannot be done is a {@link SeedRefused}. Safe for use by any thread. */
public interface Seeds {

    /** Whether the seed of the start is in; true where there is none. */
    boolean isDone();

    /** The files of the start's seed in their order; empty where there is none. */
    List<SeedFile> files();

    /**
     * Runs a seed, on a thread of its own and behind those that are asked for already.
     *
     * @param text in JSON or YAML
     * @param account whose state it is about where the seed does not say
     * @param region the same
     */
    CompletionStage<Outcome> run(String text, String account, String region);

    /** Refuses when there is no seed of the start, or it is not in yet. */
    void requireReplayable();

    /**
     * Runs the seed of the start again.
     *
     * @param account whose entries; null: all
     */
    CompletionStage<Outcome> replay(@Nullable String account);

    /**
     * A file of the start's seed.
     *
     * @param name as it was given
     */
    record SeedFile(String name, State state) {}

    /** How far a file is. */
    enum State {
        /** None of its entries was run. */
        WAITING,
        /** It is being run. */
        RUNNING,
        /** All its entries succeeded. */
        SUCCESSFUL,
        /** One of its entries was refused, or it could not be read. */
        ERROR
    }

    /**
     * What has become of a seed that ran.
     *
     * @param entries how many there were
     * @param results what those have answered that have a name, by it
     */
    record Outcome(int entries, Map<String, Document> results) {}
}
