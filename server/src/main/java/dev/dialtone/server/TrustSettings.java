package dev.dialtone.server;

import dev.dialtone.core.signature.AccessKeys;
import dev.dialtone.server.SettingsReader.Given;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the settings of signatures and of TLS. No error of it shows a secret. */
record TrustSettings(Map<Setting, Given> given) {
    private static final String FILE = "@";
    private static final String COMMENT = "#";

    Settings.Tls tls() {
        Path certificate = path(Setting.TLS_CERT);
        Path key = path(Setting.TLS_KEY);
        boolean isGiven = certificate != null || key != null;
        boolean isOn = given.containsKey(Setting.TLS) ? isOn(Setting.TLS, "on") : isGiven;
        if (isOn && isGiven && (certificate == null || key == null)) {
            Setting lacking = certificate == null ? Setting.TLS_CERT : Setting.TLS_KEY;
            Setting other = certificate == null ? Setting.TLS_KEY : Setting.TLS_CERT;
            throw new BadSetting(name(other) + ": without " + lacking.variable() + " (expected: both or none)");
        }
        return isOn ? new Settings.Tls(true, certificate, key) : Settings.Tls.OFF;
    }

    /** Null: signatures are not checked. */
    @Nullable AccessKeys accessKeys() {
        Given keys = given.get(Setting.ACCESS_KEYS);
        boolean isVerified = isOn(Setting.AUTH, "verify");
        if (isVerified && keys == null) {
            throw new BadSetting(name(Setting.AUTH) + ": verify without " + Setting.ACCESS_KEYS.variable()
                    + " (expected: keys, " + AccessKeys.FORM + ")");
        }
        if (keys != null && !given.containsKey(Setting.AUTH)) {
            throw new BadSetting(keys.name() + ": without " + Setting.AUTH.variable() + " (expected: "
                    + Setting.AUTH.variable() + "=verify, or off)");
        }
        return isVerified && keys != null ? read(keys) : null;
    }

    private static AccessKeys read(Given keys) {
        String text = keys.text();
        String name = text.startsWith(FILE) ? keys.name() + ": " + text.substring(1) : keys.name();
        List<String> entries = text.startsWith(FILE)
                ? lines(keys.name(), text.substring(1))
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(entry -> !entry.isEmpty())
                        .toList();
        if (entries.isEmpty()) {
            throw new BadSetting(name + ": no access key (expected: " + AccessKeys.FORM + ")");
        }
        try {
            return AccessKeys.of(entries);
        } catch (IllegalArgumentException wrong) {
            throw new BadSetting(name + ": " + wrong.getMessage());
        }
    }

    private static List<String> lines(String name, String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                    .toList();
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new BadSetting(name, file, "a file that exists, with an access key a line");
        } catch (MalformedInputException binary) {
            throw new BadSetting(name, file, "a file of text in UTF-8, with an access key a line");
        } catch (IOException unreadable) {
            throw new BadSetting(name + ": " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private boolean isOn(Setting setting, String on) {
        Given choice = given.get(setting);
        if (choice == null || choice.text().equals(setting.defaultText())) {
            return false;
        }
        if (!choice.text().equals(on)) {
            throw new BadSetting(choice.name(), choice.text(), setting.defaultText() + ", " + on);
        }
        return true;
    }

    private @Nullable Path path(Setting setting) {
        Given file = given.get(setting);
        if (file == null || file.text().equals(setting.defaultText())) {
            return null;
        }
        try {
            return Path.of(file.text());
        } catch (InvalidPathException none) {
            throw new BadSetting(file.name(), file.text(), "the name of a file");
        }
    }

    private String name(Setting setting) {
        Given text = given.get(setting);
        return text == null ? setting.variable() : text.name();
    }
}
