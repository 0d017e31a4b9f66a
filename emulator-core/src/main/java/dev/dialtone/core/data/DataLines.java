package dev.dialtone.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Data files of a package, in UTF-8: a record to a line, {@code #} before comments. A file that is not there is a {@link
 * NullPointerException}.
 */
public final class DataLines {
    private static final String CELL_END = " | ";

    private DataLines() {}

    /**
     * Each line that is neither empty nor a comment, in the order of the file.
     *
     * @param owner a class of the package that the file is in
     * @param name the file's
     */
    public static List<String> read(Class<?> owner, String name) {
        try (InputStream file = owner.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of each line of {@link #read}. */
    public static List<List<String>> words(Class<?> owner, String name) {
        return read(owner, name).stream().map(DataLines::words).toList();
    }

    /** The cells of each line of {@link #read}: texts with {@code " | "} between them. */
    public static List<List<String>> cells(Class<?> owner, String name) {
        return read(owner, name).stream().map(DataLines::cells).toList();
    }

    /** The words of a line. */
    public static List<String> words(String line) {
        return words(line, Integer.MAX_VALUE);
    }

    /**
     * The first words of a line, and the rest of it as the last one. Without a pattern: files are read while somebody waits.
     *
     * @param most 1 or more
     */
    public static List<String> words(String line, int most) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        while (begin < line.length()) {
            if (line.charAt(begin) == ' ') {
                begin++;
                continue;
            }
            int blank = words.size() + 1 < most ? line.indexOf(' ', begin) : -1;
            int end = blank < 0 ? line.length() : blank;
            words.add(line.substring(begin, end));
            begin = end;
        }
        return List.copyOf(words);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int begin = 0;
        for (int end = line.indexOf(CELL_END); end >= 0; end = line.indexOf(CELL_END, begin)) {
            cells.add(line.substring(begin, end));
            begin = end + CELL_END.length();
        }
        cells.add(line.substring(begin));
        return List.copyOf(cells);
    }
}
