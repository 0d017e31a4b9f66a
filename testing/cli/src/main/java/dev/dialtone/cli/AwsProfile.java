package dev.dialtone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one profile in the files that the AWS CLI reads.
 *
 * @param settings by name; a file's own are overwritten by those of credentials, as with AWS
 */
record AwsProfile(Map<String, String> settings) {

    private static final String DEFAULT = "default";

    /** The one that the environment names. A named one that is in neither file is a {@link UsageException}, as with AWS. */
    static AwsProfile of(Map<String, String> environment) {
        String chosen = environment.getOrDefault("AWS_PROFILE", environment.getOrDefault("AWS_DEFAULT_PROFILE", ""));
        String name = chosen.isEmpty() ? DEFAULT : chosen;
        Path config = file(environment, "AWS_CONFIG_FILE", "config");
        Path credentials = file(environment, "AWS_SHARED_CREDENTIALS_FILE", "credentials");
        Map<String, String> settings = new HashMap<>();
        boolean found = read(config, name.equals(DEFAULT) ? DEFAULT : "profile " + name, settings);
        found |= read(credentials, name, settings);
        if (!found && !name.equals(DEFAULT)) {
            throw new UsageException(
                    "AWS_PROFILE: " + name + " (expected: a profile of " + config + " or " + credentials + ")");
        }
        return new AwsProfile(settings);
    }

    /** Null when it is not set. */
    @Nullable String get(String setting) {
        return settings.get(setting);
    }

    private static Path file(Map<String, String> environment, String variable, String name) {
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        String path = environment.getOrDefault(variable, "~/.aws/" + name);
        return Path.of(path.startsWith("~/") ? home + path.substring(1) : path);
    }

    /** Whether the section is there. What cannot be read has none. */
    private static boolean read(Path file, String section, Map<String, String> into) {
        boolean found = false;
        boolean within = false;
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                within = end > 0
                        && line.substring(1, end)
                                .strip()
                                .replaceAll("\\s+", " ")
                                .equals(section);
                found |= within;
            } else if (within && !line.startsWith(" ") && !line.startsWith("\t") && line.indexOf('=') > 0) {
                // What is indented belongs to the setting above it.
                int equals = line.indexOf('=');
                into.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return found;
    }

    private static Iterable<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException none) {
            return List.of();
        }
    }
}
