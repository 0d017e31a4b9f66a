package dev.dialtone.control;

import dev.dialtone.core.seed.SeedRefused;
import dev.dialtone.core.seed.Seeds;
import dev.dialtone.core.shape.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Seeds that run nothing and say what they were asked; as a test sets them. */
final class RecordingSeeds implements Seeds {
    final List<String> asked = new ArrayList<>();
    final List<SeedFile> files = new ArrayList<>();
    boolean isDone = true;

    @Override
    public boolean isDone() {
        return isDone;
    }

    @Override
    public List<SeedFile> files() {
        return files;
    }

    @Override
    public CompletionStage<Outcome> run(String text, String account, String region) {
        asked.add(account + " " + region + " " + text);
        return text.isEmpty()
                ? CompletableFuture.failedFuture(new SeedRefused("seed: empty"))
                : CompletableFuture.completedFuture(new Outcome(1, Map.of("number", new Document(Map.of("Id", "1")))));
    }

    @Override
    public void requireReplayable() {
        if (files.isEmpty()) {
            throw new SeedRefused("replay: there is no seed");
        }
    }

    @Override
    public CompletionStage<Outcome> replay(@Nullable String account) {
        asked.add("replay " + account);
        return CompletableFuture.completedFuture(new Outcome(0, Map.of()));
    }
}
