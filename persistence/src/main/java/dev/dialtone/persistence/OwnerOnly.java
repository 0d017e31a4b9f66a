package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that nobody but their owner reads, whatever the umask says. Where permissions are of another kind, they are left alone. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> OF_FILES = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OF_FOLDERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private OwnerOnly() {}

    /** Makes the folder, and those above it, unless it is there. */
    static void createFolders(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Path above = folder.getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        if (hasPermissions(above == null ? folder : above)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OF_FOLDERS));
            Files.setPosixFilePermissions(folder, OF_FOLDERS); // A umask may have taken some away.
        } else {
            Files.createDirectory(folder);
        }
    }

    /** Opens a file, which is nobody else's from its first moment on. */
    static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
        if (!hasPermissions(file.resolveSibling("."))) {
            return FileChannel.open(file, options);
        }
        FileChannel channel = FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(OF_FILES));
        if (!Files.getPosixFilePermissions(file).equals(OF_FILES)) {
            Files.setPosixFilePermissions(file, OF_FILES);
        }
        return channel;
    }

    /** Whether others than its owner may do anything with a folder. */
    static boolean isOpenToOthers(Path folder) throws IOException {
        return hasPermissions(folder)
                && Files.getPosixFilePermissions(folder).stream().anyMatch(OF_OTHERS::contains);
    }

    private static boolean hasPermissions(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null;
    }
}
