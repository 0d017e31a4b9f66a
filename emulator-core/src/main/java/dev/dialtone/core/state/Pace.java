package dev.dialtone.core.state;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How fast everything goes that AWS takes its time for, where an account has not set it otherwise. */
public enum Pace {
    /** Seen by the request after the one that began it. */
    IMMEDIATE,
    /** Tens of milliseconds. */
    FAST,
    /** AWS's own times. */
    REALISTIC;

    /**
     * The pace with this lower-case name. Another text is an {@link IllegalArgumentException} whose message is "value
     * (expected: names)"; the caller puts the name of its setting in front.
     */
    public static Pace parse(String name) {
        for (Pace pace : values()) {
            if (pace.lowerCaseName().equals(name)) {
                return pace;
            }
        }
        String names = Arrays.stream(values()).map(Pace::lowerCaseName).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(name + " (expected: " + names + ")");
    }

    TransitionSetting settingOf(Wait wait) {
        Duration after = this == FAST ? wait.fast() : wait.realistic();
        return this == IMMEDIATE && !wait.isPeriod()
                ? TransitionSetting.immediately(wait)
                : TransitionSetting.after(wait, after);
    }

    private String lowerCaseName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
