package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Which commit of a folder was acknowledged last, in a file beside the entries. These may hold one more, which nobody was told
 * of, but never fewer: an embedded store that finds its newest commit damaged goes back to an older one without a word.
 *
 * <p>When the machine went down, not the process, what it had not yet written to the disk is gone: then only commits up to the
 * last {@link #synced} one have to be there.
 */
final class LastCommit implements AutoCloseable {
    static final String NAME = "last-commit";

    private static final String NEW_NAME = NAME + ".new";
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int MAGIC = 0x44_54_4c_43;
    private static final int LAYOUT = 1;
    private static final int BYTES = 44;

    private final FileChannel channel;
    private final UUID boot;
    private long number;
    private long synced;

    private LastCommit(FileChannel channel, UUID boot, long number, long synced) {
        this.channel = channel;
        this.boot = boot;
        this.number = number;
        this.synced = synced;
    }

    /** The one of a folder that is new, and what is to be there at the next start: commit 0. */
    static LastCommit create(Path folder) throws IOException {
        Path made = folder.resolve(NEW_NAME);
        LastCommit zero = new LastCommit(
                OwnerOnly.open(
                        made,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)),
                boot(),
                0,
                0);
        zero.write();
        Files.move(made, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        return zero;
    }

    /**
     * Reads that of a folder; empty when there is none.
     *
     * @throws FolderRefused when it is damaged
     */
    static Optional<LastCommit> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        FileChannel channel = OwnerOnly.open(file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
        byte[] bytes = new byte[BYTES + 1];
        ByteBuffer read = ByteBuffer.wrap(bytes);
        channel.read(read, 0);
        LastCommit last = read.position() == BYTES ? parse(channel, bytes) : null;
        if (last == null) {
            channel.close();
            throw Damage.refusal(file, "it is not what Dialtone has written");
        }
        return Optional.of(last);
    }

    private static @Nullable LastCommit parse(FileChannel channel, byte[] bytes) {
        ByteBuffer read = ByteBuffer.wrap(bytes);
        if (read.getInt() != MAGIC || read.getInt() != LAYOUT) {
            return null;
        }
        long number = read.getLong();
        long synced = read.getLong();
        UUID writtenIn = new UUID(read.getLong(), read.getLong());
        if (read.getInt() != check(bytes)) {
            return null;
        }
        UUID now = boot();
        boolean isSameBoot = writtenIn.equals(now) && !now.equals(new UUID(0, 0));
        return new LastCommit(channel, now, isSameBoot ? number : synced, synced);
    }

    /** The number of the commit that has to be there; numbers rise by one. */
    long number() {
        return number;
    }

    /** Says that a commit is in the page cache of the system, from where it outlives this process. */
    void acknowledge(long commit) throws IOException {
        number = commit;
        write();
    }

    /** Says that everything acknowledged is on the disk, from where it outlives the machine's fall. */
    void noteSynced() throws IOException {
        synced = number;
        write();
        channel.force(false);
    }

    private void write() throws IOException {
        byte[] bytes = new byte[BYTES];
        ByteBuffer written = ByteBuffer.wrap(bytes)
                .putInt(MAGIC)
                .putInt(LAYOUT)
                .putLong(number)
                .putLong(synced)
                .putLong(boot.getMostSignificantBits())
                .putLong(boot.getLeastSignificantBits());
        written.putInt(check(bytes)).flip();
        channel.write(written, 0); // So short that it is written whole or not at all.
    }

    private static int check(byte[] written) {
        CRC32C crc = new CRC32C();
        crc.update(written, 0, BYTES - Integer.BYTES);
        return (int) crc.getValue();
    }

    /** What is another after each start of the machine; all zeros where nobody says. */
    private static UUID boot() {
        try {
            return UUID.fromString(
                    Files.readString(BOOT, StandardCharsets.US_ASCII).strip());
        } catch (IOException | IllegalArgumentException unknown) {
            return new UUID(0, 0);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
