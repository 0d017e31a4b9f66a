package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That one process uses a folder: a locked file in it, which says who. The system lets go of it when the process ends, however. */
final class FolderLock implements AutoCloseable {
    private static final String NAME = "lock";
    private static final int LONGEST_NOTE = 64;
    /** What is locked lies behind the note: some systems keep others from reading what is locked. */
    private static final long LOCKED_BYTE = 1024;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws FolderRefused when a process has it, which is named
     */
    static FolderLock take(Path folder) throws IOException {
        FileChannel channel = OwnerOnly.open(
                folder.resolve(NAME),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        boolean isTaken = false;
        try {
            if (tryLock(channel) == null) {
                throw new FolderRefused("data folder " + folder + ": " + holder(channel)
                        + " uses it (expected: one process a folder; stop that one or name another folder)");
            }
            isTaken = true;
        } finally {
            if (!isTaken) {
                channel.close();
            }
        }
        byte[] note = ("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(note), 0);
        return new FolderLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException ofThisProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer note = ByteBuffer.allocate(LONGEST_NOTE);
        channel.read(note, 0);
        String text = new String(note.array(), 0, note.position(), StandardCharsets.US_ASCII);
        return text.matches("process [0-9]{1,20}") ? text : "another process";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
