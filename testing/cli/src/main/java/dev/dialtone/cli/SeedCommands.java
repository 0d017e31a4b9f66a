package dev.dialtone.cli;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.JsonWriter;
import dev.dialtone.client.model.SeedOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operations that are written down: runs some, or writes those down that were asked. */
final class SeedCommands {
    private static final String STANDARD_INPUT = "-";

    private final Call call;
    private final Dialtone dialtone;

    SeedCommands(Call call) {
        this.call = call;
        this.dialtone = call.dialtone();
    }

    void run() {
        String file = call.arguments().word();
        SeedOutcome outcome = dialtone.seeds().run(read(file));
        call.screen()
                .line("Ran " + outcome.entries() + (outcome.entries() == 1 ? " entry" : " entries") + " of " + file
                        + " for " + call.place());
    }

    /** Malformed UTF-8 is the server's to refuse. */
    private static String read(String file) {
        try {
            return file.equals(STANDARD_INPUT)
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw new FailedException(file + ": cannot be read (expected: a seed in UTF-8, or - for standard input)");
        }
    }

    /** As one document for scripts; else with a line for each entry, so that people can read it and compare it. */
    void record() {
        dialtone.api().getSeed();
        Map<String, @Nullable Object> seed = new LinkedHashMap<>(call.screen().document());
        if (!(seed.remove("entries") instanceof List<?> entries)) {
            throw new FailedException("The server has answered no seed");
        }
        String head = JsonWriter.write(seed);
        call.screen()
                .line(head.substring(0, head.length() - 1)
                        + entries.stream()
                                .map(JsonWriter::write)
                                .collect(Collectors.joining(",\n  ", ",\"entries\":[\n  ", "\n]}")));
    }
}
