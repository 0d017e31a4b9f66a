package dev.dialtone.seeding;

import dev.dialtone.core.seed.SeedRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The files of a start's seed, in the order in which they are run. */
final class SeedSources {
    /** A seed of 10,000 numbers has two of them. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int MOST_FILES = 1_000;

    private final List<Path> files = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * Adds a file, or those of a folder that has some.
     *
     * @throws SeedRefused for what is neither
     */
    void add(Path path) {
        if (!Files.isDirectory(path)) {
            files.add(path);
        } else if (addFolder(path) == 0) {
            throw new SeedRefused(path + ": no file in it that ends in .json, .yaml or .yml");
        }
    }

    /**
     * Adds the files of a folder in the order of their names, perhaps none. Others are left aside with a warning that names them.
     *
     * @return how many it has
     */
    int addFolder(Path folder) {
        List<Path> found = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!isSeed(entry)) {
                    others.add(String.valueOf(entry.getFileName()));
                } else {
                    found.add(entry);
                }
                if (found.size() > MOST_FILES) {
                    throw new SeedRefused(folder + ": more than " + MOST_FILES + " files");
                }
            }
        } catch (IOException unreadable) {
            throw unreadable(folder, unreadable);
        }
        found.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
        files.addAll(found);
        if (!others.isEmpty()) {
            others.sort(Comparator.naturalOrder());
            warnings.add(folder + ": left aside, as only .json, .yaml and .yml are run, and nothing is executed: "
                    + String.join(", ", others));
        }
        return found.size();
    }

    private static boolean isSeed(Path entry) {
        String name = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml"))
                && Files.isRegularFile(entry);
    }

    List<Path> files() {
        return files;
    }

    List<String> warnings() {
        return warnings;
    }

    /** What is in a file of at most {@link #MOST_BYTES}. */
    static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new SeedRefused(file + ": too large (expected: at most " + MOST_BYTES + " bytes)");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static SeedRefused unreadable(Path path, IOException why) {
        if (why instanceof NoSuchFileException) {
            return new SeedRefused(path + ": no such file or folder");
        } else if (why instanceof AccessDeniedException) {
            return new SeedRefused(path + ": may not be read by the user that the server runs as");
        }
        return new SeedRefused(path + ": cannot be read: " + why.getMessage());
    }
}
