package dev.dialtone.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page that is drawn, whole or in part, from what the program is. Tests hold it against that; {@link #COMMAND} makes all of
 * them write their pages instead.
 */
public final class GeneratedPage {

    /** Writes all such pages. */
    public static final String COMMAND = "./mvnw -q test -Pdocs";

    private final Path file;
    private final boolean isWritten;

    private GeneratedPage(Path file, boolean isWritten) {
        this.file = file;
        this.isWritten = isWritten;
    }

    /** The page in a file, which is written when this is a run of {@link #COMMAND}. */
    public static GeneratedPage in(Path file) {
        return in(file, Boolean.getBoolean("docs.write"));
    }

    static GeneratedPage in(Path file, boolean isWritten) {
        return new GeneratedPage(file, isWritten);
    }

    /** Requires the page to be this text, or makes it so. */
    public void requireText(String upToDate) throws IOException {
        requireBytes(upToDate.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Requires a table of the page to have these rows, or makes it so. The rest of the page is written by hand.
     *
     * @param heading the table's first two lines
     * @param rows whole lines
     */
    public void requireTable(String heading, String rows) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(heading);
        int start = text.indexOf(heading) + heading.length();
        int blank = text.indexOf("\n\n", start - 1);
        int end = blank < 0 ? text.length() : blank + 1;
        requireText(text.substring(0, start) + rows + text.substring(end));
    }

    /** Requires the page to be this file, byte for byte, or makes it so. */
    public void requireBytes(byte[] upToDate) throws IOException {
        if (isWritten) {
            Files.write(file, upToDate);
        }
        assertThat(Files.readString(file))
                .as("%s is out of date. To write all pages anew:%n    %s%n", file.normalize(), COMMAND)
                .isEqualTo(new String(upToDate, StandardCharsets.UTF_8));
    }

    /** Makes a picture of a page this one. It is held against nothing, since no two runs draw the same. */
    public void writePicture(byte[] upToDate) throws IOException {
        if (isWritten) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, upToDate);
        }
    }
}
