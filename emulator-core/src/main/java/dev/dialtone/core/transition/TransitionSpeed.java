package dev.dialtone.core.transition;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How long transitions take that AWS takes its time for, where an account has not set it otherwise. */
public enum TransitionSpeed {
    /** Seen by the request after the one that began it. */
    IMMEDIATE,
    /** Tens of milliseconds, or sooner: see {@link TimedTransition#completedByUse}. */
    FAST,
    /** AWS's own times. */
    REALISTIC;

    /**
     * The speed with this lower-case name. Another text is an {@link IllegalArgumentException} whose message is "value
     * (expected: names)"; the caller puts the name of its setting in front.
     */
    public static TransitionSpeed parse(String name) {
        for (TransitionSpeed speed : values()) {
            if (speed.lowerCaseName().equals(name)) {
                return speed;
            }
        }
        String names =
                Arrays.stream(values()).map(TransitionSpeed::lowerCaseName).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(name + " (expected: " + names + ")");
    }

    /** What ends a transition at this speed. */
    public TransitionSetting settingOf(TimedTransition transition) {
        Duration after = this == FAST ? transition.fast() : transition.realistic();
        return this == IMMEDIATE && !transition.isPeriod()
                ? TransitionSetting.immediately(transition)
                : TransitionSetting.after(transition, after);
    }

    private String lowerCaseName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
