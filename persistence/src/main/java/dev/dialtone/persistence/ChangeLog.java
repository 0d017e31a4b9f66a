package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Commits one after the other, in a file that says in its name which comes before them. A commit is whole or not at all, and outlives this
 * process when {@link #append} returns.
 */
final class ChangeLog implements AutoCloseable {
    static final String PREFIX = "changes-";

    private static final String NEW_NAME = "changes.new";

    private final Path file;
    private final FileChannel channel;
    private final @Nullable Object fileKey;
    private CommitWriter writer;
    private long end;
    /** Whether nothing is behind the end. */
    private boolean isClean;

    private ChangeLog(Path file, FileChannel channel, long end, boolean isClean) throws IOException {
        this.file = file;
        this.channel = channel;
        this.fileKey = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        this.writer = new CommitWriter(channel, end);
        this.end = end;
        this.isClean = isClean;
    }

    /** Those of a folder, the oldest first. */
    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).matches(PREFIX + "\\d{1,18}"))
                    .sorted(Comparator.comparing(ChangeLog::before))
                    .toList();
        }
    }

    /** The number of the commit before the first of a log. */
    static long before(Path log) {
        return Long.parseLong(name(log).substring(PREFIX.length()));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Makes an empty one for the commits after one: all of it, or nothing. */
    static ChangeLog create(Path folder, int format, long after) throws IOException {
        Path made = folder.resolve(NEW_NAME);
        FileChannel channel = OwnerOnly.create(made);
        try {
            long end = CommitWriter.begin(channel, format).position();
            Path file = folder.resolve(PREFIX + after);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            return new ChangeLog(file, channel, end, true);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    /** Opens one to go on behind its last whole commit. */
    static ChangeLog open(Path file, long end) throws IOException {
        return new ChangeLog(file, OwnerOnly.open(file, Set.of(StandardOpenOption.WRITE)), end, false);
    }

    Path file() {
        return file;
    }

    /** How long it is. */
    long bytes() {
        return end;
    }

    /** Writes a commit. After an {@link IOException} the log ends where it did before. */
    void append(long commit, Batch batch) throws IOException {
        requireThere();
        if (!isClean) {
            channel.truncate(end);
            writer = new CommitWriter(channel, end);
        }
        isClean = false;
        writer.write(commit, batch);
        end = writer.position();
        isClean = true;
    }

    /** A file that was deleted or replaced would take commits to nowhere. */
    private void requireThere() throws IOException {
        try {
            if (Objects.equals(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey(), fileKey)) {
                return;
            }
        } catch (NoSuchFileException gone) {
            // As if it was another one.
        }
        throw new IOException(name(file) + " is gone, or another one");
    }

    /** Has everything that was committed written to the disk, from where it outlives the machine's fall. */
    void sync() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
