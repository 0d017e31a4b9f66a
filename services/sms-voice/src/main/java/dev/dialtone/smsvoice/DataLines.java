package dev.dialtone.smsvoice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Data files of this package: a record to a line, words with blanks between, {@code #} before comments. */
final class DataLines {
    private DataLines() {}

    /** The words of each line that is neither empty nor a comment, in the order of the file. */
    static List<List<String>> read(String resource) {
        try (InputStream file = DataLines.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(line -> List.of(line.split(" +", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
