package dev.dialtone.core.resource;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.core.limit.QuotaLevel;
import java.util.List;

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
    private static final int COLUMNS = 4;

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
        return DataLines.read(owner, file).stream().map(Quota::parse).toList();
    }

    private static Quota parse(String line) {
        List<String> words = DataLines.words(line, COLUMNS);
        if (words.size() < COLUMNS
                || (!words.get(2).equals(RAISED) && !words.get(2).equals(FIXED))) {
            throw new IllegalArgumentException(
                    line + " (expected: a name, a number, " + RAISED + " or " + FIXED + ", and a source)");
        }
        return new Quota(
                words.get(0), Integer.parseInt(words.get(1)), words.get(2).equals(RAISED), words.get(3));
    }
}
