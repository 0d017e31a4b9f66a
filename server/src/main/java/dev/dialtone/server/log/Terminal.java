package dev.dialtone.server.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether somebody reads the log on a screen that shows colours. */
public final class Terminal {
    /** Where Linux says what standard output is; other systems have nothing there. */
    private static final Path OUTPUT = Path.of("/proc/self/fd/1");

    private Terminal() {}

    /**
     * Whether lines are to have colours: standard output is a terminal, {@code TERM} names one that has them, and {@code NO_COLOR}
     * (no-color.org) says nothing.
     */
    public static boolean showsColours(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "");
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !term.isEmpty()
                && !term.equals("dumb")
                && isOutput();
    }

    @SuppressWarnings(
            "SystemConsoleNull") // JDK 22 to 24 see a terminal everywhere: there TERM decides, and NO_COLOR helps.
    private static boolean isOutput() {
        try {
            String device = Files.readSymbolicLink(OUTPUT).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return System.console() != null;
        }
    }
}
