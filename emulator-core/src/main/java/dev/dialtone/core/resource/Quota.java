package dev.dialtone.core.resource;

import dev.dialtone.core.limit.QuotaLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * How many of a thing there may be.
 *
 * @param name what the control API knows it by
 * @param newAccount what AWS gives a new account
 * @param raised whether AWS raises it on request
 * @param source where both are from, and how certain that is
 */
public record Quota(String name, int newAccount, boolean raised, String source) {
    /** What quotas are at {@link QuotaLevel#HIGH} that AWS raises. */
    public static final int HIGH = 10_000;

    private static final String RAISED = "raised";
    private static final String FIXED = "fixed";

    /** What it is at a level. */
    public int at(QuotaLevel level) {
        return raised && level == QuotaLevel.HIGH ? Math.max(HIGH, newAccount) : newAccount;
    }

    /**
     * Reads the quotas of a service: one to a line with its name, its number, {@code raised} or {@code fixed}, and its source;
     * {@code #} before comments.
     *
     * @param owner a class of the package that the file is in
     * @param file its name
     */
    public static List<Quota> read(Class<?> owner, String file) {
        try (InputStream lines = owner.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(lines, file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(Quota::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Quota parse(String line) {
        String[] words = line.split(" +", 4);
        if (words.length < 4 || (!words[2].equals(RAISED) && !words[2].equals(FIXED))) {
            throw new IllegalArgumentException(
                    line + " (expected: a name, a number, " + RAISED + " or " + FIXED + ", and a source)");
        }
        return new Quota(words[0], Integer.parseInt(words[1]), words[2].equals(RAISED), words[3]);
    }
}
