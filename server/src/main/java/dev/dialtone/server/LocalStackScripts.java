package dev.dialtone.server;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** Scripts that somebody has mounted where LocalStack would run them. Here nobody does, and they hear of it. */
final class LocalStackScripts {
    /** Where LocalStack looks. */
    static final File FOLDER = new File("/etc/localstack/init");

    private static final List<String> STAGES = List.of("boot.d", "start.d", "ready.d", "shutdown.d");

    private LocalStackScripts() {}

    /** What to tell whoever has mounted some; empty where nobody has. */
    static List<String> warnings(File folder) {
        List<String> warnings = new ArrayList<>();
        for (String stage : STAGES) {
            File scripts = new File(folder, stage);
            String[] names = scripts.list();
            if (names != null && names.length > 0) {
                warnings.add(scripts + ": " + names.length
                        + (names.length == 1 ? " file is" : " files are")
                        + " not run (expected: seeds in /etc/dialtone/init.d, as docs/seeding.md has them)");
            }
        }
        return warnings;
    }
}
