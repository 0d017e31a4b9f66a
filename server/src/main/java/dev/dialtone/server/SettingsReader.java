package dev.dialtone.server;

import dev.dialtone.core.http.Cors;
import dev.dialtone.core.http.Hosts;
import dev.dialtone.core.limit.QuotaLevel;
import dev.dialtone.core.shape.NearestName;
import dev.dialtone.core.transition.TransitionSpeed;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Settings} of flags and variables: a flag wins over its DIALTONE_ variable, and that over LocalStack's name for
 * the same thing.
 */
final class SettingsReader {

    /** A tebibyte. */
    private static final long MOST_STATE_BYTES = 1L << 40;

    private static final String ACCOUNT_ID = "[0-9]{12}";
    private static final String REGION_NAME = "[a-z0-9-]{1,64}";
    private static final String HOST_NAME = "\\*|(\\*\\.)?[A-Za-z0-9._-]{1,255}";
    /** Scheme and host, perhaps a port: what a browser sends, and so without a slash at the end. */
    private static final String ORIGIN = "\\*|[A-Za-z][A-Za-z0-9+.-]{0,63}://[A-Za-z0-9._\\[\\]:-]{1,300}";

    /** A setting's text and the name that it was given under. */
    record Given(String name, String text) {}

    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);
    private final Map<String, String> environment;
    private final LocalStackVariables localStack;

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
        this.localStack = new LocalStackVariables(environment);
    }

    /**
     * Reads settings.
     *
     * @param flags {@code --port 0} or {@code --port=0}; empty arguments are passed over, because CI services add them
     * @throws BadSetting for anything that is not known or cannot be taken
     */
    static Settings read(Map<String, String> environment, String... flags) {
        SettingsReader reader = new SettingsReader(environment);
        reader.localStack.forEach(reader::give);
        reader.readVariables();
        reader.readFlags(Arrays.asList(flags));
        return reader.settings();
    }

    private void readVariables() {
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            if (variable.getKey().startsWith(Setting.PREFIX)
                    && !ServiceVariables.isOne(variable.getKey(), variable.getValue())) {
                give(settingOf(variable.getKey()), variable.getKey(), variable.getValue());
            }
        }
    }

    private static Setting settingOf(String variable) {
        for (Setting setting : Setting.values()) {
            if (setting.variable().equals(variable)) {
                return setting;
            }
        }
        List<String> names = names(Setting::variable);
        throw unknown(variable + ": unknown setting", variable, names, "expected one of: " + String.join(", ", names));
    }

    /** @param others what is said when no name is near */
    private static BadSetting unknown(String what, String given, List<String> names, String others) {
        return new BadSetting(what + " ("
                + NearestName.of(given, names).map(name -> "nearest: " + name).orElse(others) + ")");
    }

    private static List<String> names(Function<Setting, String> naming) {
        return Arrays.stream(Setting.values()).map(naming).toList();
    }

    private void readFlags(List<String> flags) {
        int next = 0;
        while (next < flags.size()) {
            String flag = flags.get(next++);
            if (flag.isBlank()) {
                continue;
            }
            int equals = flag.indexOf('=');
            String name = equals < 0 ? flag : flag.substring(0, equals);
            Setting setting = Arrays.stream(Setting.values())
                    .filter(candidate -> candidate.flag().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> unknown(flag + ": unknown flag", name, names(Setting::flag), "--help lists them"));
            if (equals < 0 && next == flags.size()) {
                throw new BadSetting(flag + ": no value (expected: " + flag + " VALUE)");
            }
            give(setting, name, equals < 0 ? flags.get(next++) : flag.substring(equals + 1));
        }
    }

    private void give(Setting setting, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            given.put(setting, new Given(name, text.strip()));
        }
    }

    private Settings settings() {
        return new Settings(
                listener(),
                new Settings.Callers(
                        matching(Setting.REGION, REGION_NAME, "a region such as us-east-1"),
                        matching(Setting.ACCOUNT, ACCOUNT_ID, "12 digits")),
                speed(),
                choice(Setting.QUOTAS, QuotaLevel.values()),
                choice(Setting.THROTTLE, Settings.Throttle.values()),
                eventUrls(),
                new Settings.Logging(
                        choice(Setting.LOG, Settings.LogLevel.values()),
                        choice(Setting.LOG_FORMAT, Settings.LogFormat.values())),
                state());
    }

    private Settings.State state() {
        List<Path> folders = paths(Setting.INIT_DIR);
        if (folders.size() > 1) {
            Given given = text(Setting.INIT_DIR);
            throw new BadSetting(given.name(), given.text(), "one folder");
        }
        return new Settings.State(
                path(Setting.DATA_DIR, "the path of a folder"),
                paths(Setting.SEED),
                folders.isEmpty() ? null : folders.get(0));
    }

    /** Paths with commas between; none where the text is the default. */
    private List<Path> paths(Setting setting) {
        Given given = text(setting);
        List<Path> paths = new ArrayList<>();
        for (String part : given.text().split(",", -1)) {
            String each = part.strip();
            if (each.isEmpty() || each.equals(setting.defaultText())) {
                continue;
            }
            try {
                paths.add(Path.of(each));
            } catch (InvalidPathException wrong) {
                throw new BadSetting(given.name(), each, "the path of a file or folder");
            }
        }
        return paths;
    }

    /** Null where the text is the default. */
    private @Nullable Path path(Setting setting, String expected) {
        Given given = text(setting);
        if (given.text().equals(setting.defaultText())) {
            return null;
        }
        try {
            return Path.of(given.text());
        } catch (InvalidPathException wrong) {
            throw new BadSetting(given.name(), given.text(), expected);
        }
    }

    private Settings.Listener listener() {
        return new Settings.Listener(
                text(Setting.HOST).text(),
                number(Setting.PORT, 0, 65_535),
                new Settings.Limits(
                        number(Setting.MAX_BODY_BYTES, 1, Integer.MAX_VALUE - 8),
                        largeNumber(Setting.MAX_STATE_BYTES, 1, MOST_STATE_BYTES),
                        number(Setting.MAX_CONNECTIONS, 1, 1_000_000)),
                hosts(),
                cors(),
                new TrustSettings(given).tls(),
                new TrustSettings(given).accessKeys());
    }

    private Settings.EventUrls eventUrls() {
        return new Settings.EventUrls(
                url(Setting.EVENTS_ENDPOINT, "a base URL such as http://localhost:4566"),
                url(Setting.WEBHOOK, "a URL such as http://localhost:8080/events"));
    }

    private Given text(Setting setting) {
        return given.getOrDefault(setting, new Given(setting.variable(), setting.defaultText()));
    }

    private int number(Setting setting, int least, int most) {
        return (int) largeNumber(setting, least, most);
    }

    private long largeNumber(Setting setting, long least, long most) {
        Given given = text(setting);
        try {
            long number = Long.parseLong(given.text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        throw new BadSetting(given.name(), given.text(), least + ".." + most);
    }

    private String matching(Setting setting, String pattern, String expected) {
        Given given = text(setting);
        if (!given.text().matches(pattern)) {
            throw new BadSetting(given.name(), given.text(), expected);
        }
        return given.text();
    }

    private TransitionSpeed speed() {
        Given given = text(Setting.TRANSITIONS);
        try {
            return TransitionSpeed.parse(given.text());
        } catch (IllegalArgumentException unknown) {
            throw new BadSetting(given.name() + ": " + unknown.getMessage());
        }
    }

    /** Absent: the text is the default, which says that there is none. */
    private @Nullable URI url(Setting setting, String expected) {
        Given given = text(setting);
        if (given.text().equals(setting.defaultText())) {
            return null;
        }
        try {
            URI url = new URI(given.text());
            if (isHttp(url) && (setting == Setting.WEBHOOK || url.getRawQuery() == null)) {
                return url;
            }
        } catch (URISyntaxException notAUrl) {
            // answered below
        }
        throw new BadSetting(given.name(), withoutSecrets(given.text()), expected);
    }

    /** What is no URL to be taken may yet hold a password or a token. */
    private static String withoutSecrets(String url) {
        int end = url.indexOf('?');
        String text = end < 0 ? url : url.substring(0, end) + "?***";
        int at = text.lastIndexOf('@');
        int start = text.indexOf("://");
        return at < 0 ? text : text.substring(0, start < 0 || start > at ? 0 : start + 3) + "***" + text.substring(at);
    }

    private static boolean isHttp(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getPort() != 0
                && url.getPort() <= 65_535
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null;
    }

    /** One of these by its name in lower case. */
    private <E extends Enum<E>> E choice(Setting setting, E[] choices) {
        Given given = text(setting);
        List<String> names = new ArrayList<>();
        for (E each : choices) {
            String name = each.name().toLowerCase(Locale.ROOT);
            if (name.equals(given.text())) {
                return each;
            }
            names.add(name);
        }
        throw new BadSetting(given.name(), given.text(), String.join(", ", names));
    }

    private Hosts hosts() {
        return Settings.DEFAULTS
                .listener()
                .hosts()
                .and(list(Setting.HOSTS, HOST_NAME, "names such as dialtone.example.com, or *"));
    }

    private Cors cors() {
        return localStack.turnCorsOff()
                ? Cors.off()
                : Cors.localhostAnd(
                        list(Setting.CORS_ORIGINS, ORIGIN, "origins such as https://app.example.com, or *"));
    }

    /** What is listed beyond the default, which always holds. */
    private List<String> list(Setting setting, String pattern, String expected) {
        Given given = text(setting);
        List<String> more = new ArrayList<>();
        for (String part : given.text().split(",", -1)) {
            String each = part.strip();
            if (each.isEmpty() || each.equals(setting.defaultText())) {
                continue;
            }
            if (!each.matches(pattern)) {
                throw new BadSetting(given.name(), each, expected);
            }
            more.add(each);
        }
        return more;
    }
}
