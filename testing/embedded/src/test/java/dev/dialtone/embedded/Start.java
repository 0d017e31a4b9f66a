package dev.dialtone.embedded;

import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A process with the server in it. Prints where it listens, and which system properties there are since. */
final class Start {

    private Start() {}

    public static void main(String[] arguments) {
        Set<String> before = System.getProperties().stringPropertyNames();
        Emulator emulator = Emulator.start(Settings.of(Map.of("DIALTONE_PORT", "0")));
        System.out.println(emulator.endpoint());
        Set<String> set = new TreeSet<>(System.getProperties().stringPropertyNames());
        set.removeAll(before);
        System.out.println(String.join(",", set));
    }
}
