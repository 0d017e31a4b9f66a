package dev.dialtone.client;

import dev.dialtone.client.model.SeedOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Seeds: operations of AWS and of the control API that are written down in JSON or YAML, and run as if the account had called. They
 * are in the region of {@link Dialtone#inRegion}, else in the server's default, unless the seed says another.
 */
public final class Seeds {

    private final ControlApi api;
    private final ControlCalls calls;

    Seeds(ControlApi api, ControlCalls calls) {
        this.api = api;
        this.calls = calls;
    }

    /**
     * Runs a seed. The first entry that is refused is a {@link DialtoneException} that names it; what succeeded before stays.
     *
     * @return what those entries have answered that have a name
     */
    public SeedOutcome run(String text) {
        return api.runSeed(input -> input.text(text));
    }

    /** {@link #run(String)} of a file in UTF-8. One that cannot be read is an {@link UncheckedIOException}. */
    public SeedOutcome run(Path file) {
        try {
            return run(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + ": cannot be read", unreadable);
        }
    }

    /** A seed, in JSON, of what the account was asked since it was last forgotten: the calls that succeeded and may have changed something. */
    public String export() {
        return calls.read(new ControlCall("GetSeed", "GET").path("/_dialtone/seed"));
    }
}
