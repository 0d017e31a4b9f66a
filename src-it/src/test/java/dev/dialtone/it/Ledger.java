package dev.dialtone.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text file of exceptions that are meant, beside the test that compares them with what it finds: one a line, below a
 * comment that says why. A blank line ends what a comment speaks for.
 */
public final class Ledger {
    private Ledger() {}

    /**
     * The lines of a ledger, comments left out.
     *
     * @param test the class in whose package the file is
     * @param file its name, such as {@code known-drift.txt}
     * @throws IllegalStateException when a line has no reason above it
     */
    public static List<String> read(Class<?> test, String file) {
        List<String> known = new ArrayList<>();
        boolean explained = false;
        for (String line : lines(test, file)) {
            if (line.isBlank()) {
                explained = false;
            } else if (line.startsWith("#")) {
                explained = true;
            } else if (!explained) {
                throw new IllegalStateException(file + ": no reason above " + line);
            } else {
                known.add(line);
            }
        }
        return known;
    }

    /** Every line of a file beside a test, comments and blank ones too. */
    public static List<String> lines(Class<?> test, String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(test.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
