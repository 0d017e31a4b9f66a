package dev.dialtone.persistence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests do with folders. */
final class Folders {

    /** The number of an entry whose key has none. */
    static final long ALONE = -1;

    private static final Pattern KEY = Pattern.compile("(.*?)(\\d*)");

    private Folders() {}

    static DataFolder open(Path path) {
        return DataFolder.open(path, warning -> {});
    }

    /** What is in a folder, values as text. */
    static Map<String, String> read(DataFolder folder) {
        Map<String, String> read = new LinkedHashMap<>();
        folder.read((table, number, value) ->
                read.put(table.store() + (number == ALONE ? "" : number), new String(value, StandardCharsets.UTF_8)));
        return read;
    }

    /** What is in a folder that nobody has open. */
    static Map<String, String> read(Path path) {
        try (DataFolder folder = open(path)) {
            return read(folder);
        }
    }

    /** Saves something, and waits for it. */
    static void save(DataFolder folder, Change change) {
        folder.add(change);
        await(folder);
    }

    static void await(DataFolder folder) {
        CompletionStage<?> unsaved = folder.unsaved();
        if (unsaved != null) {
            unsaved.toCompletableFuture().join();
        }
    }

    /** @param key the name of a table, and the number of an entry, if it has one */
    static Change put(String key, String value) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException(key);
        }
        long number = parts.group(2).isEmpty() ? ALONE : Long.parseLong(parts.group(2));
        return batch -> batch.put(
                table(parts.group(1)), number, output -> output.writeBytes(value.getBytes(StandardCharsets.UTF_8)));
    }

    static TableKey table(String name) {
        return new TableKey("111122223333", name, "");
    }

    /** Another Java with the class path of this one. */
    static ProcessBuilder java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
