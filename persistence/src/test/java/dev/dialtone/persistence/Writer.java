package dev.dialtone.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes rounds into a folder until it is killed: each is ten entries in one change, some of them in the places of others, and
 * all of its own number, which is printed when it is saved.
 */
final class Writer {
    static final int ENTRIES = 10;

    private Writer() {}

    /** The last round that is in a folder; fails when it is half there. */
    static int round(Path path) {
        return Folders.read(path).values().stream()
                .map(value -> Integer.parseInt(value.strip()))
                .reduce((one, other) -> {
                    if (!one.equals(other)) {
                        throw new AssertionError("half of round " + one + " and of " + other);
                    }
                    return one;
                })
                .orElse(0);
    }

    public static void main(String[] arguments) throws IOException {
        try (DataFolder folder = Folders.open(Path.of(arguments[0]))) {
            int[] last = {0};
            folder.read((table, number, value) ->
                    last[0] = Integer.parseInt(new String(value, StandardCharsets.UTF_8).strip()));
            for (int round = last[0] + 1; ; round++) {
                int now = round;
                folder.add(batch -> {
                    batch.clear(Folders.table("odd " + now % 2 + "/"));
                    for (int entry = 0; entry < ENTRIES; entry++) {
                        Folders.put("entry " + entry, now + " ".repeat(100 * entry))
                                .writeTo(batch);
                        Folders.put("odd " + now % 3 + "/" + entry, "" + now).writeTo(batch);
                    }
                    batch.clear(Folders.table("odd " + now % 3 + "/"));
                });
                Folders.await(folder);
                System.out.println(now);
            }
        }
    }
}
