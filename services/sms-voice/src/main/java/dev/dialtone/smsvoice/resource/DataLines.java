package dev.dialtone.smsvoice.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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
        return split(owner, name, " +");
    }

    /**
     * The cells of each line that is neither empty nor a comment, in the order of the file: texts with {@code " | "} between them.
     *
     * @param owner a class of the package that the file is in
     * @param name the file's
     */
    public static List<List<String>> cells(Class<?> owner, String name) {
        return split(owner, name, " \\| ");
    }

    private static List<List<String>> split(Class<?> owner, String name, String separator) {
        try (InputStream file = owner.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(line -> List.of(line.split(separator, -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
