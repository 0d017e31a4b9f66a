package dev.dialtone.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Generated files, to be compared with those that are expected. */
final class GoldenFiles {

    private GoldenFiles() {}

    /** The content of all files below a folder, by path. */
    static Map<String, String> in(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** Copies all files of a folder to another one. */
    static void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, String> file : in(from).entrySet()) {
            Path target = to.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}
