package dev.dialtone.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LocalStack's names for settings, so that who has a set-up of LocalStack keeps it. Dialtone's own names win. */
final class LocalStackVariables {

    private static final String LISTEN = "GATEWAY_LISTEN";
    private static final String PERSISTENCE = "PERSISTENCE";

    /** Where the image has room for it. */
    private static final String DATA_FOLDER = "/var/lib/dialtone";

    private final Map<String, String> environment;

    /** Takes what a variable of LocalStack says of a setting. */
    interface Sink {

        /**
         * Takes one.
         *
         * @param text null or blank: nothing is said
         */
        void give(Setting setting, String variable, @Nullable String text);
    }

    LocalStackVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Gives what they say, the more particular last. */
    void forEach(Sink sink) {
        String listen = environment.get(LISTEN);
        if (listen != null && !listen.isBlank()) {
            giveListen(listen, sink);
        }
        give(sink, Setting.PORT, "EDGE_PORT");
        give(sink, Setting.CORS_ORIGINS, "EXTRA_CORS_ALLOWED_ORIGINS");
        for (String variable : List.of("LOCALSTACK_HOSTNAME", "LOCALSTACK_HOST")) {
            sink.give(Setting.HOSTS, variable, withoutPort(environment.get(variable)));
        }
        sink.give(Setting.LOG, "LS_LOG", logLevel(environment.get("LS_LOG")));
        if (isOn("DEBUG")) {
            sink.give(Setting.LOG, "DEBUG", "debug");
        }
        if (isOn(PERSISTENCE)) {
            sink.give(Setting.DATA_DIR, PERSISTENCE, DATA_FOLDER);
        }
        if (isOn("USE_SSL")) {
            sink.give(Setting.TLS, "USE_SSL", "on");
        }
    }

    /** Whether no page gets the headers that let it call. */
    boolean turnCorsOff() {
        return isOn("DISABLE_CORS_HEADERS");
    }

    /** What they ask for and do not get, a phrase each. */
    List<String> notHonoured() {
        List<String> phrases = new ArrayList<>();
        String listen = environment.getOrDefault(LISTEN, "");
        if (listen.indexOf(',') >= 0) {
            phrases.add(LISTEN + "=" + listen + ": it listens to the first address only");
        }
        return phrases;
    }

    private void give(Sink sink, Setting setting, String variable) {
        sink.give(setting, variable, environment.get(variable));
    }

    /** {@code 0.0.0.0:4566}, {@code [::]:4566}, {@code 0.0.0.0}, {@code :4566} or {@code 4566}; of several, the first. */
    private static void giveListen(String listen, Sink sink) {
        String first = (listen.contains(",") ? listen.substring(0, listen.indexOf(',')) : listen).strip();
        int colon = first.lastIndexOf(':');
        boolean hasPort = colon > first.lastIndexOf(']');
        String host = hasPort ? first.substring(0, colon) : first;
        if (!hasPort && host.chars().allMatch(Character::isDigit)) {
            sink.give(Setting.PORT, LISTEN, host);
            return;
        }
        sink.give(Setting.HOST, LISTEN, host.replaceAll("^\\[|\\]$", ""));
        sink.give(Setting.PORT, LISTEN, hasPort ? first.substring(colon + 1) : null);
    }

    private static @Nullable String withoutPort(@Nullable String host) {
        int colon = host == null ? -1 : host.lastIndexOf(':');
        return host == null || colon < 0 ? host : host.substring(0, colon);
    }

    /** LocalStack has levels below debug and above error. */
    private static @Nullable String logLevel(@Nullable String level) {
        if (level == null) {
            return null;
        }
        String lower = level.toLowerCase(Locale.ROOT);
        return lower.startsWith("trace") ? "debug" : lower.equals("warning") ? "warn" : lower;
    }

    private boolean isOn(String variable) {
        String value = environment.getOrDefault(variable, "").toLowerCase(Locale.ROOT);
        return value.equals("1") || value.equals("true");
    }
}
