package dev.dialtone.it.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The differences that are meant, in {@code known-drift.txt}: a line each, {@code service: difference}, below a comment
 * that says why.
 */
final class KnownDrift {

    private KnownDrift() {}

    /**
     * Those of one service, as {@link Facts#differencesFrom} words them.
     *
     * @throws IllegalStateException when a line has no reason above it
     */
    static List<String> of(String service) {
        List<String> known = new ArrayList<>();
        boolean explained = false;
        for (String line : lines()) {
            if (line.isBlank()) {
                explained = false;
            } else if (line.startsWith("#")) {
                explained = true;
            } else if (!explained) {
                throw new IllegalStateException("known-drift.txt: no reason above " + line);
            } else if (line.startsWith(service + ": ")) {
                known.add(line.substring(service.length() + 2));
            }
        }
        return known;
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownDrift.class.getResourceAsStream("known-drift.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
