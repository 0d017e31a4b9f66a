package dev.dialtone.persistence;

import java.nio.file.Path;

/** What is said of a file that is not what was written. */
final class Damage {

    private Damage() {}

    /** @param what is wrong with it */
    static FolderRefused refusal(Path file, String what) {
        return new FolderRefused(message(file, what));
    }

    /** @param what is wrong with it */
    static FolderRefused refusal(Path file, String what, Throwable cause) {
        return new FolderRefused(message(file, what), cause);
    }

    private static String message(Path file, String what) {
        return file + " is damaged: " + what
                + " (nothing was changed; put a copy of the whole folder in its place, or move it"
                + " away to begin with an empty one)";
    }
}
