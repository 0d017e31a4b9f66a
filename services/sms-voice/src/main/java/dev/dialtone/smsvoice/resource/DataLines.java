package dev.dialtone.smsvoice.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Data files of a package: a record to a line, {@code #} before comments. */
public final class DataLines {
    private DataLines() {}

    /**
     * The words of each line that is neither empty nor a comment, in the order of the file.
     *
     * @param owner a class of the package that the file is in
     * @param name the file's
     */
    public static List<List<String>> read(Class<?> owner, String name) {
        return records(owner, name, DataLines::words);
    }

    /**
     * The cells of each line that is neither empty nor a comment, in the order of the file: texts with {@code " | "} between them.
     *
     * @param owner a class of the package that the file is in
     * @param name the file's
     */
    public static List<List<String>> cells(Class<?> owner, String name) {
        return records(owner, name, line -> List.of(line.split(" \\| ", -1)));
    }

    private static List<List<String>> records(Class<?> owner, String name, Function<String, List<String>> reading) {
        try (InputStream file = owner.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(reading)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a pattern: the files are read while somebody waits for a first message. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        while (begin < line.length()) {
            int blank = line.indexOf(' ', begin);
            int end = blank < 0 ? line.length() : blank;
            if (end > begin) {
                words.add(line.substring(begin, end));
            }
            begin = end + 1;
        }
        return List.copyOf(words);
    }
}
