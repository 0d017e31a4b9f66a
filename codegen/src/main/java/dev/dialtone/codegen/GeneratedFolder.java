package dev.dialtone.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that holds generated files and nothing else. A file whose content does not change is left alone, so that compilers see
 * what did change.
 */
final class GeneratedFolder {

    private final Path folder;
    private final Set<Path> written = new HashSet<>();

    GeneratedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a file unless it is there with this content.
     *
     * @param name relative to the folder, with slashes
     */
    void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        written.add(file);
        writeChanged(file, content);
    }

    /** Removes every file that was not written. */
    void removeOthers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> others = files.filter(Files::isRegularFile)
                    .filter(file -> !written.contains(file))
                    .toList();
            for (Path other : others) {
                Files.delete(other);
            }
        }
    }

    /** Writes a file that lies in no such folder, unless it is there with this content. */
    static void writeChanged(Path file, String content) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(content)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, content);
    }
}
